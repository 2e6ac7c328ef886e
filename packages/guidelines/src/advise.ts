import type { GuidelineAdvice, RuleAdvice } from "./advice.ts";
import { evaluateWith, type Judge, judgeOnce } from "./evaluate.ts";
import type { Facts } from "./finding.ts";
import { conditionOf, type Guideline, type Rule } from "./guideline.ts";
import { guidelines } from "./rules.generated.ts";
import { settling } from "./settle.ts";

/** What each guideline says of this case: every rule with its answer and how it came about, guidelines apart. */
export function advise(facts: Facts, among: readonly Guideline[] = guidelines): GuidelineAdvice[] {
  const judge = judgeOnce(facts);
  return among.map((guideline) => adviceOf(guideline, judge));
}

function adviceOf(guideline: Guideline, judge: Judge): GuidelineAdvice {
  const { rules, ...about } = guideline;
  const judged = rules.map((rule) => ruleAdvice(rule, guideline, judge));
  const verdicts = judged.map(({ verdict }) => verdict);
  const covers = verdicts.includes("met") ? "yes" : verdicts.includes("cannot say") ? "cannot say" : "no";
  return { ...about, covers, rules: judged };
}

function ruleAdvice(rule: Rule, guideline: Guideline, judge: Judge): RuleAdvice {
  const { when: _, yieldsTo: __, ...said } = rule;
  const condition = conditionOf(rule, guideline);
  const trace = evaluateWith(condition, judge);
  const settledBy = trace.verdict === "cannot say" ? settling(condition, judge) : [];
  return { ...said, verdict: trace.verdict, trace, ...(settledBy.length > 0 ? { settledBy } : {}) };
}
