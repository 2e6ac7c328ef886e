import type { Case, Text } from "@glisson/case";
import type { Stages } from "@glisson/staging";
import type { Verdict } from "./verdict.ts";

/** What the rules judge: one case and its stages; never a voxel or an equation. */
export interface Facts {
  readonly case: Case;
  readonly stages: Stages;
  /** Organ supply index (0.95 x oxygen delivery over need) after TACE, simulated elsewhere and handed in as a fact. */
  readonly supplyIndexAfterTace?: Simulated;
  /** Volume of liver, mL, that keeps neither supply after TACE, simulated as well. */
  readonly withoutSupplyAfterTaceMl?: Simulated;
}

/** Days for which a laboratory value holds for a gate. Defined. */
export const freshForDays = 14;

/** Days for which images of the portal vein hold for a gate. Defined. */
export const imagesFreshForDays = 28;

/** Volume of liver, mL, below which a simulated loss of supply is not worth a word. Defined. */
export const leastLossMl = 10;

/** A simulated figure with its range. */
interface Simulated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A fact that a verdict rests on, as the reader sees it, with where it stands in the case. */
export interface FactLine {
  readonly path: string;
  readonly text: Text;
  readonly date?: string;
  readonly source?: string;
}

/** A fact that is not there, and the examination that gives it. */
export interface MissingFact {
  readonly path: string;
  readonly name: Text;
  readonly test: Text;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly because: readonly FactLine[];
  readonly missing: readonly MissingFact[];
}

/** A criterion in the words of the field, judged on the facts. */
export interface Finding {
  readonly says: Text;
  readonly judge: (facts: Facts) => Judgement;
}

export const judged = (
  verdict: Verdict,
  because: readonly FactLine[],
  missing: readonly MissingFact[] = [],
): Judgement => ({ verdict, because, missing });

/** A judgement whose reasons are put into words when somebody asks: most are asked for their verdict alone. */
export const judgedLater = (
  verdict: Verdict,
  because: () => readonly FactLine[],
  missing: () => readonly MissingFact[] = () => [],
): Judgement => new Later(verdict, because, missing);

class Later implements Judgement {
  readonly verdict: Verdict;
  readonly #because: () => readonly FactLine[];
  readonly #missing: () => readonly MissingFact[];

  constructor(verdict: Verdict, because: () => readonly FactLine[], missing: () => readonly MissingFact[]) {
    this.verdict = verdict;
    this.#because = because;
    this.#missing = missing;
  }

  get because(): readonly FactLine[] {
    return this.#because();
  }

  get missing(): readonly MissingFact[] {
    return this.verdict === "cannot say" ? this.#missing() : [];
  }
}
