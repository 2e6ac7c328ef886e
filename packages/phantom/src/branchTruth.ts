import type { BranchName, LiverReadingInput } from "@glisson/case";
import { subtract } from "@glisson/volume";
import { alongPath, type BranchPath } from "./branchPath.ts";
import { pi } from "./elementary.ts";
import type { PhantomParameters } from "./parameters.ts";
import { direction } from "./points.ts";
import { ml, mm, mm2, one, place, round } from "./quantities.ts";
import { complete, type Stretch, worstSection } from "./thrombus.ts";

type BranchTruth = NonNullable<NonNullable<LiverReadingInput["portal"]>[BranchName]>;

/** What a reading of this branch would say if it were exact. */
export function branchTruth(
  path: BranchPath,
  stretches: readonly Stretch[],
  { territoryMl, thrombusMl }: { readonly territoryMl: number; readonly thrombusMl: number },
  { thrombus }: PhantomParameters,
): BranchTruth {
  const own = stretches.filter(({ branch }) => branch === path.name);
  const [worst] = own
    .map((stretch) => ({ stretch, ...worstSection(stretch) }))
    .sort((a, b) => b.obstruction - a.obstruction);
  const obstruction = worst?.obstruction ?? 0;
  // At its beginning a branch is as wide as it was: thrombus widens it further on.
  const radius = path.radiiMm[0]!;
  const { point, radiusMm, piece } = alongPath(path, worst?.mm ?? path.lengthMm / 2);
  const area = pi * radiusMm * radiusMm;
  const { value } = one(obstruction);
  return {
    obstruction: { value, low: value, high: value, unit: "1" },
    grade: gradeOf(obstruction),
    lumenPath: obstruction >= complete ? "interrupted" : "open",
    ...(thrombus && obstruction > 0 ? { thrombus: thrombus.kind } : {}),
    wallArea: mm2(area),
    lumenArea: mm2(area * (1 - obstruction)),
    length: mm(path.lengthMm),
    radius: mm(radius),
    territory: ml(territoryMl),
    ...(worst && obstruction > 0
      ? {
          expansion: one((radiusMm * radiusMm) / (radius * radius)),
          thrombusVolume: ml(thrombusMl),
          obstructedFrom: mm(Math.min(...own.map(({ fromMm }) => fromMm))),
          obstructedTo: mm(Math.max(...own.map(({ toMm }) => toMm))),
          obstructedLength: mm(own.reduce((sum, { fromMm, toMm }) => sum + toMm - fromMm, 0)),
          worstSection: {
            pointMm: place(point),
            normal: place(direction(subtract(path.points[piece + 1]!, path.points[piece]!))),
          },
        }
      : {}),
    centrelineMm: centreline(path),
  };
}

export const centreline = ({ points, radiiMm }: BranchPath): [number, number, number, number][] =>
  points.map((point, n) => [...place(point), round(radiiMm[n]!, 4)]);

/** The words of a reading: none below 0.05, near-complete from 0.9 on. */
function gradeOf(obstruction: number): NonNullable<BranchTruth["grade"]> {
  if (obstruction < 0.05) return "none";
  if (obstruction < 0.9) return "partial";
  return obstruction < complete ? "near-complete" : "complete";
}
