import { bad, type Fault, good, type MaskRole, maskRoles, type ReadingIssue, type Result } from "@glisson/case";
import { boundingBox, boxOf, frameOf, type Mask, spacingOf } from "@glisson/volume";
import type { LiverMasks, ReadingOptions } from "../liverImages.ts";
import { swappedVeins } from "./checkVeins.ts";
import { edgeIssues } from "./edges.ts";
import { overlapMl, touches, volumeMl } from "./overlap.ts";
import { doubtPlacement, placeMask } from "./placeMask.ts";

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
/** A structure this far from the liver's box is one of other images. Ours, wide: the heart lies within it. */
const farMm = 100;
/** Share of the tumour outside the liver above which the reader is told. Ours. */
const tumourOutside = 0.1;

/**
 * All masks on the liver's grid, or why they cannot be read together. Flipped axes and whole-voxel shifts are mapped
 * and reported; a grid that would need interpolation (unless `choices.resample` asks for it), an empty mask, an impossible
 * volume, a structure far from the liver, a thrombus that touches neither a vein nor the liver, and portal and hepatic
 * veins in one label are refused.
 */
export function checkMasks(
  masks: LiverMasks,
  { choices = {} }: ReadingOptions = {},
): Result<{ masks: LiverMasks; issues: ReadingIssue[] }> {
  const faults: Fault[] = [];
  const issues: ReadingIssue[] = [];
  const reference = frameOf(masks.liver);
  doubtPlacement(reference, issues);
  const mapped = Object.fromEntries(
    maskRoles.flatMap((role) => {
      const mask = masks[role];
      if (!mask) return [];
      const empty = !mask.data.includes(1);
      const placed: Result<Mask> = empty
        ? bad({ where: role, found: "an empty mask", wanted: "at least one voxel inside" })
        : placeMask(role, mask, reference, choices.resample ?? false, issues);
      if (!placed.ok) {
        faults.push(...placed.faults);
        return [];
      }
      faults.push(...volumeFaults(role, placed.value));
      return [[role, placed.value]];
    }),
  ) as unknown as LiverMasks;
  if (faults.length === 0) faults.push(...togetherFaults(mapped, issues));
  const [first, ...rest] = faults;
  if (first) return bad(first, ...rest);
  issues.push(...edgeIssues(mapped));
  return good({ masks: mapped, issues });
}

function volumeFaults(role: MaskRole, mask: Mask): Fault[] {
  const found = volumeMl(mask);
  const [least, most] = plausibleMl[role];
  if (found >= least && found <= most) return [];
  return [{ where: role, found: `${Number(found.toPrecision(3))} mL`, wanted: `${least} to ${most} mL` }];
}

function togetherFaults(masks: LiverMasks, issues: ReadingIssue[]): Fault[] {
  const { portalVein, hepaticVeins, thrombus, tumour, liver } = masks;
  const faults: Fault[] = [];
  if (hepaticVeins) {
    const shared = overlapMl(portalVein, hepaticVeins);
    const share = shared / Math.min(volumeMl(portalVein), volumeMl(hepaticVeins));
    if (share > mergedShare)
      faults.push({
        where: "portalVein",
        found: `${Math.round(100 * share)} % of it in hepaticVeins as well`,
        wanted: "portal and hepatic veins apart, not one merged label",
      });
    else faults.push(...swappedVeins(portalVein, hepaticVeins, liver));
  }
  const veins = [portalVein, hepaticVeins, masks.venaCava, masks.atrium].filter((vein) => vein !== undefined);
  if (thrombus && overlapMl(thrombus, liver) === 0 && !veins.some((vein) => touches(thrombus, vein)))
    faults.push({
      where: "thrombus",
      found: "a mask that touches no vein and not the liver",
      wanted: "thrombus in a vein of this liver",
    });
  if (tumour) {
    const outside = 1 - overlapMl(tumour, liver) / volumeMl(tumour);
    if (outside === 1 && !touches(tumour, liver))
      faults.push({
        where: "tumour",
        found: "a mask that does not touch the liver",
        wanted: "the tumour of this liver",
      });
    else if (outside > tumourOutside)
      issues.push({
        code: "tumour-outside",
        severity: "warn",
        where: "tumour",
        text: `${Math.round(100 * outside)} % of it lies outside the liver's mask and is not in the liver's volume.`,
      });
  }
  for (const role of maskRoles) {
    const mask = masks[role];
    const away = mask && role !== "portalVein" && role !== "thrombus" ? apartMm(mask, liver) : 0;
    if (away > farMm)
      faults.push({
        where: role,
        found: `${Math.round(away)} mm between it and the liver`,
        wanted: "a mask of this patient",
      });
  }
  return faults;
}

/** Distance in mm between the boxes of two masks of one frame. */
function apartMm(a: Mask, b: Mask): number {
  const [p, q] = [boundingBox(a)!, boundingBox(b)!];
  const shift = boxOf(b.grid, a.grid).from;
  const gaps = spacingOf(a.grid).map((mm, axis) => {
    const [from, to] = [q.from[axis]! + shift[axis]!, q.to[axis]! + shift[axis]!];
    return mm * Math.max(0, from - p.to[axis]!, p.from[axis]! - to);
  });
  return Math.hypot(...gaps);
}
