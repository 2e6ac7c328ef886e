import {
  type Criterion,
  conditionOf,
  conditionOfGate,
  everBoth,
  type Gated,
  type GateProof,
  type GateRules,
  gated,
  gates,
  guidelines,
  proveGate,
} from "@glisson/guidelines";
import type { CourseSoFar } from "./courseSoFar.ts";
import { decideOrder, type OrderDecision } from "./orderDecision.ts";
import type { OrderFacts } from "./orderRule.ts";

/** What was found of the product's own advice: the order decided, and the gate before each step. */
export interface OrderProof {
  /** Every combination of what the order hangs on, and what was decided against the rule in any of them. */
  readonly decisions: number;
  readonly wrongDecisions: readonly string[];
  readonly gates: readonly GateProof[];
  /** Each sentence that forbids a step, and whether the gate before that step is ever open where it holds. */
  readonly forbidden: readonly Forbidden[];
}

export interface Forbidden {
  readonly guideline: string;
  readonly rule: string;
  readonly step: Gated;
  readonly states: number;
  /** A state in which the gate is open although the sentence forbids the step; none where the product obeys it. */
  readonly openedIn?: string;
}

/**
 * Sentences that forbid a step to every patient with tumour thrombus, or prefer another treatment to it. The order
 * rule says otherwise: the product shows them beside the card and does not obey them.
 */
export const disagreements: readonly string[] = [
  "bclc-2022 stage-c-systemic",
  "easl-2018 advanced-systemic",
  "tace-contraindications summary-tumour-thrombus",
];

/** Shows that the product itself never advises a step that a contraindication forbids. */
export function proveOrder(): OrderProof {
  const decisions = allOrderFacts();
  return {
    decisions: decisions.length,
    wrongDecisions: decisions.flatMap((facts) => wrongIn(facts, decideOrder(facts))),
    gates: gated.map((treatment) => proveGate(gates[`before-${treatment}`], treatment)),
    forbidden: gated.flatMap((treatment) => forbiddenBy(treatment, gates[`before-${treatment}`])),
  };
}

function forbiddenBy(step: Forbidden["step"], gate: GateRules): Forbidden[] {
  const open: Criterion = {
    all: [...(step in onTheCard ? onTheCard[step as keyof typeof onTheCard] : []), conditionOfGate(gate)],
  };
  return guidelines.flatMap((guideline) =>
    guideline.rules
      .filter(({ against }) => against?.includes(step))
      .map((rule): Forbidden => {
        const { states, state } = everBoth(open, conditionOf(rule, guideline));
        const found = { guideline: guideline.id, rule: rule.id, step, states };
        return state === undefined ? found : { ...found, openedIn: state };
      }),
  );
}

/** A step stands on the card only for a patient with tumour thrombus who is not too ill, TACE only with an open trunk. */
const anyStep = ["tumour thrombus in the portal vein", { not: "Child-Pugh C" }, "ECOG 0 to 2"] as const;
const onTheCard = {
  tace: [...anyStep, "portal trunk open"],
  radiotherapy: anyStep,
} as const satisfies Partial<Record<Gated, readonly Criterion[]>>;

/** Every combination of what the order hangs on. */
export function allOrderFacts(): OrderFacts[] {
  const verdicts = ["met", "not met", "cannot say"] as const;
  const trunks = ["blocked", "open", "cannot say"] as const;
  const either = [true, false];
  const months = [undefined, 0, 0.9, 1, 2.9, 3, 12];
  const courses = either.flatMap((embolised) =>
    either.flatMap((irradiated) =>
      either.flatMap((notMeasuredSince) =>
        months.map(
          (monthsToLook): CourseSoFar => ({
            embolised,
            irradiated,
            notMeasuredSince,
            monthsToLook,
          }),
        ),
      ),
    ),
  );
  return verdicts.flatMap((thrombus) =>
    either.flatMap((tooIll) =>
      trunks.flatMap((trunk) => courses.map((course): OrderFacts => ({ thrombus, tooIll, trunk, course }))),
    ),
  );
}

/** What the order rule and the gates forbid whatever else is true. */
function wrongIn({ thrombus, tooIll, trunk, course }: OrderFacts, { answer, steps }: OrderDecision): string[] {
  const [first] = steps;
  const must = {
    "TACE comes first only with an open trunk": first !== "tace" || trunk === "open",
    "no step without tumour thrombus": steps.length === 0 || thrombus === "met",
    "no step for a patient who is too ill": steps.length === 0 || !tooIll,
    "no step while the trunk cannot be judged": steps.length === 0 || trunk !== "cannot say",
    "blocked and untreated: radiotherapy first":
      thrombus !== "met" ||
      tooIll ||
      trunk !== "blocked" ||
      course.irradiated ||
      course.notMeasuredSince ||
      first === "radiotherapy",
    "no step twice": !(course.embolised && first === "tace" && !course.irradiated),
    "no TACE on what was seen within four weeks of radiotherapy":
      first !== "tace" || !course.irradiated || (course.monthsToLook ?? 0) >= 0.92,
    "no radiotherapy after radiotherapy": !(course.irradiated && steps.includes("radiotherapy")),
  };
  return Object.entries(must).flatMap(([rule, holds]) => (holds ? [] : [`${rule}: ${answer}`]));
}
