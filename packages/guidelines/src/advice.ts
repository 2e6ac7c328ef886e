import type { Text } from "@glisson/case";
import type { Citation } from "@glisson/staging";
import type { FactLine, MissingFact } from "./finding.ts";
import type { Verdict } from "./verdict.ts";

/** How a verdict came about: the criterion, its answer, the facts behind it, and the parts it was joined from. */
export interface Trace {
  readonly says: Text;
  readonly verdict: Verdict;
  readonly because: readonly FactLine[];
  readonly missing: readonly MissingFact[];
  readonly parts: readonly Trace[];
}

/** A kind of treatment, whatever its extent. */
export const treatments = [
  "tace",
  "radiotherapy",
  "radioembolisation",
  "haic",
  "systemic",
  "resection",
  "stent",
  "supportive",
] as const;

export type Treatment = (typeof treatments)[number];

/** What a rule says, and how strongly. The sentence is ours; the citation names theirs. */
export interface Recommendation {
  readonly id: string;
  readonly says: Text;
  /** The treatments it advises, in its own sequence; empty where it only warns. */
  readonly advises: readonly Treatment[];
  /** Treatments that it names side by side, without ranking them. */
  readonly options?: readonly Treatment[];
  /** Treatments that it forbids, or leaves out where its peers name them. */
  readonly against?: readonly Treatment[];
  readonly strength: Text;
  readonly citation: Citation;
}

/** A rule judged on a case. */
export interface RuleAdvice extends Recommendation {
  readonly verdict: Verdict;
  readonly trace: Trace;
  /** Where it cannot be said: the smallest sets of missing facts that are sure to settle it. */
  readonly settledBy?: readonly (readonly MissingFact[])[];
}

/** What one guideline says of this case. `covers`: a rule of it is met; else whether one might be when more is known. */
export interface GuidelineAdvice {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  readonly year?: number;
  /** What the document says beyond the rules here, and what of it was not read. */
  readonly remainder?: Text;
  readonly covers: "yes" | "no" | "cannot say";
  readonly rules: readonly RuleAdvice[];
}

/** A line of a gate: what must be true, whether it is, and where the limit comes from. */
export interface GateLine {
  readonly id: string;
  readonly trace: Trace;
  readonly limit: Text;
  /** False for a line that is shown but cannot decide, because no source gives its limit. */
  readonly decides: boolean;
}

/** What must be true before a step. */
export interface Gate {
  readonly verdict: Verdict;
  readonly lines: readonly GateLine[];
  /** Where it cannot be said: the smallest sets of missing facts that are sure to settle it. */
  readonly settledBy?: readonly (readonly MissingFact[])[];
}

/** A study that speaks for or against the order, with whom it studied. */
export interface Evidence {
  readonly id: string;
  readonly finding: Text;
  readonly population: Text;
  /** Patients; left out where the source read does not give it. */
  readonly size?: number;
  readonly bears: "for" | "against" | "neither way";
  readonly on: Text;
  readonly citation: Citation;
}

/** A study beside this patient: each trait of the patients that it speaks of, and whether this one has it. */
export interface ComparedEvidence extends Evidence {
  readonly likeness: readonly { readonly says: Text; readonly verdict: Verdict; readonly mark: Citation["mark"] }[];
}
