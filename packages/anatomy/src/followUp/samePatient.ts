import { type BranchName, type LiverReading, type Text, text } from "@glisson/case";
import { distanceBetween, type Vector } from "@glisson/volume";
import { branchDoubt, turnOf } from "./sameBranch.ts";

/** Branches whose beginnings are set against each other. */
const landmarks: readonly BranchName[] = ["PV.L", "PV.RA", "PV.LM"];
/** Two forks of one patient keep their distance within this, mm. Ours: breathing, posture, voxels. */
const movedMm = 5;
/** Courses that part by more, degrees, count. Ours. */
const turnedDeg = 45;
/** So many signs speak for two patients; one alone may be a misread fork. Ours. */
const signsWanted = 2;

/**
 * Signs that two readings are hardly of one patient: another variant of the tree, branches that leave another way, forks
 * at other distances. Empty where fewer than two were found. Volumes do not count: a liver is resected and grows again.
 */
export function patientDoubts(before: LiverReading, after: LiverReading): Text[] {
  const signs: Text[] = [];
  const [was, is] = [before.portalVariant, after.portalVariant];
  if (was && is && was !== is && ![was, is].includes("not recognised"))
    signs.push(branchDoubt("PV.L", { ...before, portal: {} }, { ...after, portal: {} })!);
  for (const name of landmarks) {
    const turn = turnOf(before.portal?.[name], after.portal?.[name]);
    if (turn !== null && turn > turnedDeg)
      signs.push(text(`${name} leaves ${Math.round(turn)} degrees away`, `${name}起始走行相差${Math.round(turn)}度`));
  }
  for (const [n, one] of landmarks.entries())
    for (const other of landmarks.slice(n + 1)) {
      const [first, later] = [between(before, one, other), between(after, one, other)];
      if (first === null || later === null) continue;
      const apart = Math.abs(first - later);
      if (apart > movedMm)
        signs.push(
          text(
            `${one} and ${other} begin ${Math.round(first)} mm apart before, ${Math.round(later)} mm now`,
            `${one}与${other}起始处相距前次${Math.round(first)} mm，本次${Math.round(later)} mm`,
          ),
        );
    }
  return signs.length >= signsWanted ? signs : [];
}

function between({ portal }: LiverReading, one: BranchName, other: BranchName): number | null {
  const [a, b] = [one, other].map((name) => portal?.[name]?.centrelineMm?.[0]);
  if (!a || !b) return null;
  const at = ([x, y, z]: typeof a): Vector => [x, y, z];
  return distanceBetween(at(a), at(b));
}
