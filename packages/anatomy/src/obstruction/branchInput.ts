import type { LiverReadingInput } from "@glisson/case";
import { type Grid, toVoxel, type Vector } from "@glisson/volume";
import { round } from "../rounding.ts";

/** A branch as the reading takes it. */
export type BranchInput = NonNullable<NonNullable<LiverReadingInput["portal"]>["PV.trunk"]>;

/** A section as the reading holds it: rounded, with the slice of the whole grid on which its middle lies. */
export function sectionAt(point: Vector, normal: Vector, wholeGrid: Grid) {
  const three = (v: Vector, digits: number): [number, number, number] => [
    round(v[0], digits),
    round(v[1], digits),
    round(v[2], digits),
  ];
  const slice = Math.max(0, Math.round(toVoxel(wholeGrid, point)[2]));
  return { pointMm: three(point, 2), normal: three(normal, 4), slice };
}
