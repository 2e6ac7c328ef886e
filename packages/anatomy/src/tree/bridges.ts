import { distanceBetween, type Vector } from "@glisson/volume";

/** Points, and the points that each is joined to. */
interface Forest {
  readonly points: readonly Vector[];
  readonly joined: readonly (readonly number[])[];
}

/** A link across a break in the vessel, between two points of the tree. */
export interface Bridge {
  readonly from: number;
  readonly to: number;
  readonly lengthMm: number;
}

/**
 * Joins the pieces of a forest to one tree: again and again the piece that lies nearest to those joined before, between
 * the two points of the centre lines that lie nearest to each other. Begins with the piece of most points.
 */
export function bridged<F extends Forest>(forest: F): F & { readonly bridges: readonly Bridge[] } {
  const { points } = forest;
  const pieces = piecesOf(forest);
  if (pieces.length < 2) return { ...forest, bridges: [] };
  const joined = forest.joined.map((list) => [...list]);
  const bridges: Bridge[] = [];
  const [first, ...rest] = pieces;
  let added = first!;
  let waiting = rest.map((piece) => ({ piece, way: { from: -1, to: -1, lengthMm: Number.POSITIVE_INFINITY } }));
  while (waiting.length > 0) {
    for (const one of waiting)
      for (const to of one.piece)
        for (const from of added) {
          const lengthMm = distanceBetween(points[from]!, points[to]!);
          if (lengthMm < one.way.lengthMm) one.way = { from, to, lengthMm };
        }
    const next = waiting.reduce((best, one) => (one.way.lengthMm < best.way.lengthMm ? one : best));
    waiting = waiting.filter((one) => one !== next);
    joined[next.way.from]!.push(next.way.to);
    joined[next.way.to]!.push(next.way.from);
    bridges.push(next.way);
    added = next.piece;
  }
  return { ...forest, joined, bridges };
}

/** Points of each piece, the piece of most points first. */
function piecesOf({ joined }: Forest): number[][] {
  const seen = new Set<number>();
  const pieces = joined.flatMap((_, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const piece = [start];
    for (const at of piece)
      for (const next of joined[at]!)
        if (!seen.has(next)) {
          seen.add(next);
          piece.push(next);
        }
    return [piece];
  });
  return pieces.sort((a, b) => b.length - a.length);
}
