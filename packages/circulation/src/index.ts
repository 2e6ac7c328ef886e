export type { CirculationFacts } from "./liver/readFacts.ts";
export { type SupplyState, simulateCirculation, type VesselState } from "./simulateCirculation.ts";
export type { Supply } from "./supplyMap.ts";
export type { Assumption, Basis, Ranged } from "./uncertain.ts";
