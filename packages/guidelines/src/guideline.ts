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

/** A line of a gate as data: the criterion, and the source of its limit in words. */
interface GateRule {
  readonly must: FindingName;
  readonly limit: Text;
  /** False where the line is shown for the board but no source lets it decide. */
  readonly decides: boolean;
  /** Whether the limit was read, is recalled, or was set by Glisson itself. */
  readonly mark: "read" | "recalled" | "defined";
}

/** What must be true before a step. Written by hand in `gates/<id>.yaml`. */
export interface GateRules {
  readonly id: string;
  readonly title: Text;
  readonly lines: readonly GateRule[];
}

/** The whole condition of a gate: every line that decides. */
export const conditionOfGate = ({ lines }: GateRules): Criterion => ({
  all: lines.filter(({ decides }) => decides).map(({ must }) => must),
});

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
