import type { Element, Law } from "../network.ts";
import { leastConductanceCu } from "./parameters.ts";
import { fromCu } from "./units.ts";

export const element = (name: string, law: Law, ...nodes: Element["nodes"]): Element => ({ name, nodes, law });

/** Conductance of a part that feeds `share` of the liver; never quite none. */
export const shared = (share: number, wholeLiverRu: number): number =>
  fromCu(Math.max(leastConductanceCu, share / wholeLiverRu));
