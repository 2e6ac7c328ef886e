import { bad, good, type ReadingIssue, type Result } from "@glisson/case";
import {
  countSet,
  frameOf,
  type Grid,
  type Mask,
  mapOntoGrid,
  resampleMask,
  spacingOf,
  toVoxel,
  toWorld,
  voxelVolumeOf,
} from "@glisson/volume";

/** A mask of which more than this lies outside the liver's images belongs to other images. */
const mostOutside = 0.2;

/** Spacings closer than this to 1 mm are exactly that: no scanner reconstructs all three axes to it by chance. */
const unitMm = 1e-3;

/**
 * The mask on the liver's grid. Flips and whole-voxel shifts are mapped; what needs interpolation is refused, or mapped by
 * nearest neighbour when `resample` is asked for. Each is an issue.
 * Faults: interpolation not asked for, a placement that was lost (voxels of 1 mm on the liver's own matrix), more than
 * 20 % outside the liver's images.
 */
export function placeMask(
  role: string,
  mask: Mask,
  reference: Grid,
  resample: boolean,
  issues: ReadingIssue[],
): Result<Mask> {
  const mapped = mapOntoGrid(mask, reference);
  if (mapped.kind === "same") return good(mapped.mask);
  if (mapped.kind === "flipped or shifted") {
    issues.push({
      code: "grid-mapped",
      severity: "info",
      where: role,
      text: `Mapped onto the liver's grid without interpolation: ${mapped.how}.`,
    });
    return within(role, mapped.mask, mapped.lostVoxels, countSet(mask.data), issues);
  }
  const frame = frameOf(mask);
  const lost = lostPlacement(frame, reference);
  if (lost) return bad({ where: role, ...lost });
  if (!resample)
    return bad({
      where: role,
      found: mapped.why,
      wanted: "the liver's grid, or one that differs by flips and whole voxels (--resample interpolates)",
    });
  const moved = resampleMask(mask, reference);
  if (!moved)
    return bad({ where: role, found: "no voxel within the liver's images", wanted: "a mask of the same images" });
  issues.push({
    code: "resampled",
    severity: "warn",
    where: role,
    text: `Interpolated onto the liver's grid by nearest neighbour (${mapped.why}): ${sayMl(mask)} before, ${sayMl(moved)} after.`,
  });
  return within(role, moved, outside(mask, reference), countSet(mask.data), issues);
}

function within(role: string, mask: Mask, lost: number, all: number, issues: ReadingIssue[]): Result<Mask> {
  if (lost === 0) return good(mask);
  const share = `${Math.max(1, Math.round((100 * lost) / all))} % outside the liver's images`;
  if (lost > mostOutside * all) return bad({ where: role, found: share, wanted: "a mask of the same images" });
  issues.push({
    code: "beyond-images",
    severity: "warn",
    where: role,
    text: `It lies ${share} and is cut there: its volume is a lower limit.`,
  });
  return good(mask);
}

/**
 * One of the two grids has 1 mm voxels on the other's own matrix: programs that drop the header write that. Taking it as
 * it is would make every length and volume wrong.
 */
function lostPlacement(frame: Grid, reference: Grid): { found: string; wanted: string } | null {
  if (!frame.size.every((n, axis) => n === reference.size[axis])) return null;
  const matrix = frame.size.join(" x ");
  if (isUnit(frame))
    return {
      found: `voxels of 1 x 1 x 1 mm on the liver's matrix of ${matrix}: its placement was lost`,
      wanted: `the liver's placement in its header (${say(reference)}), if it was drawn on the same images`,
    };
  if (isUnit(reference))
    return {
      found: `voxels of ${say(frame)} where the liver's, on the same matrix of ${matrix}, are 1 x 1 x 1 mm`,
      wanted: "the liver's placement in its header: it was lost",
    };
  return null;
}

const isUnit = (grid: Grid): boolean => spacingOf(grid).every((mm) => Math.abs(mm - 1) < unitMm);

/** An issue when the images carry no placement of their own: voxels of 1 mm from the origin on, along the world's axes. */
export function doubtPlacement({ affine }: Grid, issues: ReadingIssue[]): void {
  const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];
  if (affine.every((value, n) => Math.abs(value) === identity[n]))
    issues.push({
      code: "placement-doubtful",
      severity: "warn",
      where: "liver",
      text: "The images carry the placement of a file that lost its own (1 mm voxels from the origin on): check every size against the images.",
    });
}

/** Set voxels whose centre lies outside the reference grid. */
function outside({ grid, data }: Mask, reference: Grid): number {
  const [ni, nj] = grid.size;
  let count = 0;
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1)) {
    const place = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    if (toVoxel(reference, place).some((n, axis) => n < -0.5 || n > reference.size[axis]! - 0.5)) count++;
  }
  return count;
}

const say = (grid: Grid): string =>
  `${spacingOf(grid)
    .map((mm) => Number(mm.toFixed(3)))
    .join(" x ")} mm`;

const sayMl = ({ grid, data }: Mask): string =>
  `${Number(((countSet(data) * voxelVolumeOf(grid)) / 1000).toPrecision(3))} mL`;
