import { type Decision, follows, type ReasonToDiffer, type Step } from "@glisson/case";
import type { Plan } from "@glisson/planner";
import { isDate } from "../facts/isDate.ts";
import type { Words } from "../language/language.ts";

/** A decision as it is being typed. */
export interface Draft {
  readonly date: string;
  readonly by: string;
  readonly steps: readonly Step[];
  readonly reason: ReasonToDiffer | undefined;
  readonly note: string;
}

const advised = ({ card }: Plan): Step[] => card.steps.map(({ step }) => step);

/** What a draft still lacks before it can be recorded. */
export function whyNotYet({ date, by, steps, reason, note }: Draft, plan: Plan): Words | undefined {
  if (!isDate(date)) return "dateWanted";
  const earliest =
    plan.decision && plan.decision.decided.date > plan.case.date ? plan.decision.decided.date : plan.case.date;
  if (date < earliest) return "decisionTooEarly";
  if (by.trim() === "") return "roleWanted";
  if (follows(steps, advised(plan))) return undefined;
  if (reason === undefined) return "reasonWanted";
  return reason === "other" && note.trim() === "" ? "noteWanted" : undefined;
}

/** The decision with the advice that it answers, kept word for word. */
export function recorded({ date, by, steps, reason, note }: Draft, plan: Plan): Decision {
  const advice = advised(plan);
  const { headline } = plan.card;
  return {
    date,
    by: by.trim(),
    steps: [...steps],
    ...(reason && !follows(steps, advice)
      ? { differs: { reason, ...(note.trim() ? { note: note.trim() } : {}) } }
      : {}),
    advised: {
      headline,
      steps: advice,
      dangers: plan.dangers.map(({ code }) => code),
      engine: plan.made.engine,
      caseSha256: plan.made.caseSha256,
    },
  };
}
