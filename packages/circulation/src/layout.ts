import { minimumDegree } from "./sparse/minimumDegree.ts";
import { type Pattern, patternOf } from "./sparse/pattern.ts";

/**
 * Where the nodes and elements of a network stand in vectors and matrix. It depends on names alone, so networks of one shape
 * share one, and with it the order of elimination.
 */
export interface Layout {
  /** Free nodes first, then those of given pressure. */
  readonly nodes: readonly string[];
  readonly free: number;
  readonly elements: readonly Placed[];
  readonly pattern: Pattern;
}

/** What a layout depends on. */
interface Shape {
  readonly boundary: Readonly<Record<string, number>>;
  readonly elements: readonly { readonly name: string; readonly nodes: readonly string[] }[];
}

interface Placed {
  readonly name: string;
  readonly names: readonly string[];
  /** Of each of its nodes: the place. */
  readonly at: readonly number[];
  /** Of each of its nodes: the matrix slots in the balances of its first and its second node; -1 where there is none. */
  readonly fromSlots: readonly number[];
  readonly toSlots: readonly number[];
}

export function layoutOf({ boundary, elements }: Shape): Layout {
  const fixed = Object.keys(boundary);
  const names = [...new Set([...elements.flatMap((element) => element.nodes), ...fixed])];
  const nodes = [...names.filter((name) => !(name in boundary)), ...fixed];
  const free = nodes.length - fixed.length;
  const place = new Map(nodes.map((name, at) => [name, at]));
  const at = elements.map((element) => element.nodes.map((name) => place.get(name)!));
  const places = at.flatMap(([from, to, ...reads]) =>
    [from!, to!].flatMap((row) =>
      [from!, to!, ...reads].flatMap((column) => (row < free && column < free ? [[row, column] as const] : [])),
    ),
  );
  const order = [...minimumDegree(neighboursOf(free, places))].map((node) => [node, node] as const);
  const pattern = patternOf(free, places, order);
  const slots = (row: number, columns: readonly number[]): number[] =>
    columns.map((column) => (row < free && column < free ? pattern.slotOf(row, column) : -1));
  return {
    nodes,
    free,
    pattern,
    elements: elements.map(({ name, nodes: own }, n) => ({
      name,
      names: own,
      at: at[n]!,
      fromSlots: slots(at[n]![0]!, at[n]!),
      toSlots: slots(at[n]![1]!, at[n]!),
    })),
  };
}

/** Whether a network has the shape that a layout was made for. */
export function fits({ nodes, free, elements }: Layout, network: Shape): boolean {
  const fixed = nodes.length - free;
  let given = 0;
  for (const name in network.boundary) if (nodes[free + given++] !== name) return false;
  if (given !== fixed || elements.length !== network.elements.length) return false;
  return elements.every(({ name, names }, n) => {
    const element = network.elements[n]!;
    return (
      element.name === name &&
      names.length === element.nodes.length &&
      names.every((node, m) => node === element.nodes[m])
    );
  });
}

function neighboursOf(size: number, places: readonly (readonly [number, number])[]): Set<number>[] {
  const around = Array.from({ length: size }, () => new Set<number>());
  for (const [row, column] of places) {
    if (row === column) continue;
    around[row]!.add(column);
    around[column]!.add(row);
  }
  return around;
}
