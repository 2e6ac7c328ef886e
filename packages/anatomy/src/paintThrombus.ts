import {
  cross,
  dot,
  type Grid,
  lengthOf,
  type Mask,
  scale,
  subtract,
  toVoxel,
  toWorld,
  type Vector,
} from "@glisson/volume";

/** A stretch of a branch to fill: way along its centre line in mm, and the share of each section's area to fill. */
interface PaintedStretch {
  readonly fromMm: number;
  readonly toMm: number;
  readonly fraction: number;
  /**
   * How far from the centre line the vessel's wall may lie, in radii of its inscribed sphere; neighbouring vessels
   * beyond stay open. 1.6 unless given.
   */
  readonly reachRadii?: number;
}

/** Half the thickness, in mm, of the slab across the vessel whose voxels stand for a section. */
const slabMm = 1;

/**
 * Takes a part of a vein's lumen away and marks it as thrombus, so that its true extent is known: a crescent along the
 * front wall that takes `fraction` of the area of every section, or all of it. For tests and examples; a painted
 * thrombus is not a patient's.
 *
 * @param centrelineMm points x, y, z and radius in mm, as a reading holds them
 */
export function paintThrombus(
  vein: Mask,
  centrelineMm: readonly (readonly [number, number, number, number])[],
  { fromMm, toMm, fraction, reachRadii = 1.6 }: PaintedStretch,
): { lumen: Mask; thrombus: Mask } {
  const points = centrelineMm.map(([x, y, z]): Vector => [x, y, z]);
  const ways = waysAlong(points);
  const last = points.length - 1;
  const frames = points.map((point, n) => {
    const along = subtract(points[Math.min(last, n + 3)]!, points[Math.max(0, n - 3)]!);
    return {
      point,
      along: scale(along, 1 / (lengthOf(along) || 1)),
      side: sideways(along),
      reach: reachRadii * centrelineMm[n]![3],
    };
  });
  const [ni, nj] = vein.grid.size;
  const voxels = [...voxelsNear(vein, points, Math.max(...frames.map(({ reach }) => reach)))].map((at) => {
    const place = toWorld(vein.grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    return { at, place, nearest: nearestOf(points, place) };
  });
  const limits = frames.map(({ point, along, side, reach }, n) => {
    if (n === 0 || n === last || ways[n]! < fromMm || ways[n]! > toMm) return Number.POSITIVE_INFINITY;
    const offsets = voxels.flatMap(({ place }) => {
      const away = subtract(place, point);
      return Math.abs(dot(away, along)) <= slabMm && lengthOf(away) <= reach ? [dot(away, side)] : [];
    });
    offsets.sort((a, b) => b - a);
    const filled = Math.round(fraction * offsets.length);
    return filled >= offsets.length ? Number.NEGATIVE_INFINITY : offsets[filled]!;
  });
  const lumen = Uint8Array.from(vein.data);
  const thrombus = new Uint8Array(vein.data.length);
  for (const { at, place, nearest } of voxels) {
    const { point, side, reach } = frames[nearest]!;
    const away = subtract(place, point);
    if (lengthOf(away) > reach || dot(away, side) <= limits[nearest]!) continue;
    lumen[at] = 0;
    thrombus[at] = 1;
  }
  return { lumen: { grid: vein.grid, data: lumen }, thrombus: { grid: vein.grid, data: thrombus } };
}

function waysAlong(points: readonly Vector[]): number[] {
  let way = 0;
  return points.map((point, n) => {
    if (n > 0) way += lengthOf(subtract(point, points[n - 1]!));
    return way;
  });
}

/** Set voxels in the box around the points grown by `reachMm`. */
function* voxelsNear({ grid, data }: Mask, points: readonly Vector[], reachMm: number): Generator<number> {
  const places = points.map((point) => toVoxel(grid, point));
  const range = (axis: 0 | 1 | 2): [number, number] => {
    const along = places.map((place) => place[axis]);
    const grow = reachMm / lengthOf(axisStep(grid, axis));
    return [
      Math.max(0, Math.floor(Math.min(...along) - grow)),
      Math.min(grid.size[axis] - 1, Math.ceil(Math.max(...along) + grow)),
    ];
  };
  const [[i0, i1], [j0, j1], [k0, k1]] = [range(0), range(1), range(2)];
  for (let k = k0; k <= k1; k++)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const at = i + grid.size[0] * (j + grid.size[1] * k);
        if (data[at] === 1) yield at;
      }
}

function axisStep(grid: Grid, axis: 0 | 1 | 2): Vector {
  const one: Vector = [axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, axis === 2 ? 1 : 0];
  return subtract(toWorld(grid, one), toWorld(grid, [0, 0, 0]));
}

function nearestOf(points: readonly Vector[], place: Vector): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, n) => {
    const away = lengthOf(subtract(place, point));
    if (away < least) [best, least] = [n, away];
  });
  return best;
}

/** A unit vector across the vessel, as far to the front of the patient as that allows. */
function sideways(along: Vector): Vector {
  const left = cross(along, [0, -1, 0]);
  const front = cross(left, along);
  return scale(front, 1 / (lengthOf(front) || 1));
}
