import type { Judge } from "./evaluate.ts";
import type { MissingFact } from "./finding.ts";
import type { FindingName } from "./findings.ts";
import { type Criterion, findingsOf } from "./guideline.ts";
import { allOf, anyOf, notOf, type Verdict } from "./verdict.ts";

/**
 * The smallest sets of missing facts that are sure to settle a criterion, whatever they turn out to be, each fact with
 * the examination that gives it; the small ones first, however many facts are missing. Empty where it is settled
 * already, and where no examination is known to settle it.
 */
export function settling(criterion: Criterion, judge: Judge): MissingFact[][] {
  const verdictOf = (finding: FindingName) => judge(finding).verdict;
  if (verdictWith(criterion, verdictOf) !== "cannot say") return [];
  const open = findingsOf(criterion).filter((finding) => verdictOf(finding) === "cannot say");
  const facts = new Map(open.flatMap((finding) => judge(finding).missing.map((fact) => [fact.path, fact] as const)));
  const isEnough = (paths: Paths): boolean => {
    const answered = open.filter((finding) => {
      const { missing } = judge(finding);
      return missing.length > 0 && missing.every(({ path }) => paths.has(path));
    });
    return isSure(criterion, new Set(answered), verdictOf);
  };
  return smallestSets(new Set(facts.keys()), isEnough)
    .map((paths) => [...paths].map((path) => facts.get(path)!))
    .sort((a, b) => a.length - b.length);
}

type Paths = ReadonlySet<string>;

/**
 * Every set that is enough and of which no fact can be spared. More facts never settle less, so that one such set is
 * found by leaving out what can be spared; another one lacks some fact of it, and is looked for without that fact.
 */
function smallestSets(all: Paths, isEnough: (paths: Paths) => boolean): Paths[] {
  const found = new Map<string, Paths>();
  const tried = new Set<string>();
  const search = (among: Paths): void => {
    const key = keyOf(among);
    if (tried.has(key)) return;
    tried.add(key);
    if (!isEnough(among)) return;
    let needed = among;
    for (const path of among) if (isEnough(without(needed, path))) needed = without(needed, path);
    found.set(keyOf(needed), needed);
    for (const path of needed) search(without(among, path));
  };
  search(all);
  return [...found.values()];
}

const keyOf = (paths: Paths): string => [...paths].join("|");

const without = (paths: Paths, path: string): Paths => new Set([...paths].filter((one) => one !== path));

type VerdictOf = (finding: FindingName) => Verdict;

/**
 * Whether every answer that these findings may have leaves the criterion settled. A finding that stands in several places
 * is tried with both answers. Where each stands in one place alone, one that is not answered keeps the whole open: the
 * others may all come out so that they do not decide.
 */
function isSure(criterion: Criterion, answered: ReadonlySet<FindingName>, verdictOf: VerdictOf): boolean {
  const waiting = openPlaces(criterion, verdictOf);
  const twice = waiting.find((finding, at) => answered.has(finding) && waiting.indexOf(finding) < at);
  if (twice === undefined) return waiting.every((finding) => answered.has(finding));
  return (["met", "not met"] as const).every((answer) =>
    isSure(criterion, answered, (finding) => (finding === twice ? answer : verdictOf(finding))),
  );
}

/** The findings that keep a criterion open, once for every place where they stand. */
function openPlaces(criterion: Criterion, verdictOf: VerdictOf): FindingName[] {
  if (verdictWith(criterion, verdictOf) !== "cannot say") return [];
  if (typeof criterion === "string") return [criterion];
  const parts = "not" in criterion ? [criterion.not] : "all" in criterion ? criterion.all : criterion.any;
  return parts.flatMap((part) => openPlaces(part, verdictOf));
}

function verdictWith(criterion: Criterion, verdictOf: VerdictOf): Verdict {
  if (typeof criterion === "string") return verdictOf(criterion);
  if ("not" in criterion) return notOf(verdictWith(criterion.not, verdictOf));
  const parts = "all" in criterion ? criterion.all : criterion.any;
  const verdicts = parts.map((part) => verdictWith(part, verdictOf));
  return "all" in criterion ? allOf(verdicts) : anyOf(verdicts);
}
