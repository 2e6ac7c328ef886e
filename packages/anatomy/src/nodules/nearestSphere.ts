/** For each query the sphere whose surface is nearest, and how far that is: negative within the sphere. */
export interface Nearest {
  readonly index: Int32Array;
  readonly distanceMm: Float64Array;
}

/** So few queries are looked up one by one. */
const fewQueries = 8;

/**
 * Exact search among spheres; points are spheres of no radius. Queries are halved by place, and with every half go only
 * the spheres that may be nearest to one of its queries. Of equally near ones the first wins.
 *
 * @param queries x, y, z one after another, mm; likewise `centres`, at least one
 * @param radii of the spheres, mm; left out, they are points
 * @param withinMm spheres farther away do not count: with none nearer the distance is infinite
 */
export function nearestSphere(
  queries: Float64Array,
  centres: Float64Array,
  radii?: Float64Array,
  withinMm = Number.POSITIVE_INFINITY,
): Nearest {
  const count = queries.length / 3;
  const spheres = centres.length / 3;
  const index = new Int32Array(count);
  const distanceMm = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const order = upTo(count, count);
  // The candidates of a group of queries stand behind those of the group around it.
  let candidates = upTo(spheres, 4 * spheres);
  const away = new Float64Array(spheres);
  const low = new Float64Array(3);
  const high = new Float64Array(3);

  const bound = (from: number, to: number): void => {
    low.fill(Number.POSITIVE_INFINITY);
    high.fill(Number.NEGATIVE_INFINITY);
    for (let n = from; n < to; n++)
      for (let axis = 0; axis < 3; axis++) {
        const x = queries[3 * order[n]! + axis]!;
        if (x < low[axis]!) low[axis] = x;
        if (x > high[axis]!) high[axis] = x;
      }
  };

  const distance = (x: number, y: number, z: number, sphere: number): number =>
    Math.sqrt(
      (centres[3 * sphere]! - x) ** 2 + (centres[3 * sphere + 1]! - y) ** 2 + (centres[3 * sphere + 2]! - z) ** 2,
    ) - (radii === undefined ? 0 : radii[sphere]!);

  const lookUp = (query: number, first: number, kept: number): void => {
    const [x, y, z] = [queries[3 * query]!, queries[3 * query + 1]!, queries[3 * query + 2]!];
    for (let n = first; n < first + kept; n++) {
      const mm = distance(x, y, z, candidates[n]!);
      if (mm < distanceMm[query]! && mm <= withinMm) {
        distanceMm[query] = mm;
        index[query] = candidates[n]!;
      }
    }
  };

  const visit = (from: number, to: number, first: number, given: number): void => {
    bound(from, to);
    const size = [high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!] as const;
    const [x, y, z] = [(high[0]! + low[0]!) / 2, (high[1]! + low[1]!) / 2, (high[2]! + low[2]!) / 2];
    const diagonal = Math.hypot(...size);
    let least = Number.POSITIVE_INFINITY;
    for (let n = 0; n < given; n++) {
      away[n] = distance(x, y, z, candidates[first + n]!);
      if (away[n]! < least) least = away[n]!;
    }
    const start = first + given;
    if (start + given > candidates.length) {
      const longer = new Int32Array(2 * (start + given));
      longer.set(candidates);
      candidates = longer;
    }
    const reach = Math.min(least + diagonal, withinMm + diagonal / 2) + 1e-9;
    let kept = 0;
    for (let n = 0; n < given; n++) if (away[n]! <= reach) candidates[start + kept++] = candidates[first + n]!;
    if (to - from <= fewQueries || kept <= 1 || diagonal === 0) {
      for (let n = from; n < to; n++) lookUp(order[n]!, start, kept);
      return;
    }
    const axis = size[0] >= size[1] && size[0] >= size[2] ? 0 : size[1] >= size[2] ? 1 : 2;
    const middle = [x, y, z][axis]!;
    let split = from;
    for (let n = from; n < to; n++) {
      const query = order[n]!;
      if (queries[3 * query + axis]! > middle) continue;
      order[n] = order[split]!;
      order[split++] = query;
    }
    visit(from, split, start, kept);
    visit(split, to, start, kept);
  };
  if (count > 0 && spheres > 0) visit(0, count, 0, spheres);
  return { index, distanceMm };
}

/** 0, 1, 2 … below `count`, in a list that long or longer. */
function upTo(count: number, length: number): Int32Array<ArrayBuffer> {
  const list = new Int32Array(length);
  for (let n = 0; n < count; n++) list[n] = n;
  return list;
}
