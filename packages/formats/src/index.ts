export { readJson } from "./readJson.ts";
export { readMask } from "./readMask.ts";
export { readNifti } from "./readNifti.ts";
export { writeNifti, writeNiftiMask } from "./writeNifti.ts";
