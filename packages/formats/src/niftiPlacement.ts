import { bad, good, type Result } from "@glisson/case";
import {
  cornersOf,
  distanceBetween,
  type Grid,
  shearDegOf,
  spacingOf,
  toWorld,
  type Vector,
  voxelVolumeOf,
} from "@glisson/volume";

/** The header fields that place the voxels in the patient. */
export interface Placement {
  readonly name: string;
  readonly size: Grid["size"];
  readonly pixdim: readonly number[];
  readonly units: number;
  readonly qformCode: number;
  readonly sformCode: number;
  readonly quaternion: readonly number[];
  readonly qoffset: readonly number[];
  readonly srow: readonly number[];
}

/** Axes further than this from a right angle are a tilted gantry or a shear. */
const shearLimitDeg = 0.2;
/** Two placements that differ by more than this part of a voxel anywhere in the grid disagree. */
const agreeVoxels = 0.5;

/**
 * The grid in DICOM LPS mm from a NIfTI header, whose world is RAS: x and y change sign.
 * The sform places it, else the qform. Faults: neither is set, both are set and differ by more than half a voxel,
 * the axes are not at right angles, a spacing no CT has, units that are not mm.
 */
export function placeGrid(header: Placement): Result<Grid> {
  const where = `${header.name} (header)`;
  // Unit code 0 is unknown; writers of masks often leave it out and mean mm.
  if (header.units !== 0 && header.units !== 2)
    return bad({ where, found: `space unit code ${header.units}`, wanted: "2 (mm)" });
  const sform = header.sformCode > 0 ? fromRas(header.size, header.srow) : null;
  const qform = header.qformCode > 0 ? fromRas(header.size, qformRows(header)) : null;
  const grid = sform ?? qform;
  if (!grid)
    return bad({ where, found: "neither sform nor qform", wanted: "an affine that places the voxels in space" });
  const spacing = spacingOf(grid);
  if (!grid.affine.every(Number.isFinite) || !(voxelVolumeOf(grid) > 0) || spacing.some((mm) => mm < 0.05 || mm > 20))
    return bad({ where, found: `voxels of ${say(spacing)} mm`, wanted: "voxels of 0.05 to 20 mm" });
  if (sform && qform) {
    const apart = farthestApartVoxels(sform, qform);
    if (!(apart <= agreeVoxels))
      return bad({
        where,
        found: `sform and qform ${Number(apart.toFixed(1))} voxels apart`,
        wanted: `one placement, or two within ${agreeVoxels} voxel`,
      });
  }
  const shear = shearDegOf(grid);
  if (shear > shearLimitDeg)
    return bad({
      where,
      found: `axes ${Number(shear.toFixed(2))} degrees off a right angle`,
      wanted: `at most ${shearLimitDeg} degrees (a tilted gantry needs resampling first)`,
    });
  return good(grid);
}

function fromRas(size: Grid["size"], rows: readonly number[]): Grid {
  const lps = rows.map((value, at) => (at < 8 ? 0 - value : value));
  return { size, affine: lps as unknown as Grid["affine"] };
}

/** Rows of the qform: rotation by the unit quaternion, steps of pixdim, third axis reversed when qfac is -1 (nifti1.h). */
function qformRows({ quaternion, qoffset, pixdim }: Placement): number[] {
  let [b = 0, c = 0, d = 0] = quaternion;
  const rest = 1 - (b * b + c * c + d * d);
  // Half-turns leave no real part; rounding may then push the sum of squares past 1.
  const norm = rest < 1e-7 ? Math.hypot(b, c, d) : 1;
  b /= norm;
  c /= norm;
  d /= norm;
  const a = rest < 1e-7 ? 0 : Math.sqrt(rest);
  const [qfac = 1, dx = 1, dy = 1, dz = 1] = pixdim;
  const step = qfac < 0 ? -dz : dz;
  return [
    ...[(a * a + b * b - c * c - d * d) * dx, 2 * (b * c - a * d) * dy, 2 * (b * d + a * c) * step, qoffset[0]!],
    ...[2 * (b * c + a * d) * dx, (a * a + c * c - b * b - d * d) * dy, 2 * (c * d - a * b) * step, qoffset[1]!],
    ...[2 * (b * d - a * c) * dx, 2 * (c * d + a * b) * dy, (a * a + d * d - c * c - b * b) * step, qoffset[2]!],
  ];
}

/** Largest distance between the places that two grids of one size give a corner, in the first grid's smallest spacing. */
function farthestApartVoxels(a: Grid, b: Grid): number {
  const apart = cornersOf(a).map((corner) => distanceBetween(toWorld(a, corner), toWorld(b, corner)));
  return Math.max(...apart) / Math.min(...spacingOf(a));
}

const say = (spacing: Vector): string => spacing.map((mm) => Number(mm.toFixed(3))).join(" x ");
