import { type Grid, toVoxel, type Vector, voxelVolumeOf } from "@glisson/volume";
import { planeAcross } from "../tree/centreline.ts";

/** Lumen and thrombus of the portal vein on one grid; together they are the vessel from wall to wall. */
export interface VesselMasks {
  readonly grid: Grid;
  readonly vessel: Uint8Array;
  readonly thrombus: Uint8Array;
}

/** A vessel cut across: areas in mm², and the lengths of the borders between thrombus, lumen and wall in mm. */
export interface CrossSection {
  readonly wallArea: number;
  readonly lumenArea: number;
  readonly thrombusArea: number;
  readonly thrombusToLumen: number;
  readonly thrombusToWall: number;
  readonly lumenToWall: number;
  /** Length of the section's edge along other branches. */
  readonly alongOthers: number;
  /** Whether the section closes within three radii: where it does not, the plane runs along a vessel. */
  readonly closed: boolean;
}

/** Sample distance in the plane, as a part of the voxel's size. */
const sampling = 0.25;
/** How far from the centre line the plane reaches, in radii of the inscribed sphere, and at least, in mm. */
const reachRadii = 3;
const leastReachMm = 4;

/** What a sample is. */
const [unseen, outside, foreign, lumen, clot] = [0, 1, 2, 3, 4] as const;

/** The size of a voxel as one length: edge of the cube of equal volume, mm. */
export const voxelSizeOf = (grid: Grid): number => Math.cbrt(voxelVolumeOf(grid));

/**
 * Cuts the vessel across at a point, normal to `direction`. The section is the connected region around the point where
 * the vessel mask, interpolated between voxels, is at least a half and which belongs to this branch.
 *
 * @param isForeign whether a voxel of the vessel belongs to another branch
 */
export function cutAcross(
  { grid, vessel, thrombus }: VesselMasks,
  isForeign: (voxel: number) => boolean,
  centre: Vector,
  direction: Vector,
  radiusMm: number,
): CrossSection {
  const stepMm = sampling * voxelSizeOf(grid);
  const half = Math.ceil(Math.max(leastReachMm, reachRadii * radiusMm) / stepMm);
  const width = 2 * half + 1;
  const [u, v] = planeAcross(direction);
  const [x0, y0, z0] = toVoxel(grid, centre);
  const [ux, uy, uz] = voxelStep(grid, centre, u, stepMm);
  const [vx, vy, vz] = voxelStep(grid, centre, v, stepMm);
  const [ni, nj, nk] = grid.size;
  const layer = ni * nj;
  const ownMm = (0.75 * radiusMm) ** 2;
  const kind = new Uint8Array(width * width);

  const look = (at: number): number => {
    const b = Math.floor(at / width);
    const [da, db] = [at - b * width - half, b - half];
    const x = x0 + da * ux + db * vx;
    const y = y0 + da * uy + db * vy;
    const z = z0 + da * uz + db * vz;
    const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    if (i < 0 || j < 0 || k < 0 || i + 1 >= ni || j + 1 >= nj || k + 1 >= nk) return outside;
    const [fx, fy, fz] = [x - i, y - j, z - k];
    const base = i + ni * (j + nj * k);
    const filled = trilinear(vessel, base, ni, layer, fx, fy, fz);
    if (filled < 0.5) return outside;
    const nearest = base + (fx < 0.5 ? 0 : 1) + (fy < 0.5 ? 0 : ni) + (fz < 0.5 ? 0 : layer);
    // Near the centre line a sample is this branch's own; beyond it the voxel decides.
    if ((da * da + db * db) * stepMm * stepMm > ownMm && isForeign(nearest)) return foreign;
    return trilinear(thrombus, base, ni, layer, fx, fy, fz) >= filled / 2 ? clot : lumen;
  };

  const start = half + width * half;
  kind[start] = look(start);
  const region = kind[start]! >= lumen ? [start] : [];
  let closed = true;
  for (const at of region) {
    const column = at % width;
    if (column === 0 || column === width - 1 || at < width || at >= width * (width - 1)) {
      closed = false;
      continue;
    }
    for (let side = 0; side < 4; side++) {
      const next = side === 0 ? at - 1 : side === 1 ? at + 1 : side === 2 ? at - width : at + width;
      if (kind[next] !== unseen) continue;
      kind[next] = look(next);
      if (kind[next]! >= lumen) region.push(next);
    }
  }

  let [lumens, clots, clotToLumen, clotToWall, lumenToWall, toForeign] = [0, 0, 0, 0, 0, 0];
  for (const at of region) {
    const isClot = kind[at] === clot;
    if (isClot) clots++;
    else lumens++;
    for (let side = 0; side < 4; side++) {
      const there = kind[side === 0 ? at - 1 : side === 1 ? at + 1 : side === 2 ? at - width : at + width] ?? outside;
      if (there === foreign) toForeign++;
      if (there <= foreign) {
        if (isClot) clotToWall++;
        else lumenToWall++;
      } else if (isClot && there === lumen) clotToLumen++;
    }
  }
  const area = stepMm * stepMm;
  // A smooth line crosses 4 / pi as many sample edges as its length holds steps (Cauchy-Crofton, averaged over angles).
  const edge = (stepMm * Math.PI) / 4;
  return {
    wallArea: (lumens + clots) * area,
    lumenArea: lumens * area,
    thrombusArea: clots * area,
    thrombusToLumen: clotToLumen * edge,
    thrombusToWall: clotToWall * edge,
    lumenToWall: lumenToWall * edge,
    alongOthers: toForeign * edge,
    closed: closed && region.length > 0,
  };
}

/** A step of so many mm along a direction, in voxels. */
function voxelStep(grid: Grid, centre: Vector, along: Vector, stepMm: number): Vector {
  const from = toVoxel(grid, centre);
  const to = toVoxel(grid, [
    centre[0] + along[0] * stepMm,
    centre[1] + along[1] * stepMm,
    centre[2] + along[2] * stepMm,
  ]);
  return [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
}

/** Value of a 0/1 mask between the eight voxels from `base` on. */
function trilinear(data: Uint8Array, base: number, row: number, layer: number, fx: number, fy: number, fz: number) {
  const a = data[base]! + fx * (data[base + 1]! - data[base]!);
  const b = data[base + row]! + fx * (data[base + row + 1]! - data[base + row]!);
  const above = base + layer;
  const c = data[above]! + fx * (data[above + 1]! - data[above]!);
  const d = data[above + row]! + fx * (data[above + row + 1]! - data[above + row]!);
  const low = a + fy * (b - a);
  return low + fz * (c + fy * (d - c) - low);
}
