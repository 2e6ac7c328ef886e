import { type Text, text } from "@glisson/case";
import type { Trace } from "./advice.ts";
import type { Facts, Judgement } from "./finding.ts";
import { type FindingName, findings } from "./findings.ts";
import type { Criterion } from "./guideline.ts";
import { allOf, anyOf, notOf, type Verdict } from "./verdict.ts";

/** Gives the answer to a finding of one patient. */
export type Judge = (finding: FindingName) => Judgement;

/** Asks each finding of a patient once, however many rules name it. */
export function judgeOnce(facts: Facts): Judge {
  const known = new Map<FindingName, Judgement>();
  return (finding) => {
    const before = known.get(finding);
    if (before) return before;
    const { verdict, because, missing } = findings[finding].judge(facts);
    const judgement = { verdict, because, missing };
    known.set(finding, judgement);
    return judgement;
  };
}

/** Judges a criterion on the facts and keeps how the answer came about. */
export const evaluate = (criterion: Criterion, facts: Facts): Trace =>
  evaluateWith(criterion, (finding) => findings[finding].judge(facts));

export function evaluateWith(criterion: Criterion, judge: Judge): Trace {
  if (typeof criterion === "string") {
    const { verdict, because, missing } = judge(criterion);
    return { says: findings[criterion].says, verdict, because, missing, parts: [] };
  }
  if ("not" in criterion) {
    const part = evaluateWith(criterion.not, judge);
    return joined(text(`not: ${part.says.en}`, `非：${part.says.zh}`), notOf(part.verdict), [part]);
  }
  const parts = ("all" in criterion ? criterion.all : criterion.any).map((inner) => evaluateWith(inner, judge));
  const verdicts = parts.map(({ verdict }) => verdict);
  return "all" in criterion
    ? joined(text("all of these", "以下全部"), allOf(verdicts), parts)
    : joined(text("any of these", "以下任一"), anyOf(verdicts), parts);
}

/** A joined trace rests on the parts that decided it: those with its own verdict, or, for "not", on its one part. */
function joined(says: Text, verdict: Verdict, parts: readonly Trace[]): Trace {
  const deciding = parts.length === 1 ? parts : parts.filter((part) => part.verdict === verdict);
  return {
    says,
    verdict,
    because: deciding.flatMap(({ because }) => because),
    missing: verdict === "cannot say" ? deciding.flatMap(({ missing }) => missing) : [],
    parts,
  };
}
