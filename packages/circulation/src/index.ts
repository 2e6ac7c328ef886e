export type { CirculationFacts } from "./liver/readFacts.ts";
export { simulateCirculation } from "./simulateCirculation.ts";
export type { Supply } from "./supplyMap.ts";
export type { Direction, LodgingFrom, SupplyState, VesselState } from "./supplyState.ts";
export type { Assumption, Basis, Ranged } from "./uncertain.ts";
