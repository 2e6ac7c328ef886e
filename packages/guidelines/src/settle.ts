import type { Judge } from "./evaluate.ts";
import type { Judgement, MissingFact } from "./finding.ts";
import type { FindingName } from "./findings.ts";
import { type Criterion, findingsOf } from "./guideline.ts";
import { allOf, anyOf, notOf, type Verdict } from "./verdict.ts";

/**
 * The smallest sets of missing facts that are sure to settle a criterion, whatever they turn out to be, each fact with
 * the examination that gives it. Empty where it is settled already, and where no examination is known to settle it.
 */
export function settling(criterion: Criterion, judge: Judge): MissingFact[][] {
  const open = new Map(
    findingsOf(criterion)
      .map((finding) => [finding, judge(finding)] as const)
      .filter(([, { verdict }]) => verdict === "cannot say"),
  );
  if (open.size === 0 || verdictWith(criterion, judge, new Map()) !== "cannot say") return [];
  const parcels = parcelsOf(open);
  const found: number[][] = [];
  for (const chosen of subsetsBySize(Math.min(parcels.length, mostParcels))) {
    if (found.some((smaller) => smaller.every((parcel) => chosen.includes(parcel)))) continue;
    const known = new Set(chosen.flatMap((parcel) => parcels[parcel]!.map(({ path }) => path)));
    const answered = [...open].filter(([, { missing }]) => isCovered(missing, known)).map(([finding]) => finding);
    if (answered.length > 0 && isSure(criterion, judge, answered)) found.push(chosen);
  }
  return found.map((chosen) => chosen.flatMap((parcel) => parcels[parcel]!));
}

/** Beyond this many separate facts no reader wants to choose between sets. Defined. */
const mostParcels = 8;

const isCovered = (missing: readonly MissingFact[], known: ReadonlySet<string>): boolean =>
  missing.length > 0 && missing.every(({ path }) => known.has(path));

/** Missing facts that the same criteria wait for, together: to know one of them without the others settles nothing. */
function parcelsOf(open: ReadonlyMap<FindingName, Judgement>): MissingFact[][] {
  const facts = new Map([...open.values()].flatMap(({ missing }) => missing.map((fact) => [fact.path, fact] as const)));
  const parcels = new Map<string, MissingFact[]>();
  for (const fact of facts.values()) {
    const waiting = [...open].filter(([, { missing }]) => missing.some(({ path }) => path === fact.path));
    const key = waiting.map(([finding]) => finding).join("|");
    parcels.set(key, [...(parcels.get(key) ?? []), fact]);
  }
  return [...parcels.values()];
}

/** All choices out of so many, the small ones first; not the empty one. */
const subsetsBySize = (count: number): number[][] =>
  Array.from({ length: 2 ** count - 1 }, (_, index) =>
    Array.from({ length: count }, (_, bit) => bit).filter((bit) => ((index + 1) >> bit) & 1),
  ).sort((a, b) => a.length - b.length);

/** Whether every answer that these findings may have leaves the criterion settled. */
function isSure(criterion: Criterion, judge: Judge, answered: readonly FindingName[]): boolean {
  for (let answer = 0; answer < 2 ** answered.length; answer++) {
    const given = new Map(answered.map((finding, bit) => [finding, (answer >> bit) & 1 ? "met" : "not met"] as const));
    if (verdictWith(criterion, judge, given) === "cannot say") return false;
  }
  return true;
}

function verdictWith(criterion: Criterion, judge: Judge, given: ReadonlyMap<FindingName, Verdict>): Verdict {
  if (typeof criterion === "string") return given.get(criterion) ?? judge(criterion).verdict;
  if ("not" in criterion) return notOf(verdictWith(criterion.not, judge, given));
  const parts = "all" in criterion ? criterion.all : criterion.any;
  const verdicts = parts.map((part) => verdictWith(part, judge, given));
  return "all" in criterion ? allOf(verdicts) : anyOf(verdicts);
}
