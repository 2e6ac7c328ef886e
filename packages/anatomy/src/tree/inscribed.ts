import { type Grid, neighbourSteps, spacingOf, toVoxel, toWorld, type Vector, voxelVolumeOf } from "@glisson/volume";

/** The largest sphere that fits a vessel around a place of its centre line; LPS mm. */
export interface Sphere {
  readonly point: Vector;
  readonly radiusMm: number;
}

/**
 * How far the nearest voxel centre outside a round vessel lies beyond its wall, in (voxel volume)^(2/3) over radius: the
 * narrow ring between wall and sphere must grow that wide before it holds a centre. Calibrated on drawn round tubes of
 * 1.5 to 9 voxels' radius in random directions.
 */
const gapToCentre = 0.28;
/** How far from its skeleton voxel the centre is looked for: parts of the finest voxel edge, of a slice where the vessel is wide. */
const centreReach = 0.75;
const sliceReach = 0.5;
/** The search ends with this step, in parts of the finest voxel edge. */
const finestStep = 1 / 16;

/**
 * The largest inscribed sphere near each of the places inside a vessel, finer than the voxels: the centre moves, within
 * a voxel's surroundings, to where the nearest voxel centre outside the vessel is farthest away. The axes must be at
 * right angles, and the vessel must not touch the grid's edge.
 */
export function inscribedSpheres(grid: Grid, inside: Uint8Array, places: readonly Vector[]): Sphere[] {
  const [ni, nj, nk] = grid.size;
  const spacing = spacingOf(grid);
  const [hi, hj, hk] = spacing;
  const finest = Math.min(hi, hj, hk);
  const gap = gapToCentre * voxelVolumeOf(grid) ** (2 / 3);
  const rim = rimOf(grid, inside);
  /** Offsets in mm of the rim's voxels near the one looked at. */
  let near = new Float64Array(3 * 1024);
  let count = 0;

  /** Squared distance to the nearest voxel of the rim within a reach; keeps those within when told to. */
  const lookAround = (i: number, j: number, k: number, reachMm: number, keep: boolean): number => {
    let least = Number.POSITIVE_INFINITY;
    const [rj, rk] = [reachMm / hj, reachMm / hk];
    count = 0;
    for (let c = Math.max(0, Math.ceil(k - rk)); c <= Math.min(nk - 1, k + rk); c++)
      for (let b = Math.max(0, Math.ceil(j - rj)); b <= Math.min(nj - 1, j + rj); b++) {
        const [y, z] = [(b - j) * hj, (c - k) * hk];
        const aside = y * y + z * z;
        if (!keep && aside >= least) continue;
        const left = reachMm * reachMm - aside;
        if (left < 0) continue;
        const row = ni * (b + nj * c);
        const most = Math.sqrt(left) / hi;
        for (let a = Math.max(0, Math.ceil(i - most)); a <= Math.min(ni - 1, i + most); a++) {
          if (rim[row + a] === 0) continue;
          const x = (a - i) * hi;
          const squared = x * x + aside;
          if (squared < least) least = squared;
          if (!keep) continue;
          if (count + 3 > near.length) near = grown(near);
          near[count] = x;
          near[count + 1] = y;
          near[count + 2] = z;
          count += 3;
        }
      }
    return least;
  };

  /** Squared distance from an offset to the nearest voxel of the rim; 0 as soon as it is known to be at most `least`. */
  const squaredDepth = (x: number, y: number, z: number, least: number): number => {
    let squared = Number.POSITIVE_INFINITY;
    for (let n = 0; n < count; n += 3) {
      const [dx, dy, dz] = [near[n]! - x, near[n + 1]! - y, near[n + 2]! - z];
      const here = dx * dx + dy * dy + dz * dz;
      if (here >= squared) continue;
      if (here <= least) return 0;
      squared = here;
    }
    return squared;
  };

  const depthAt = (i: number, j: number, k: number): number => {
    const whole = Math.max(ni * hi, nj * hj, nk * hk);
    for (let reachMm = 2 * finest; ; reachMm *= 1.6) {
      const squared = lookAround(i, j, k, reachMm, false);
      if (squared <= reachMm * reachMm || reachMm > whole) return Math.sqrt(squared);
    }
  };

  return places.map((place) => {
    const [i, j, k] = toVoxel(grid, place);
    const start = depthAt(i, j, k);
    const reach = spacing.map((h) => Math.max(centreReach * finest, start >= h ? sliceReach * h : 0));
    lookAround(i, j, k, start + 2 * Math.max(...reach) + 0.01 * finest, true);
    const within = (x: number, y: number, z: number): boolean =>
      (x / reach[0]!) ** 2 + (y / reach[1]!) ** 2 + (z / reach[2]!) ** 2 <= 1;
    const centre: [number, number, number] = [0, 0, 0];
    let best = start * start;
    for (let step = Math.max(...reach) / 2; step > finestStep * finest; step /= 2)
      for (let moved = true; moved; ) {
        moved = false;
        for (let axis = 0; axis < 3; axis++)
          for (const way of [step, -step]) {
            const before = centre[axis]!;
            centre[axis] = before + way;
            const squared = within(...centre) ? squaredDepth(...centre, best * (1 + 1e-9)) : 0;
            if (squared > 0) {
              best = squared;
              moved = true;
            } else centre[axis] = before;
          }
      }
    const depth = Math.sqrt(best);
    const point = toWorld(grid, [i + centre[0] / hi, j + centre[1] / hj, k + centre[2] / hk]);
    return { point, radiusMm: Math.max(0, depth - gap / depth) };
  });
}

/** The voxels outside that share a face with one inside: of all outside, one of them is nearest to any place inside. */
function rimOf(grid: Grid, inside: Uint8Array): Uint8Array {
  const rim = new Uint8Array(inside.length);
  const faces = neighbourSteps(grid, 6);
  for (let at = inside.indexOf(1); at >= 0; at = inside.indexOf(1, at + 1))
    for (const step of faces) if (inside[at + step] === 0) rim[at + step] = 1;
  return rim;
}

function grown(list: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * list.length);
  longer.set(list);
  return longer;
}
