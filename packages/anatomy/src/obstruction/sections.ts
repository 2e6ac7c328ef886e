import { distanceBetween, type Grid, spacingOf, type Vector } from "@glisson/volume";
import { type CentrePoint, stepMm } from "../tree/centreline.ts";
import { type CrossSection, cutAcross, type VesselMasks, voxelSizeOf } from "./crossSection.ts";
import {
  edgeVoxels,
  leastWidthSlices,
  leastWidthVoxels,
  shortestStretchMm,
  shortestStretchSlices,
  unseenVoxels,
} from "./limits.ts";

/**
 * A section that has more than this share of its edge in common with other branches lies at a fork: there it would count
 * a part of them, or lack a part of its own. Ours.
 */
const mostAlongOthers = 0.1;

/** A section of a branch, with the share of thrombus in it and how far segmentation edges allow that to differ. */
export interface Section extends CrossSection, CentrePoint {
  /** Away from the forks, and closed. */
  readonly valid: boolean;
  readonly fraction: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Sections every 0.5 mm along a branch. What lies within the inscribed sphere of the fork where it begins belongs to the
 * vessel that it springs from, and does not count (blanking, as VMTK's branch extractor does; read).
 *
 * @param isForeign whether a voxel of the vessel belongs to another branch
 */
export function sectionsAlong(
  line: readonly CentrePoint[],
  masks: VesselMasks,
  isForeign: (voxel: number) => boolean,
): Section[] {
  const [fork] = line;
  return line.map((here) => {
    const cut = cutAcross(masks, isForeign, here.point, here.direction, here.radiusMm);
    const edgeMm = cut.lumenToWall + cut.thrombusToWall;
    return {
      ...here,
      ...cut,
      valid: cut.closed && cut.alongOthers <= mostAlongOthers * edgeMm && !isWithin(fork!, here),
      ...fractionOf(cut, masks.grid),
    };
  });
}

const isWithin = (fork: CentrePoint, { point }: CentrePoint): boolean =>
  distanceBetween(point, fork.point) < fork.radiusMm;

/** Share of thrombus in the section, with the range that half a voxel at every edge allows. */
function fractionOf(cut: CrossSection, grid: Grid): { fraction: number; low: number; high: number } {
  const size = voxelSizeOf(grid);
  const edge = edgeVoxels * size;
  const share = (thrombus: number, lumen: number): number =>
    thrombus <= 0 ? 0 : thrombus / (thrombus + Math.max(0, lumen));
  const { thrombusArea: t, lumenArea: l, thrombusToLumen: between } = cut;
  const fraction = share(t, l);
  const least = share(t - edge * (between + cut.thrombusToWall), l + edge * (between + cut.lumenToWall));
  const most = share(t + edge * (between + cut.thrombusToWall), l - edge * (between + cut.lumenToWall));
  const unseen = Math.min(1, unseenArea(grid) / (t + l));
  return {
    fraction,
    low: Math.max(0, Math.min(fraction, 1 - unseen, least)),
    high: Math.max(fraction, unseen, most),
  };
}

/** Area of a round channel or thrombus that may go unseen, mm². */
export const unseenArea = (grid: Grid): number => (Math.PI * (unseenVoxels * voxelSizeOf(grid)) ** 2) / 4;

/** The shortest stretch that can be judged where the branch runs in this direction. */
export const shortestMm = (grid: Grid, direction: Vector): number =>
  Math.max(shortestStretchMm, shortestStretchSlices * spacingAlong(grid, direction));

/** Whether the stretch of sections that count is too short to judge. */
export const isTooShort = (valid: readonly Section[], grid: Grid): boolean =>
  valid.length === 0 || (valid.length - 1) * stepMm < shortestMm(grid, valid[valid.length >> 1]!.direction);

/** Whether a section is too narrow for its voxels. */
export function isUnresolved({ wallArea, direction }: Section, grid: Grid): boolean {
  const widthMm = 2 * Math.sqrt(wallArea / Math.PI);
  const spacing = spacingOf(grid);
  const across = grid.affine.slice(0, 3).map((_, axis) => {
    const along = cosineAlong(grid, axis, direction);
    return spacing[axis]! * Math.sqrt(Math.max(0, 1 - along * along));
  });
  return widthMm < leastWidthVoxels * Math.min(...spacing) || widthMm < leastWidthSlices * Math.max(...across);
}

/** How far apart voxel centres lie along a direction: the largest step of any axis along it, mm. */
const spacingAlong = (grid: Grid, direction: Vector): number =>
  Math.max(...spacingOf(grid).map((mm, axis) => mm * Math.abs(cosineAlong(grid, axis, direction))));

function cosineAlong(grid: Grid, axis: number, direction: Vector): number {
  const { affine: a } = grid;
  const step = [a[axis]!, a[4 + axis]!, a[8 + axis]!] as const;
  return (step[0] * direction[0] + step[1] * direction[1] + step[2] * direction[2]) / Math.hypot(...step);
}
