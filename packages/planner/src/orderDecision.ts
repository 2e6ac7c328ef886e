import { answerOf, type OrderAnswer, type OrderFacts } from "./orderRule.ts";

/** Where the order rule stands, and the kinds of step that come now, in sequence. */
export interface OrderDecision {
  readonly answer: OrderAnswer;
  readonly steps: readonly ("tace" | "radiotherapy" | "wait")[];
}

const stepsOf: Readonly<Record<OrderAnswer, OrderDecision["steps"]>> = {
  noThrombus: [],
  supportiveCare: [],
  thrombusUnknown: [],
  trunkUnknown: [],
  radiotherapyUndated: [],
  measureAgain: [],
  bothGiven: [],
  reopened: ["tace"],
  openTooEarly: ["wait", "tace"],
  radiotherapyNext: ["radiotherapy"],
  taceFirst: ["tace", "radiotherapy"],
  notReopened: [],
  waitAndMeasure: ["wait", "tace"],
  radiotherapyFirst: ["radiotherapy", "tace"],
};

/** The order rule's answer for a patient, and its steps. */
export function decideOrder(facts: OrderFacts): OrderDecision {
  const answer = answerOf(facts);
  return { answer, steps: stepsOf[answer] };
}
