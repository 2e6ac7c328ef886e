import type { Step } from "@glisson/case";
import type { OrderCard } from "@glisson/planner";

/** The TACE that an order card names, if it names one. */
export const embolisationOf = (card: OrderCard): Step | undefined =>
  card.steps.find(({ step }) => step.startsWith("tace"))?.step;
