import type { Step, Text } from "@glisson/case";
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
  /** The sequence it advises; empty where it advises no step of its own (a warning, or care without tumour treatment). */
  readonly advises: readonly Step[];
  /** Steps that it forbids, or does not contain where its peers do. */
  readonly against?: readonly Treatment[];
  readonly strength: Text;
  readonly citation: Citation;
}

/** A kind of treatment, whatever its extent. */
export type Treatment = "tace" | "resection" | "radiotherapy" | "systemic" | "haic";

export interface Guideline {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  readonly rules: readonly Rule[];
}
