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
  /** Rules of the same guideline that are heard before this one and say otherwise: it speaks only where they do not. */
  readonly yieldsTo?: readonly string[];
}

/** One edition of one guideline. Written by hand in `guidelines/<id>/guideline.yaml`, built into `rules.generated.ts`. */
export interface Guideline {
  readonly id: string;
  readonly title: Text;
  readonly edition: string;
  /** Left out where the text does not say its year. */
  readonly year?: number;
  /** What the document says beyond these rules, as far as that is known, and what of it was not read. */
  readonly remainder?: Text;
  readonly rules: readonly Rule[];
}

/** The whole condition of a rule: its own, and no rule that it yields to. */
export function conditionOf(rule: Rule, { rules }: Guideline): Criterion {
  const first = rules.filter(({ id }) => rule.yieldsTo?.includes(id));
  return first.length === 0 ? rule.when : { all: [rule.when, ...first.map((other) => ({ not: other.when }))] };
}

/** The findings that a criterion names, each once. */
export function findingsOf(criterion: Criterion): FindingName[] {
  if (typeof criterion === "string") return [criterion];
  const parts = "not" in criterion ? [criterion.not] : "all" in criterion ? criterion.all : criterion.any;
  return [...new Set(parts.flatMap(findingsOf))];
}
