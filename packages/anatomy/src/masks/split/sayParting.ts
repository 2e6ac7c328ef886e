import type { Fault, ReadingIssue } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { count } from "../../count.ts";
import { type Cut, portal } from "./partTree.ts";

/** Cuts that are reported one by one, the widest first; the others are counted. */
const mostCutsSaid = 12;

/** Fault for a merged label that nothing parts. `known` are the veins of which there is a seed. */
export const nothingTells = (pieces: readonly number[], known: ReadonlySet<number>): Fault => ({
  where: "vessels",
  found: `portal and hepatic veins in one label (${sayMl(sum(pieces))} in ${count(pieces.length, "piece")}) and ${
    known.size === 0
      ? "nothing that tells them apart"
      : `nothing that shows the ${known.has(portal) ? "hepatic veins" : "portal vein"}`
  }`,
  wanted:
    "a point in each (--seed portal=X,Y,Z --seed hepatic=X,Y,Z, LPS mm), masks of the portal vein and the vena cava, or an arterial scan",
});

/** What was parted, by what, where it was cut and what was left out. Volumes in mL. */
export function sayParting(
  how: readonly string[],
  parts: { readonly portal: number; readonly hepatic: number },
  {
    cuts,
    whole,
    untold,
  }: { readonly cuts: readonly Cut[]; readonly whole: readonly number[]; readonly untold: readonly number[] },
): ReadingIssue[] {
  const issue = (code: string, text: string): ReadingIssue => ({ code, severity: "warn", where: "vessels", text });
  const widest = [...cuts].sort((p, q) => q.radiusMm - p.radiusMm);
  const further = widest.length - mostCutsSaid;
  return [
    issue(
      "vessels-parted",
      `One label held portal and hepatic veins. Parted by ${how.join(" and ")}: portal vein ${sayMl(parts.portal)}, hepatic veins ${sayMl(parts.hepatic)}${sayWhole(whole.length)}. Check both against the images.`,
    ),
    ...widest
      .slice(0, mostCutsSaid)
      .map(({ atMm, radiusMm }) =>
        issue(
          "vessels-cut",
          `Portal and hepatic veins are parted at ${sayPoint(atMm)}, where the radius is ${radiusMm.toFixed(1)} mm.`,
        ),
      ),
    ...(further > 0
      ? [
          issue(
            "vessels-cut",
            `${count(further, "further cut")} where the radius is ${widest[mostCutsSaid]!.radiusMm.toFixed(1)} mm or less.`,
          ),
        ]
      : []),
    ...(untold.length > 0
      ? [
          issue(
            "vessels-untold",
            `Left out of both veins, for want of a seed: ${count(untold.length, "piece")} of ${sayMl(sum(untold))} together, the largest ${sayMl(Math.max(...untold))}.`,
          ),
        ]
      : []),
  ];
}

export const sayPoint = (point: Vector): string => `(${point.map((x) => Math.round(x)).join(", ")}) mm LPS`;

const sayWhole = (pieces: number): string =>
  pieces === 0
    ? ""
    : `; ${count(pieces, "piece")} with seeds of one vein alone ${pieces === 1 ? "belongs" : "belong"} wholly to that vein`;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sayMl = (ml: number): string => `${Number(ml.toPrecision(3))} mL`;
