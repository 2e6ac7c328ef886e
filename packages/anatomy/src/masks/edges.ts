import type { MaskRole, ReadingIssue } from "@glisson/case";
import { boundingBox, boxOf, frameOf, type Grid, type Mask, type Vector } from "@glisson/volume";
import type { LiverMasks } from "../liverImages.ts";

/** What the edge of the images makes uncertain, for each role whose figures it touches. */
const consequences = {
  liver: ["liver-cut", "its volume is a lower limit, and no territories are given"],
  portalVein: ["vein-cut", "what lies beyond is not seen, and the length of a branch that ends there is a lower limit"],
  thrombus: ["thrombus-cut", "its volume and its extent are lower limits"],
  tumour: ["tumour-cut", "its volume and diameters are lower limits"],
  hepaticVeins: ["vein-cut", "venous thrombus beyond is not seen"],
  venaCava: ["vein-cut", "venous thrombus beyond is not seen"],
} as const satisfies Partial<Record<MaskRole, readonly [string, string]>>;

/** An issue for every mask that reaches the edge of the images: towards which side, and which figures that limits. */
export function edgeIssues(masks: LiverMasks): ReadingIssue[] {
  return Object.entries(consequences).flatMap(([role, [code, limits]]) => {
    const mask = masks[role as MaskRole];
    const sides = mask ? sidesReached(mask) : [];
    if (sides.length === 0) return [];
    // The vena cava and the mesenteric vein leave the images of every patient downwards.
    const usual = code === "vein-cut" && sides.every((side) => side === "feet");
    return [
      {
        code,
        severity: usual ? ("info" as const) : ("warn" as const),
        where: role,
        text: `It reaches the edge of the images towards the ${sayList(sides)}: ${limits}.`,
      },
    ];
  });
}

const directions = [
  ["right", "left"],
  ["front", "back"],
  ["feet", "head"],
] as const;

/** Sides of the patient on which the mask reaches the edge of its images. */
function sidesReached(mask: Mask): string[] {
  const frame = frameOf(mask);
  const set = boundingBox(mask);
  if (!set) return [];
  const offset = boxOf(mask.grid, frame).from;
  const reached = new Set<string>();
  for (const axis of [0, 1, 2] as const) {
    if (offset[axis] + set.from[axis] <= 0) reached.add(sideOf(frame, axis, -1));
    if (offset[axis] + set.to[axis] >= frame.size[axis]) reached.add(sideOf(frame, axis, 1));
  }
  return directions.flat().filter((side) => reached.has(side));
}

/** The side of the patient towards which an axis of the grid runs most; LPS. */
function sideOf({ affine }: Grid, axis: 0 | 1 | 2, sign: 1 | -1): string {
  const step: Vector = [affine[axis], affine[4 + axis]!, affine[8 + axis]!];
  const sizes = step.map(Math.abs);
  const along = sizes.indexOf(Math.max(...sizes)) as 0 | 1 | 2;
  return directions[along][step[along] * sign > 0 ? 1 : 0];
}

const sayList = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
