import type { Layout } from "./layout.ts";

/**
 * A lumped network: nodes that have a pressure, elements that carry flow between them. It knows nothing of the liver and
 * no units: any consistent set will do (the liver uses mmHg, mL and s).
 */

/** Flow from an element's first node to its second, and its derivative with respect to each pressure that it reads. */
interface Flow {
  readonly flow: number;
  readonly slopes: readonly number[];
}

/** Pressures of an element's nodes, in their order, to its flow. */
export type Law = (pressures: readonly number[]) => Flow;

/** `nodes`: from, to, then nodes whose pressure the law also reads (regulation) without any flow to or from them. */
export interface Element {
  readonly name: string;
  readonly nodes: readonly [from: string, to: string, ...reads: string[]];
  readonly law: Law;
}

/** `boundary`: nodes of given pressure. `sources`: flow that enters a free node from outside. All other nodes are free. */
export interface Network {
  readonly boundary: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly elements: readonly Element[];
}

/** A solved network: itself, its shape, the pressure at each node and the flow through each element, by name. */
export interface SteadyState {
  readonly network: Network;
  readonly layout: Layout;
  readonly pressures: ReadonlyMap<string, number>;
  readonly flows: ReadonlyMap<string, number>;
  /** Largest node imbalance over the inflow across the network's boundary. */
  readonly imbalance: number;
}

export const pressureAt = (state: SteadyState, node: string): number => known(state.pressures, node);

export const flowThrough = (state: SteadyState, element: string): number => known(state.flows, element);

function known(values: ReadonlyMap<string, number>, name: string): number {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the network has no ${name}`);
  return value;
}
