export { type LiverMasks, maskRoles } from "./checkMasks.ts";
export { paintThrombus } from "./paintThrombus.ts";
export { readLiver } from "./readLiver.ts";
export { sectorLabels, territoryMap } from "./territories.ts";
export { type TracedLiver, traceLiver } from "./traceLiver.ts";
