import type { Decision, Step, Text } from "@glisson/case";
import type { SupplyState } from "@glisson/circulation";
import type {
  ComparedEvidence,
  FactLine,
  Gate,
  GuidelineAdvice,
  MissingFact,
  Treatment,
  TrunkState,
  Verdict,
} from "@glisson/guidelines";
import type { Stages } from "@glisson/staging";
import type { ResponseLine } from "./response.ts";

/** The version of the plan format that this product writes. */
export const planFormat = "glisson-plan/1";

/** Everything that planning one case gives: facts first, then the order card, then what stands behind it. */
export interface Plan {
  readonly glisson: typeof planFormat;
  readonly made: Provenance;
  readonly case: { readonly id: string; readonly title?: string; readonly date: string; readonly source: string };
  readonly notice: Text;
  /** What must be said before anything else: liver left without supply, thrombus in the vena cava. */
  readonly dangers: readonly Danger[];
  readonly facts: readonly FactGroup[];
  readonly stages: Stages;
  readonly trunk: TrunkReport;
  readonly card: OrderCard;
  /** What guidelines name for this patient beside the card's steps, each with the gate before it; not ranked. */
  readonly otherTreatments: readonly OtherTreatment[];
  readonly supply: SupplyReport;
  readonly guidelines: readonly GuidelineAdvice[];
  /** Sentences of these guidelines that say otherwise than the card. */
  readonly differences: readonly Difference[];
  /** Every change of one fact that turns the card or a guideline's rule, nearest first. */
  readonly flips: readonly Flip[];
  readonly evidence: readonly ComparedEvidence[];
  /** Where the rules and the simulated circulation point different ways. Shown, never blended. */
  readonly disagreements: readonly Text[];
  readonly remarks: readonly Text[];
  readonly change?: Change;
  /** The latest decision of the board, beside the advice and never in its place. */
  readonly decision?: DecisionReport;
}

/** What made the plan, so that it can be made again. */
interface Provenance {
  readonly engine: string;
  readonly editions: readonly { readonly guideline: string; readonly edition: string }[];
  /** SHA-256 of the facts as they were read, without the decisions, keys sorted. */
  readonly caseSha256: string;
}

export interface Danger {
  readonly code: "caval-thrombus" | "bleeding" | "liver-without-supply" | "trunk-unknown";
  readonly says: Text;
  readonly because: readonly FactLine[];
}

/** Facts of one kind, as a person reads them. A missing fact has no `shown`. */
export interface FactGroup {
  readonly title: Text;
  readonly lines: readonly {
    readonly path: string;
    readonly name: Text;
    readonly shown?: Text;
    readonly date?: string;
    readonly source?: string;
  }[];
}

export interface TrunkReport {
  readonly state: TrunkState;
  readonly says: Text;
  readonly because: readonly FactLine[];
  readonly missing: readonly MissingFact[];
  /** The answer that other limits would give: none is agreed for tumour thrombus. */
  readonly atOtherLimits: readonly { readonly limit: number; readonly state: TrunkState }[];
}

/** The order of treatment, with the gate before each step. */
export interface OrderCard {
  readonly headline: Text;
  /** `ordered`: steps in sequence. `open question`: no order until a fact is known. `no step`: none of these treatments. */
  readonly kind: "ordered" | "open question" | "no step";
  readonly steps: readonly CardStep[];
  /** Facts whose absence keeps the card open, each with the examination that gives it. */
  readonly missing: readonly MissingFact[];
  /** The nearest changes that turn the order or the gate before its first step. */
  readonly flips: readonly (Flip & { readonly becomes: Text })[];
  /** Where no order can be given: the smallest sets of missing facts that are sure to settle it. */
  readonly settledBy?: readonly (readonly MissingFact[])[];
  readonly stops: readonly Text[];
}

/** A treatment beside the order: who names it for this patient, and the gate before it. The order rule does not rank them. */
export interface OtherTreatment {
  readonly treatment: Treatment;
  readonly title: Text;
  /** What a reader should know of it, with its source. */
  readonly note?: Text;
  /** Left out where no source read gives limits. */
  readonly gate?: Gate;
  /** Sentences that name it, met or not yet to be judged. */
  readonly named: readonly {
    readonly guideline: Text;
    readonly edition: string;
    readonly rule: string;
    readonly says: Text;
    readonly stance: "advised" | "an option" | "advised against";
    readonly verdict: "met" | "cannot say";
  }[];
}

/** A sentence of a guideline that holds for this patient and says otherwise than the card. */
export interface Difference {
  readonly guideline: string;
  readonly rule: string;
  readonly says: Text;
}

/** One fact changed as little as it takes to turn something round. */
export interface Flip {
  /** Place of the fact in the case. */
  readonly path: string;
  readonly change: Text;
  /** Share of a value, of the lumen, or of a scale of classes that must change. */
  readonly distance: number;
  /** The changed value lies within the range of the measurement: the answer rests on the measurement's error. */
  readonly within: boolean;
  /** What the card would say instead; left out where only rules turn. */
  readonly becomes?: Text;
  /** Rules of guidelines that turn. */
  readonly turns: readonly {
    readonly guideline: string;
    readonly rule: string;
    readonly from: Verdict;
    readonly to: Verdict;
  }[];
}

export interface CardStep {
  readonly step: Step;
  readonly title: Text;
  readonly why: Text;
  readonly gate: Gate;
  /** When the gate is looked at, and how it is measured again. */
  readonly when: Text;
  /** The rule that puts the step here. */
  readonly rule: { readonly guideline: string; readonly id: string };
}

/** Blood supply of the liver now, and after each step that is worth looking at. */
export interface SupplyReport {
  readonly now?: SupplyState;
  readonly after: readonly { readonly steps: readonly Step[]; readonly title: Text; readonly state: SupplyState }[];
  /** Why a state is not there: the circulation of it could not be solved. */
  readonly notSolved?: Text;
}

/** What the board decided, and whether the card of today is the one that it saw. */
export interface DecisionReport {
  readonly decided: Decision;
  /** `standing`: the card is the one that the board saw, and is not raised again. `card changed`: the board has not seen this one. */
  readonly state: "standing" | "card changed";
  readonly says: Text;
  /** The words of the card that the board saw. */
  readonly advised: Text;
}

/** A follow-up against the case before it. */
export interface Change {
  readonly from: { readonly id: string; readonly date: string };
  readonly facts: readonly {
    readonly path: string;
    readonly name: Text;
    readonly before: Text;
    readonly now: Text;
    /** True only when the two ranges do not overlap; left out for a value that carries no range. */
    readonly real?: boolean;
  }[];
  /** The card of the case before, as the rules of today write it. */
  readonly cardBefore: Pick<OrderCard, "headline" | "steps">;
  /** The smallest sets of changed facts whose return would bring the earlier answer back. */
  readonly restoredBy: readonly (readonly { readonly path: string; readonly name: Text }[])[];
  /** Response of tumour and thrombus, each by its own measure and never one from the other. */
  readonly response: readonly ResponseLine[];
  /** Rules whose answer is another one. */
  readonly turned: readonly {
    readonly guideline: Text;
    readonly edition: string;
    readonly says: Text;
    readonly from: Verdict;
    readonly to: Verdict;
    /** The changed facts that it rests on. */
    readonly by: readonly { readonly path: string; readonly name: Text }[];
  }[];
  /** What the change did to the order. */
  readonly says: Text;
  readonly flipped: boolean;
}
