export { type ChengType, drawParameters, piecesOfType } from "./drawParameters.ts";
export { type DigitalLiver, growLiver } from "./growLiver.ts";
export { type PhantomParameters, parseParameters } from "./parameters.ts";
export { defaultGrid, type Rasterised, rasterise, territoryLabels } from "./rasterise.ts";
export { type Truth, truthOf } from "./truth.ts";
