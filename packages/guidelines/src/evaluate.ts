import { type Text, text } from "@glisson/case";
import type { Trace } from "./advice.ts";
import type { Facts } from "./finding.ts";
import { findings } from "./findings.ts";
import type { Criterion } from "./guideline.ts";
import { allOf, anyOf, notOf, type Verdict } from "./verdict.ts";

/** Judges a criterion on the facts and keeps how the answer came about. */
export function evaluate(criterion: Criterion, facts: Facts): Trace {
  if (typeof criterion === "string") {
    const finding = findings[criterion];
    return { says: finding.says, ...finding.judge(facts), parts: [] };
  }
  if ("not" in criterion) {
    const part = evaluate(criterion.not, facts);
    return joined(text(`not: ${part.says.en}`, `非：${part.says.zh}`), notOf(part.verdict), [part]);
  }
  const parts = ("all" in criterion ? criterion.all : criterion.any).map((inner) => evaluate(inner, facts));
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
