import { flowThrough, type SteadyState } from "./network.ts";

/** Flow from one node to another through an element, never negative. */
interface Passage {
  readonly element: string;
  readonly from: string;
  readonly to: string;
  readonly flow: number;
}

/** A solved network as the blood runs: nodes from high to low pressure, and what arrives at and leaves each. */
export interface Downhill {
  readonly nodes: readonly string[];
  readonly into: ReadonlyMap<string, readonly Passage[]>;
  readonly outOf: ReadonlyMap<string, readonly Passage[]>;
}

/** Blood goes from high to low pressure everywhere, so that one walk down the nodes settles whatever it carries. */
export function downhill(state: SteadyState): Downhill {
  const into = new Map<string, Passage[]>();
  const outOf = new Map<string, Passage[]>();
  const add = (at: Map<string, Passage[]>, node: string, passage: Passage): void => {
    const already = at.get(node);
    if (already) already.push(passage);
    else at.set(node, [passage]);
  };
  for (const { name, nodes } of state.network.elements) {
    const flow = flowThrough(state, name);
    const [from, to] = flow > 0 ? nodes : [nodes[1], nodes[0]];
    const passage = { element: name, from, to, flow: Math.abs(flow) };
    add(into, to, passage);
    add(outOf, from, passage);
  }
  const nodes = [...state.pressures].sort(([, a], [, b]) => b - a).map(([node]) => node);
  return { nodes, into, outOf };
}
