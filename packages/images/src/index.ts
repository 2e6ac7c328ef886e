export type { GivenImages, ImageFile, Progress, ScanFile, StructureFile } from "./imageFiles.ts";
export { type MeasuredImages, measureImages } from "./measureImages.ts";
export { inParts, mayBeEmpty, mostFileBytes, phases, wantStructures } from "./needed.ts";
