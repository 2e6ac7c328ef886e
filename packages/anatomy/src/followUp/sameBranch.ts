import { type BranchName, type BranchReading, type LiverReading, type Text, text } from "@glisson/case";
import { distanceBetween, dot, lengthOf, scale, subtract, type Vector } from "@glisson/volume";

/** A branch's direction is taken over this way from its fork. Ours. */
const directionMm = 20;
/** Two courses from the fork that part by more than this are two branches. Ours: breathing and posture turn a liver by less. */
const widestTurnDeg = 45;
/** A branch followed this many times as far as before was not followed over the same part of it. Ours. */
const lengthFactor = 2;

/** Branches that every variant of the tree has. */
const inEveryVariant: readonly BranchName[] = ["PV.trunk", "SMV", "SV"];

/**
 * Why the branch of this name in two readings may not be the same one; null where nothing speaks against it. By the
 * variant of the tree, and, where both have centre lines, by the branch's direction from its fork and its length.
 */
export function branchDoubt(name: BranchName, before: LiverReading, after: LiverReading): Text | null {
  const variants = [before.portalVariant, after.portalVariant];
  if (!inEveryVariant.includes(name) && variants.includes("not recognised"))
    return text("the tree was not recognised in one of the readings", "其中一次门静脉分型未识别");
  if (!inEveryVariant.includes(name) && variants.every((one) => one !== undefined) && variants[0] !== variants[1])
    return text(`the tree was read as "${variants[0]}" before and as "${variants[1]}" now`, "前后两次门静脉分型不同");
  return courseDoubt(before.portal?.[name], after.portal?.[name]);
}

function courseDoubt(before: BranchReading | undefined, after: BranchReading | undefined): Text | null {
  const lines = [before?.centrelineMm, after?.centrelineMm];
  const [one, other] = lines.map((line) =>
    line && line.length > 1 ? line.map(([x, y, z]): Vector => [x, y, z]) : null,
  );
  if (!one || !other) return null;
  const [was, is] = [lengthMm(one), lengthMm(other)];
  const turnDeg = turnOf(before, after)!;
  if (turnDeg > widestTurnDeg)
    return text(
      `it leaves its fork ${Math.round(turnDeg)} degrees away from its earlier course`,
      `其起始走行与前次相差${Math.round(turnDeg)}度`,
    );
  if (Math.max(was, is) > lengthFactor * Math.min(was, is))
    return text(
      `it was followed over ${Math.round(was)} mm before and ${Math.round(is)} mm now`,
      `前次追踪${Math.round(was)} mm，本次${Math.round(is)} mm`,
    );
  return null;
}

/** Degrees between the directions in which two courses leave their fork; null where one is not known. */
export function turnOf(before: BranchReading | undefined, after: BranchReading | undefined): number | null {
  const [was, is] = [before?.centrelineMm, after?.centrelineMm].map((line) =>
    line && line.length > 1 ? directionOf(line.map(([x, y, z]): Vector => [x, y, z])) : null,
  );
  return was && is ? (Math.acos(Math.max(-1, Math.min(1, dot(was, is)))) * 180) / Math.PI : null;
}

function lengthMm(line: readonly Vector[]): number {
  return line.slice(1).reduce((sum, point, n) => sum + distanceBetween(point, line[n]!), 0);
}

/** Unit vector from the fork to where the line is 20 mm away from it, or to its end. */
function directionOf(line: readonly Vector[]): Vector {
  const fork = line[0]!;
  const far = line.find((point) => distanceBetween(point, fork) >= directionMm) ?? line.at(-1)!;
  const way = subtract(far, fork);
  return scale(way, 1 / (lengthOf(way) || 1));
}
