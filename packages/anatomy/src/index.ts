export { compareReadings, type ReadingChange } from "./followUp/compareReadings.ts";
export type { Choices, LiverMasks, ReadingOptions } from "./liverImages.ts";
export { type MergedVessels, type PartedVeins, splitVessels } from "./masks/split/splitVessels.ts";
export { regionAround, segmentMap, uniteParts } from "./masks/uniteMasks.ts";
export { paintThrombus } from "./paintThrombus.ts";
export { readLiver } from "./readLiver.ts";
export { sayChoices } from "./sayChoices.ts";
export { sectorLabels, territoryMap } from "./territories/territoryMap.ts";
export { type TracedLiver, traceLiver } from "./traceLiver.ts";
