/** Two points, one of each set, by number, and their distance in mm. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly distanceMm: number;
}

/** A group of points, and the box around them; a large one is made of two. */
interface Group {
  readonly members: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly halves: readonly [Group, Group] | null;
}

/** Points sorted by place, for the search of nearest pairs. */
export interface SortedPoints {
  readonly points: Float64Array;
  readonly all: Group | null;
}

/** Groups of no more points than this are not divided. */
const fewPoints = 16;

/** Sorts points (x, y, z one after another, mm) by place; `which` are the numbers of those that count. */
export const sortPoints = (points: Float64Array, which: Int32Array): SortedPoints => ({
  points,
  all: which.length === 0 ? null : groupOf(points, which.slice()),
});

function groupOf(points: Float64Array, members: Int32Array): Group {
  const low = new Float64Array(3).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(3).fill(Number.NEGATIVE_INFINITY);
  for (let n = 0; n < members.length; n++)
    for (let axis = 0; axis < 3; axis++) {
      const x = points[3 * members[n]! + axis]!;
      if (x < low[axis]!) low[axis] = x;
      if (x > high[axis]!) high[axis] = x;
    }
  const [di, dj, dk] = [high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!];
  const axis = di >= dj && di >= dk ? 0 : dj >= dk ? 1 : 2;
  if (members.length <= fewPoints || high[axis] === low[axis]) return { members, low, high, halves: null };
  const middle = (low[axis]! + high[axis]!) / 2;
  let split = 0;
  for (let n = 0; n < members.length; n++) {
    const at = members[n]!;
    if (points[3 * at + axis]! > middle) continue;
    members[n] = members[split]!;
    members[split++] = at;
  }
  const halves = [groupOf(points, members.subarray(0, split)), groupOf(points, members.subarray(split))] as const;
  return { members, low, high, halves };
}

/** The two points, one of each set, that lie nearest to each other; null where a set is empty. */
export function nearestPair(one: SortedPoints, other: SortedPoints): Pair | null {
  if (!one.all || !other.all) return null;
  let best: Pair = { a: -1, b: -1, distanceMm: Number.POSITIVE_INFINITY };
  const visit = (p: Group, q: Group, apartMm: number): void => {
    if (apartMm >= best.distanceMm) return;
    const large = p.halves && (!q.halves || p.members.length >= q.members.length) ? p : q;
    if (large.halves) {
      const [first, second] = large.halves.map((half) => (large === p ? ([half, q] as const) : ([p, half] as const)));
      const [near, far] = [leastMm(...first!), leastMm(...second!)];
      // The nearer half first: what it finds may spare the other one.
      if (near <= far) {
        visit(...first!, near);
        visit(...second!, far);
      } else {
        visit(...second!, far);
        visit(...first!, near);
      }
      return;
    }
    for (const a of p.members)
      for (const b of q.members) {
        const mm = distanceMm(one.points, a, other.points, b);
        if (mm < best.distanceMm) best = { a, b, distanceMm: mm };
      }
  };
  visit(one.all, other.all, leastMm(one.all, other.all));
  return best;
}

/** The two points of one set that lie farthest apart. The set must not be empty. */
export function farthestPair(points: Float64Array): Pair {
  const count = points.length / 3;
  const centre = [0, 1, 2].map((axis) => {
    let sum = 0;
    for (let n = 0; n < count; n++) sum += points[3 * n + axis]!;
    return sum / count;
  });
  const out = Float64Array.from({ length: count }, (_, n) =>
    Math.hypot(points[3 * n]! - centre[0]!, points[3 * n + 1]! - centre[1]!, points[3 * n + 2]! - centre[2]!),
  );
  const order = Int32Array.from({ length: count }, (_, n) => n).sort((a, b) => out[b]! - out[a]! || a - b);
  let best: Pair = { a: order[0]!, b: order[0]!, distanceMm: 0 };
  for (let n = 0; n < count && 2 * out[order[n]!]! > best.distanceMm; n++)
    for (let m = n + 1; m < count; m++) {
      const [a, b] = [order[n]!, order[m]!];
      // Farther from the centre than this no later point lies.
      if (out[a]! + out[b]! <= best.distanceMm) break;
      const mm = distanceMm(points, a, points, b);
      if (mm > best.distanceMm) best = { a, b, distanceMm: mm };
    }
  return best;
}

/** Distance between two boxes, mm. */
function leastMm(p: Group, q: Group): number {
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    const gap = Math.max(0, p.low[axis]! - q.high[axis]!, q.low[axis]! - p.high[axis]!);
    squared += gap * gap;
  }
  return Math.sqrt(squared);
}

const distanceMm = (p: Float64Array, a: number, q: Float64Array, b: number): number =>
  Math.sqrt((p[3 * a]! - q[3 * b]!) ** 2 + (p[3 * a + 1]! - q[3 * b + 1]!) ** 2 + (p[3 * a + 2]! - q[3 * b + 2]!) ** 2);
