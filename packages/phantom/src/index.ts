export { type ScanPhase, scanPhases } from "./attenuation.ts";
export type { DigitalLiver } from "./digitalLiver.ts";
export { type ChengType, drawParameters, piecesOfType } from "./drawParameters.ts";
export { gridOf } from "./grids.ts";
export { growLiver } from "./growLiver.ts";
export { type PhantomParameters, parseParameters } from "./parameters.ts";
export { type Rasterised, rasterise, segmentLabels, territoryLabels } from "./rasterise.ts";
export { scan } from "./scan.ts";
export { type Truth, truthOf } from "./truth.ts";
