import type { Fault, ReadingIssue } from "@glisson/case";
import { boundingBox, eachRun, type Mask, toWorld, type Vector } from "@glisson/volume";
import { type LiverBox, placeIn } from "../names/rankStems.ts";
import type { PortalTree } from "../tree/findTrunk.ts";

/** The liver's box in LPS mm, and its centre of mass. */
export interface LiverPlace extends LiverBox {
  readonly centre: Vector;
}

/**
 * The trunk's lower end lies 34 to 82 mm to the left of the liver's centre of mass, and its upper end 8 to 40 mm above
 * the lower one; measured on the 13 livers of 3D-IRCADb-01. Within these limits nothing is concluded.
 */
const sideLimitMm = 15;
const heightLimitMm = 8;
/** The liver's centre of mass lies 8 to 16 % of its width to the right of the middle of its box in the same livers. */
const bulkLimit = 0.05;
/** Left branches (further left than this in the box) lie 12 to 31 % of the liver's depth in front of its middle there. */
const leftOf = 0.05;
const frontLimit = 0.05;
const leastLeftPoints = 20;

/**
 * A fault when left and right, head and feet or front and back are exchanged against the affine: judged by where the
 * trunk enters, where the liver's bulk lies and where the left branches run. An issue when left and right cannot be
 * confirmed. Situs inversus and a resected liver look like mirrored masks: where a person has confirmed the sides, left and
 * right are taken as they are, and an issue says so.
 */
export function checkSides(
  liver: LiverPlace,
  tree: PortalTree | null,
  sidesConfirmed: boolean,
  issues: ReadingIssue[],
): Fault | null {
  const bulk = placeIn(liver, liver.centre)[0];
  const root = tree?.points[tree.root];
  const sideMm = root && tree.lowerEnd !== "gap" ? root[0] - liver.centre[0] : 0;
  const mirrored = (found: string, wayOn = ""): Fault => ({
    where: "masks",
    found,
    wanted: `masks and affine of one patient, as scanned${wayOn}`,
  });
  const looksMirrored = sideMm <= -sideLimitMm || (sideMm < sideLimitMm && bulk >= bulkLimit);
  if (looksMirrored && !sidesConfirmed)
    return mirrored(
      "left and right mirrored against the affine",
      "; for situs inversus or a resected liver, left and right confirmed against the images (--sides-confirmed)",
    );
  if (tree && tree.lowerEnd !== "gap") {
    const [lower, upper] = [root!, tree.points[tree.trunk.at(-1)!]!];
    if (upper[2] - lower[2] <= -heightLimitMm) return mirrored("head and feet exchanged against the affine");
  }
  const left = (tree?.points ?? []).flatMap((point, at) => {
    const [x, y] = placeIn(liver, point);
    return tree!.inside[at] && x > leftOf ? [y] : [];
  });
  const depth = left.reduce((sum, y) => sum + y, 0) / left.length;
  // Which branches are the left ones is not known where the sides look exchanged.
  if (!looksMirrored && left.length >= leastLeftPoints && depth >= frontLimit)
    return mirrored("front and back mirrored against the affine");
  if (sidesConfirmed)
    issues.push({
      code: "sides-confirmed",
      severity: "warn",
      where: "masks",
      text: looksMirrored
        ? "Left and right look mirrored against the affine and are taken as they are, because a person confirmed them. Branches and sectors are named by the side on which they lie, and front and back are not checked: check every name against the images."
        : "A person confirmed left and right.",
    });
  else if (sideMm < sideLimitMm || bulk > 0)
    issues.push({
      code: "side-not-confirmed",
      severity: "warn",
      where: "masks",
      text: "Neither the course of the trunk nor the liver's shape confirms left and right: check against the images.",
    });
  return null;
}

/** Where the liver lies. The mask must not be empty. */
export function liverPlaceOf({ grid, data }: Mask): LiverPlace {
  const { from, to } = boundingBox({ grid, data })!;
  const corners = [from[0], to[0] - 1].flatMap((i) =>
    [from[1], to[1] - 1].flatMap((j) => [from[2], to[2] - 1].map((k) => toWorld(grid, [i, j, k]))),
  );
  const over = (pick: (...values: number[]) => number): Vector => [
    pick(...corners.map((corner) => corner[0])),
    pick(...corners.map((corner) => corner[1])),
    pick(...corners.map((corner) => corner[2])),
  ];
  let [i, j, k, count] = [0, 0, 0, 0];
  eachRun(grid, data, (first, end, row, slice) => {
    const voxels = end - first;
    i += ((first + end - 1) / 2) * voxels;
    j += row * voxels;
    k += slice * voxels;
    count += voxels;
  });
  const centre = toWorld(grid, [i / count, j / count, k / count]);
  return { low: over(Math.min), high: over(Math.max), centre };
}
