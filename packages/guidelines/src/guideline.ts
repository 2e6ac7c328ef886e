import type { Text } from "@glisson/case";
import type { Recommendation } from "./advice.ts";
import type { FindingName } from "./findings.ts";

/** A condition in the words of the field: a finding, or findings joined. */
export type Criterion =
  | FindingName
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | { readonly not: Criterion };

/** One recommendation as data: the condition under which it holds, and what it says. */
export interface Rule extends Recommendation {
  readonly when: Criterion;
}

export interface Guideline {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  readonly rules: readonly Rule[];
}
