import type { Extent } from "@glisson/case";

/** Drugs with a growth factor of their own. */
export const drugs = ["sorafenib", "lenvatinib", "atezolizumab-bevacizumab", "chemotherapy"] as const;
export type Drug = (typeof drugs)[number];

/** One treatment, as a course plays it. */
export type Treatment =
  | { readonly kind: "radiotherapy"; readonly doseGy: number; readonly fractions: number }
  | { readonly kind: "tace"; readonly extent: Extent }
  | { readonly kind: "haic" }
  | { readonly kind: "systemic"; readonly drug: Drug }
  | { readonly kind: "resection"; readonly side: "right" | "left" }
  | { readonly kind: "thrombectomy" }
  | { readonly kind: "stent" }
  | { readonly kind: "wait" }
  | { readonly kind: "supportive" };

/** What a gate looks at on its day. */
export const gateNames = [
  "trunk open",
  "hepatopetal flow",
  "supply at least 1",
  "Child-Pugh A to B7",
  "Child-Pugh A or B",
  "bilirubin below 2 mg/dL",
  "liver function over 0.36",
] as const;
export type GateName = (typeof gateNames)[number];

/** A treatment at its place in an order. */
export interface Action {
  readonly treatment: Treatment;
  /** Days after the action before it has ended, or after the first day. */
  readonly afterDays: number;
  /** Given again every so many days, in all so many times, each time by the same gate. */
  readonly everyDays: number;
  readonly times: number;
  readonly gate: readonly GateName[];
  /** What is given instead when the gate stays shut. */
  readonly otherwise: Treatment | undefined;
}

/** An order of treatment as it is played, action by action. */
export interface Order {
  /** As it was written. */
  readonly written: string;
  readonly actions: readonly Action[];
}

/** A shut gate is looked at again every four weeks, and given up after three months: nothing is called a failure sooner. */
export const lookAgainDays = 28;
export const giveUpDays = 91;

/** Days that a treatment takes: radiotherapy five fractions a week, in five or fewer fractions every other day. */
export function daysOf(treatment: Treatment): number {
  if (treatment.kind !== "radiotherapy") return 0;
  return treatment.fractions <= 5 ? 2 * treatment.fractions : Math.ceil((treatment.fractions / 5) * 7);
}

/** Days on which each action works, time after time, where no gate holds it back: a treatment that takes weeks works on its last day. */
export function plannedDays({ actions }: Order): number[][] {
  let ended = 0;
  return actions.map(({ treatment, afterDays, everyDays, times }) => {
    const first = ended + afterDays + daysOf(treatment);
    ended = first + (times - 1) * everyDays;
    return Array.from({ length: times }, (_, n) => first + n * everyDays);
  });
}
