/** The three answers of a rule. `cannot say`: a fact is missing, or its range reaches to both sides of the limit. */
export type Verdict = "met" | "not met" | "cannot say";

/** Met when all are met; not met as soon as one is not; else cannot say (strong Kleene conjunction). */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("not met")) return "not met";
  return verdicts.includes("cannot say") ? "cannot say" : "met";
}

/** Met as soon as one is met; not met when none can be; else cannot say (strong Kleene disjunction). */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("met")) return "met";
  return verdicts.includes("cannot say") ? "cannot say" : "not met";
}

export const notOf = (verdict: Verdict): Verdict =>
  verdict === "met" ? "not met" : verdict === "not met" ? "met" : "cannot say";
