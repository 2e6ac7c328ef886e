import type { LiverReadingInput, ReadingIssue, Sector } from "@glisson/case";
import type { Choices } from "../liverImages.ts";
import { millilitres, round } from "../rounding.ts";

const halves = [
  ["RA", "RP"],
  ["LM", "LL"],
] as const satisfies readonly (readonly Sector[])[];

/**
 * What each chosen cut leaves, tumour not counted. The caudate is never taken away. A cut through a half whose two sectors
 * are not told apart cannot be judged, nor any where liver belongs to no part; an issue says so.
 *
 * @param tumourFreeMl liver without tumour in one sector, or in all of it (null), mL
 */
export function remnantsOf(
  cuts: NonNullable<Choices["cuts"]>,
  tumourFreeMl: (sector: Sector | null) => number,
  { notApart, isComplete }: { readonly notApart: ReadonlySet<Sector>; readonly isComplete: boolean },
  issues: ReadingIssue[],
): NonNullable<LiverReadingInput["remnants"]> {
  if (!isComplete) {
    issues.push({
      code: "remnant-not-judged",
      severity: "warn",
      where: "remnants",
      text: "Part of the liver carries no Couinaud label: what a cut leaves cannot be said.",
    });
    return [];
  }
  const total = tumourFreeMl(null);
  return cuts.flatMap((cut) => {
    const through = halves.find(
      ([a, b]) => (notApart.has(a) || notApart.has(b)) && cut.includes(a) !== cut.includes(b),
    );
    if (through) {
      issues.push({
        code: "remnant-not-judged",
        severity: "warn",
        where: "remnants",
        text: `What is left without ${cut.join(" and ")} cannot be said: ${through.join(" and ")} are not told apart.`,
      });
      return [];
    }
    const resected = [...new Set(cut)] as [Sector, ...Sector[]];
    const gone = resected.reduce((sum, sector) => sum + tumourFreeMl(sector), 0);
    const left = total - gone;
    return [
      {
        resected,
        volume: millilitres(left),
        share: { value: round(total > 0 ? left / total : 0, 4), unit: "1" },
      },
    ];
  });
}
