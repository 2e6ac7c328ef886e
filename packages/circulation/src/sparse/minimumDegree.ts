/**
 * An order in which to eliminate the unknowns of a symmetric pattern, the one with fewest neighbours first, so that little
 * fills in. `neighbours[n]`: the others in row or column n, each once. Of equal ones the first, so that the order is fixed.
 * Source: Tinney and Walker 1967 (recalled).
 */
export function minimumDegree(neighbours: readonly ReadonlySet<number>[]): Int32Array {
  const graph = neighbours.map((around) => new Set(around));
  const byDegree: Set<number>[] = [];
  const put = (n: number): void => {
    const degree = graph[n]!.size;
    while (byDegree.length <= degree) byDegree.push(new Set());
    byDegree[degree]!.add(n);
  };
  for (let n = 0; n < graph.length; n++) put(n);
  const order = new Int32Array(graph.length);
  let degree = 0;
  for (let at = 0; at < order.length; at++) {
    while (byDegree[degree]!.size === 0) degree++;
    const next = byDegree[degree]!.values().next().value!;
    byDegree[degree]!.delete(next);
    order[at] = next;
    const around = [...graph[next]!];
    for (const n of around) byDegree[graph[n]!.size]!.delete(n);
    for (const n of around) {
      graph[n]!.delete(next);
      for (const other of around) if (other !== n) graph[n]!.add(other);
    }
    for (const n of around) {
      put(n);
      degree = Math.min(degree, graph[n]!.size);
    }
  }
  return order;
}
