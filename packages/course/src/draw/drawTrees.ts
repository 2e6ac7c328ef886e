import type { Language, LiverReading } from "@glisson/case";
import type { CourseSummary } from "../play/summarise.ts";
import { filledTree } from "./filledTree.ts";

/** Months at which the tree is drawn: the first day, then as the gate after radiotherapy looks, and the last. */
export const treeMonths = (months: number): number[] =>
  [...new Set([0, 3, 6, 12, months].filter((month) => month <= months))].sort((a, b) => a - b);

export const treeSize = 170;
/** The tree's own field is wider than the tree: what is drawn of it begins here and is so wide. */
const field = { x: 24, y: 84, size: 352 };

/** The portal tree under one order at one month: each vein filled as far as half the patients alive have it filled. */
export function drawTree(
  { bands, alive }: CourseSummary,
  month: number,
  variant: LiverReading["portalVariant"],
  language: Language,
): string {
  const share = Math.round(100 * alive[month]!.share);
  const caption = { en: `month ${month}, ${share} % alive`, zh: `第${month}月，存活${share}%` }[language];
  const [right, left] = { en: ["R", "L"], zh: ["右", "左"] }[language] as [string, string];
  const tooFew = { en: "too few alive", zh: "存活过少" }[language];
  const branches = filledTree(variant).flatMap(({ course, calibre, quantity }) => {
    const filled = quantity && bands[quantity][month]?.middle;
    return [
      `<path d="${course}" stroke="#7b8791" stroke-width="${calibre + 3}"/><path d="${course}" stroke="#fff" stroke-width="${calibre}"/>`,
      filled ? `<path d="${course}" stroke="#8c3b2a" stroke-width="${(calibre * filled).toFixed(1)}"/>` : "",
    ];
  });
  return [
    `<text x="${treeSize / 2}" y="12" text-anchor="middle" font-size="11">${caption}</text>`,
    `<text x="4" y="30" font-size="11">${right}</text><text x="${treeSize - 12}" y="30" font-size="11">${left}</text>`,
    bands.trunkTaken[month]
      ? `<g transform="translate(9 18) scale(${((treeSize - 18) / field.size).toFixed(3)}) translate(${-field.x} ${-field.y})" fill="none">${branches.join("")}</g>`
      : `<text x="${treeSize / 2}" y="80" text-anchor="middle" font-size="11">${tooFew}</text>`,
  ].join("");
}
