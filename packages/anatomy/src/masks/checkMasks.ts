import { bad, type Fault, good, type MaskRole, maskRoles, type ReadingIssue, type Result } from "@glisson/case";
import { boundingBox, type Grid, type Mask, mapOntoGrid, voxelVolumeOf } from "@glisson/volume";
import type { LiverMasks } from "../liverImages.ts";
import { swappedVeins } from "./checkVeins.ts";

/** Volumes in mL outside which a mask is not what its name says. Ours, wide on purpose. */
const plausibleMl = {
  liver: [200, 6000],
  portalVein: [1, 500],
  thrombus: [0, 500],
  tumour: [0, 5000],
  hepaticVeins: [0, 1000],
  venaCava: [0, 1000],
  artery: [0, 1500],
  atrium: [0, 3000],
  spleen: [0, 6000],
  gallbladder: [0, 1000],
} as const satisfies Record<MaskRole, readonly [number, number]>;

/** Share of one vein's mask within the other's above which the two are one merged label. */
const mergedShare = 0.2;

/**
 * All masks on the liver's grid, or why they cannot be read together. Flipped axes and whole-voxel shifts are mapped
 * and reported; a grid that would need interpolation, an empty mask, an impossible volume, a thrombus that touches
 * neither portal vein nor liver, and portal and hepatic veins in one label are refused.
 */
export function checkMasks(masks: LiverMasks): Result<{ masks: LiverMasks; issues: ReadingIssue[] }> {
  const faults: Fault[] = [];
  const issues: ReadingIssue[] = [];
  const reference = masks.liver.grid;
  const mapped = Object.fromEntries(
    maskRoles.flatMap((role) => {
      const mask = masks[role];
      const placed = mask && placeOn(reference, role, mask, issues, faults);
      if (!placed) return [];
      faults.push(...volumeFaults(role, placed));
      return [[role, placed]];
    }),
  ) as unknown as LiverMasks;
  if (faults.length === 0) faults.push(...togetherFaults(mapped));
  const [first, ...rest] = faults;
  if (first) return bad(first, ...rest);
  if (touchesEdge(mapped.liver))
    issues.push({
      code: "liver-cut",
      severity: "warn",
      where: "liver",
      text: "The liver reaches the edge of the images: its volume is a lower limit, and no territories are given.",
    });
  return good({ masks: mapped, issues });
}

function placeOn(reference: Grid, role: string, mask: Mask, issues: ReadingIssue[], faults: Fault[]): Mask | null {
  const mapped = mapOntoGrid(mask, reference);
  if (mapped.kind === "needs interpolation") {
    faults.push({
      where: role,
      found: mapped.why,
      wanted: "the liver's grid, or one that differs by flips and whole voxels",
    });
    return null;
  }
  if (mapped.kind === "flipped or shifted") {
    if (mapped.lostVoxels > 0) {
      faults.push({
        where: role,
        found: `${mapped.lostVoxels} voxels outside the liver's images`,
        wanted: "a mask within them",
      });
      return null;
    }
    issues.push({
      code: "grid-mapped",
      severity: "info",
      where: role,
      text: `Mapped onto the liver's grid without interpolation: ${mapped.how}.`,
    });
  }
  return mapped.mask;
}

export const volumeMl = ({ grid, data }: Mask): number => {
  let voxels = 0;
  for (let at = 0; at < data.length; at++) voxels += data[at]!;
  return (voxels * voxelVolumeOf(grid)) / 1000;
};

function volumeFaults(role: MaskRole, mask: Mask): Fault[] {
  const found = volumeMl(mask);
  if (found === 0) return [{ where: role, found: "an empty mask", wanted: "at least one voxel inside" }];
  const [least, most] = plausibleMl[role];
  if (found >= least && found <= most) return [];
  return [{ where: role, found: `${Number(found.toPrecision(3))} mL`, wanted: `${least} to ${most} mL` }];
}

function togetherFaults({ portalVein, hepaticVeins, thrombus, liver }: LiverMasks): Fault[] {
  const faults: Fault[] = [];
  if (hepaticVeins) {
    const shared = overlap(portalVein, hepaticVeins);
    const share = shared / Math.min(volumeMl(portalVein), volumeMl(hepaticVeins));
    if (share > mergedShare)
      faults.push({
        where: "portalVein",
        found: `${Math.round(100 * share)} % of it in hepaticVeins as well`,
        wanted: "portal and hepatic veins apart, not one merged label",
      });
    else faults.push(...swappedVeins(portalVein, hepaticVeins));
  }
  if (thrombus && !touches(thrombus, portalVein) && overlap(thrombus, liver) === 0)
    faults.push({
      where: "thrombus",
      found: "a mask that touches neither portal vein nor liver",
      wanted: "thrombus in the portal vein",
    });
  return faults;
}

const overlap = (a: Mask, b: Mask): number => {
  let voxels = 0;
  for (let at = 0; at < a.data.length; at++) voxels += a.data[at]! & b.data[at]!;
  return (voxels * voxelVolumeOf(a.grid)) / 1000;
};

/** Whether any voxel of `a` is in `b` or shares a face with it. */
function touches(a: Mask, b: Mask): boolean {
  const [ni, nj] = a.grid.size;
  const steps = [0, 1, -1, ni, -ni, ni * nj, -ni * nj];
  for (let at = a.data.indexOf(1); at >= 0; at = a.data.indexOf(1, at + 1))
    if (steps.some((step) => b.data[at + step] === 1)) return true;
  return false;
}

function touchesEdge(mask: Mask): boolean {
  const box = boundingBox(mask)!;
  return box.from.some((n) => n === 0) || box.to.some((n, axis) => n === mask.grid.size[axis]);
}
