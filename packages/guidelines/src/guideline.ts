import type { Text } from "@glisson/case";
import type { Citation } from "@glisson/staging";
import type { FindingName } from "./findings.ts";

/** A condition in the words of the field: a finding, or findings joined. */
export type Criterion =
  | FindingName
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion };

/** One recommendation: when it holds, what it says, and how strongly. The sentence is ours; the citation names theirs. */
export interface Rule {
  readonly id: string;
  readonly when: Criterion;
  readonly says: Text;
  /** The treatments it advises, in its own sequence; empty where it only warns. */
  readonly advises: readonly Treatment[];
  /** Treatments that it forbids, or leaves out where its peers name them. */
  readonly against?: readonly Treatment[];
  readonly strength: Text;
  readonly citation: Citation;
}

/** A kind of treatment, whatever its extent. */
export type Treatment = "tace" | "radiotherapy" | "haic" | "systemic" | "resection" | "stent" | "supportive";

export interface Guideline {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  readonly rules: readonly Rule[];
}
