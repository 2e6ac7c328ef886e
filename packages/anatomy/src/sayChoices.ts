import type { Vector } from "@glisson/volume";
import type { Choices } from "./liverImages.ts";

/** What a person chose, in words, for the reading's method. */
export function sayChoices(choices: Choices): Record<string, string> {
  const point = ([x, y, z]: Vector): string => `${x}, ${y}, ${z} mm LPS`;
  const entries = [
    ["portal seeds", choices.portalSeeds?.map(point).join("; ")],
    ["hepatic seeds", choices.hepaticSeeds?.map(point).join("; ")],
    ["trunk start", choices.trunkStart && point(choices.trunkStart)],
    ["trunk fork", choices.trunkFork && point(choices.trunkFork)],
    ["bridge", choices.bridge && "breaks are joined, for topology alone"],
    ["resample", choices.resample && "masks on other grids are interpolated"],
    ["sides", choices.sidesConfirmed && "left and right were checked against the images"],
    ["cuts", choices.cuts?.map((taken) => taken.join(" + ")).join("; ")],
  ] as const;
  return Object.fromEntries(entries.flatMap(([name, said]) => (said ? [[name, said]] : [])));
}
