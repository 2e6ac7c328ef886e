import type { GuidelineAdvice, RuleAdvice } from "./advice.ts";
import { evaluate } from "./evaluate.ts";
import type { Facts } from "./finding.ts";
import type { Guideline, Rule } from "./guideline.ts";
import { guidelines } from "./guidelines.ts";

/** What each guideline says of this case: every rule with its answer and how it came about, guidelines apart. */
export const advise = (facts: Facts): GuidelineAdvice[] => guidelines.map((guideline) => adviceOf(guideline, facts));

function adviceOf({ id, title, edition, rules }: Guideline, facts: Facts): GuidelineAdvice {
  const judged = rules.map((rule) => ruleAdvice(rule, facts));
  const verdicts = judged.map(({ verdict }) => verdict);
  const covers = verdicts.includes("met") ? "yes" : verdicts.includes("cannot say") ? "cannot say" : "no";
  return { id, title, edition, covers, rules: judged };
}

function ruleAdvice({ when, ...rule }: Rule, facts: Facts): RuleAdvice {
  const trace = evaluate(when, facts);
  return { ...rule, verdict: trace.verdict, trace };
}
