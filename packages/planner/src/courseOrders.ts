import type { Case, Step, Text } from "@glisson/case";
import { text } from "@glisson/case";
import type { CourseFacts } from "@glisson/course";
import type { Plan } from "./plan.ts";
import { circulationFacts, intendedTace } from "./supply.ts";

/** What the course is told of a case. */
export function courseFacts(patient: Case): CourseFacts {
  const { labs, tumours, aetiology } = patient;
  return {
    circulation: circulationFacts(patient),
    ...(labs?.bilirubin ? { bilirubin: labs.bilirubin } : {}),
    ...(labs?.albumin ? { albumin: labs.albumin } : {}),
    ...(labs?.platelets ? { platelets: labs.platelets } : {}),
    ...(aetiology ? { hepatitisB: aetiology.includes("hepatitis B") } : {}),
    ...(tumours?.largest ? { largest: tumours.largest } : {}),
    ...(tumours?.count === undefined ? {} : { tumourCount: tumours.count }),
    ...(tumours?.side ? { tumourSide: tumours.side } : {}),
  };
}

/** An order worth playing, in the words that the course reads. */
export interface CourseOrder {
  readonly title: Text;
  readonly written: string;
}

/**
 * After radiotherapy the gate is first looked at after six weeks (four to eight: docs/architecture.md); what the card would do where
 * it stays shut is drugs.
 */
const gatedTace = (tace: Step): string =>
  `${tace} after 6 weeks every 6 weeks 4 times if trunk open and supply at least 1 and Child-Pugh A to B7 else sorafenib`;

/** The card's own order with its gates, the same steps turned round without them, and no treatment. */
export function ordersWorthComparing(plan: Plan, patient: Case): readonly CourseOrder[] {
  const tace = intendedTace(patient);
  const steps = plan.card.steps.map(({ step }) => step.split(":")[0]);
  const first = steps.find((step) => step === "radiotherapy" || step === "tace");
  const radiotherapyFirst = `radiotherapy 50 Gy in 25, ${gatedTace(tace)}`;
  const taceFirst = `${tace} 1 times, radiotherapy 50 Gy in 25 after 3 weeks, ${tace} after 4 weeks every 6 weeks 3 times`;
  const gatedTaceFirst = `${tace} 1 times if supply at least 1 and Child-Pugh A to B7, radiotherapy 50 Gy in 25 after 3 weeks, ${gatedTace(tace)}`;
  const nothing = { title: text("no treatment of tumour or thrombus", "不治疗肿瘤和癌栓"), written: "supportive" };
  if (first === undefined) return [nothing];
  const card = text("the card's order, with its gates", "方案卡顺序（含门槛）");
  return first === "radiotherapy"
    ? [
        { title: card, written: radiotherapyFirst },
        { title: text("TACE first, without gates", "先TACE（不设门槛）"), written: taceFirst },
        nothing,
      ]
    : [
        { title: card, written: gatedTaceFirst },
        { title: text("radiotherapy first", "先放疗"), written: radiotherapyFirst },
        nothing,
      ];
}
