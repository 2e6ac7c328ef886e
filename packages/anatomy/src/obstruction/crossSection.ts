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
  /** Whether the section closes within three radii: where it does not, the plane runs along a vessel. */
  readonly closed: boolean;
}

/** Sample distance in the plane, as a part of the voxel's size. */
const sampling = 0.25;
/** How far from the centre line the plane reaches, in radii of the inscribed sphere, and at least, in mm. */
const reachRadii = 3;
const leastReachMm = 4;

/** The size of a voxel as one length: edge of the cube of equal volume, mm. */
export const voxelSizeOf = (grid: Grid): number => Math.cbrt(voxelVolumeOf(grid));

/**
 * Cuts the vessel across at a point, normal to `direction`. The section is the connected region around the point where
 * the vessel mask, interpolated between voxels, is at least a half. Samples that lie nearer to the wall of another
 * branch, given by centre-line points and radii, are not counted.
 */
export function cutAcross(
  { grid, vessel, thrombus }: VesselMasks,
  centre: Vector,
  direction: Vector,
  radiusMm: number,
  others: readonly { readonly point: Vector; readonly radiusMm: number }[],
): CrossSection {
  const stepMm = sampling * voxelSizeOf(grid);
  const half = Math.ceil(Math.max(leastReachMm, reachRadii * radiusMm) / stepMm);
  const width = 2 * half + 1;
  const [u, v] = planeAcross(direction);
  const origin = toVoxel(grid, centre);
  const perU = voxelStep(grid, centre, origin, u, stepMm);
  const perV = voxelStep(grid, centre, origin, v, stepMm);
  // 0 not looked at, 1 outside, 2 lumen, 3 thrombus.
  const kind = new Uint8Array(width * width);
  const rivals = others.map(({ point, radiusMm: r }) => ({ offset: inPlane(centre, point, u, v, direction), r }));
  const look = (at: number): number => {
    const [a, b] = [(at % width) - half, Math.floor(at / width) - half];
    const x = origin[0] + a * perU[0] + b * perV[0];
    const y = origin[1] + a * perU[1] + b * perV[1];
    const z = origin[2] + a * perU[2] + b * perV[2];
    const filled = interpolate(grid, vessel, x, y, z);
    if (filled < 0.5) return 1;
    const own = Math.hypot(a, b) * stepMm - radiusMm;
    // Within the inscribed sphere a sample is this branch's own; beyond it the nearer wall decides.
    if (own > 0)
      for (const { offset, r } of rivals) {
        const [du, dv] = [a * stepMm - offset[0], b * stepMm - offset[1]];
        const limit = own + r;
        if (du * du + dv * dv + offset[2] * offset[2] < limit * limit) return 1;
      }
    return interpolate(grid, thrombus, x, y, z) >= filled / 2 ? 3 : 2;
  };
  const start = half + width * half;
  kind[start] = look(start);
  const region = kind[start] > 1 ? [start] : [];
  let closed = true;
  for (const at of region) {
    const column = at % width;
    if (column === 0 || column === width - 1 || at < width || at >= width * (width - 1)) {
      closed = false;
      continue;
    }
    for (const next of [at - 1, at + 1, at - width, at + width]) {
      if (kind[next] !== 0) continue;
      kind[next] = look(next);
      if (kind[next]! > 1) region.push(next);
    }
  }
  const count = new Float64Array(4);
  const borders = { "3-2": 0, "3-1": 0, "2-1": 0 };
  for (const at of region) {
    const here = kind[at]!;
    count[here]! += 1;
    for (const next of [at - 1, at + 1, at - width, at + width]) {
      const there = kind[next] ?? 1;
      if (here === 3 && there === 2) borders["3-2"]++;
      if (here === 3 && there <= 1) borders["3-1"]++;
      if (here === 2 && there <= 1) borders["2-1"]++;
    }
  }
  const area = stepMm * stepMm;
  // A smooth line crosses 4 / pi as many sample edges as its length holds steps (Cauchy-Crofton, averaged over angles).
  const edge = (stepMm * Math.PI) / 4;
  return {
    wallArea: (count[2]! + count[3]!) * area,
    lumenArea: count[2]! * area,
    thrombusArea: count[3]! * area,
    thrombusToLumen: borders["3-2"] * edge,
    thrombusToWall: borders["3-1"] * edge,
    lumenToWall: borders["2-1"] * edge,
    closed: closed && region.length > 0,
  };
}

function voxelStep(grid: Grid, centre: Vector, origin: Vector, along: Vector, stepMm: number): Vector {
  const there = toVoxel(grid, [
    centre[0] + along[0] * stepMm,
    centre[1] + along[1] * stepMm,
    centre[2] + along[2] * stepMm,
  ]);
  return [there[0] - origin[0], there[1] - origin[1], there[2] - origin[2]];
}

function inPlane(centre: Vector, point: Vector, u: Vector, v: Vector, normal: Vector): Vector {
  const d = [point[0] - centre[0], point[1] - centre[1], point[2] - centre[2]] as const;
  const along = (axis: Vector): number => d[0] * axis[0] + d[1] * axis[1] + d[2] * axis[2];
  return [along(u), along(v), along(normal)];
}

/** Trilinear value of a 0/1 mask at voxel coordinates; 0 beyond the grid. */
function interpolate({ size: [ni, nj, nk] }: Grid, data: Uint8Array, x: number, y: number, z: number): number {
  const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  if (i < 0 || j < 0 || k < 0 || i + 1 >= ni || j + 1 >= nj || k + 1 >= nk) return 0;
  const [fx, fy, fz] = [x - i, y - j, z - k];
  const at = i + ni * (j + nj * k);
  const layer = (base: number): number => {
    const near = data[base]! + fx * (data[base + 1]! - data[base]!);
    const far = data[base + ni]! + fx * (data[base + ni + 1]! - data[base + ni]!);
    return near + fy * (far - near);
  };
  const lower = layer(at);
  return lower + fz * (layer(at + ni * nj) - lower);
}
