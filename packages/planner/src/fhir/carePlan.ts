import type { Step } from "@glisson/case";
import type { CardStep, OtherTreatment, Plan } from "../plan.ts";
import { stepTitle } from "../words.ts";
import { guidelineUrl } from "./planDefinition.ts";

/** Part of a FHIR R4 CarePlan (https://hl7.org/fhir/R4/careplan.html): the fields that Glisson fills. */
export interface CarePlan {
  readonly resourceType: "CarePlan";
  readonly id: string;
  readonly instantiatesCanonical?: readonly string[];
  /** `proposal`: the product's advice. `plan`: what the board decided. */
  readonly intent: "proposal" | "plan";
  readonly status: "draft" | "active";
  readonly title: string;
  readonly description?: string;
  readonly subject: { readonly display: string };
  readonly created: string;
  readonly author?: { readonly display: string };
  readonly note?: readonly { readonly text: string }[];
  readonly activity: readonly Activity[];
}

interface Activity {
  readonly detail: {
    readonly code: { readonly text: string };
    readonly instantiatesCanonical?: readonly string[];
    readonly status: "not-started";
    readonly statusReason?: { readonly text: string };
    /** True while the gate before the step is closed: who reads nothing else must not begin. */
    readonly doNotPerform?: true;
    readonly scheduledString?: string;
    readonly description?: string;
  };
}

/** The advice as a proposal, dangers first among its notes; and the board's decision, if there is one, as a plan beside it. */
export function carePlans(plan: Plan): CarePlan[] {
  const { card, dangers, decision, notice, disagreements, otherTreatments } = plan;
  const subject = { display: plan.case.title ?? plan.case.id };
  const advice: CarePlan = {
    resourceType: "CarePlan",
    id: "advice",
    ...(card.steps.length > 0
      ? { instantiatesCanonical: [...new Set(card.steps.map(({ rule }) => guidelineUrl(rule.guideline)))] }
      : {}),
    intent: "proposal",
    status: "draft",
    title: card.headline.en,
    description: plan.trunk.says.en,
    subject,
    created: plan.case.date,
    author: { display: `Glisson ${plan.made.engine}, facts ${plan.made.caseSha256}` },
    note: [
      ...[...dangers.map(({ says }) => says), notice, ...card.stops].map(({ en }) => en),
      ...otherTreatments.map(besideTheOrder),
      ...disagreements.map(({ en }) => en),
    ].map((line) => ({ text: line })),
    activity: card.steps.map(activityOf),
  };
  if (!decision) return [advice];
  const { decided, says } = decision;
  const board: CarePlan = {
    resourceType: "CarePlan",
    id: "decision",
    intent: "plan",
    status: "active",
    title: "Decision of the board",
    description: says.en,
    subject,
    created: decided.date,
    author: { display: decided.by },
    note: [
      ...dangers.map(({ says: danger }) => ({ text: danger.en })),
      { text: `The card that the board saw: ${decided.advised.headline.en}` },
    ],
    activity: decided.steps.map((step: Step) => ({
      detail: { code: { text: stepTitle(step).en }, status: "not-started" },
    })),
  };
  return [advice, board];
}

/** Not an activity: guidelines name it, and nobody has advised it. */
const besideTheOrder = ({ title, gate, named }: OtherTreatment): string =>
  `Beside the order, not ranked: ${title.en}${gate ? `, gate ${gate.verdict}` : ""} (${named
    .map(({ guideline, stance, verdict }) => `${guideline.en}: ${stance}${verdict === "met" ? "" : ", cannot say"}`)
    .join("; ")})`;

function activityOf({ step, why, when, gate, rule }: CardStep): Activity {
  const waits = gate.lines.filter(({ decides, trace }) => decides && trace.verdict !== "met");
  const reasons = waits.map(({ trace }) => `${trace.verdict}: ${trace.says.en}`).join("; ");
  return {
    detail: {
      code: { text: stepTitle(step).en },
      instantiatesCanonical: [guidelineUrl(rule.guideline)],
      status: "not-started",
      ...(gate.verdict === "met"
        ? {}
        : { statusReason: { text: `gate ${gate.verdict} (${reasons})` }, doNotPerform: true }),
      scheduledString: when.en,
      description: why.en,
    },
  };
}
