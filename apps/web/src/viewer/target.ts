import type { BranchName, LiverReading } from "@glisson/case";
import type { Vector } from "@glisson/volume";

/**
 * What somebody asked to see: a branch at its worst section, or a point (LPS, mm). Each request is an object of its own,
 * so that asking for the same place again brings it back.
 */
export type Target = { readonly branch: BranchName } | { readonly pointMm: Vector };

/** A place to show, with the direction of the vessel where there is one to cut across. */
export interface Place {
  readonly pointMm: Vector;
  readonly normal?: Vector;
}

/** Where a target lies: the branch's worst section, or the middle of its centre line where none was read. */
export function placeOf(target: Target | undefined, reading: LiverReading | undefined): Place | undefined {
  if (target === undefined || "pointMm" in target) return target;
  const { worstSection, centrelineMm = [] } = reading?.portal?.[target.branch] ?? {};
  if (worstSection) return worstSection;
  const middle = centrelineMm[centrelineMm.length >> 1];
  return middle && { pointMm: [middle[0], middle[1], middle[2]] };
}
