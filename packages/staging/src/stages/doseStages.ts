import { type Case, text } from "@glisson/case";
import { bed } from "../scores/bed.ts";
import { inputAt, shownQuantity } from "./caseFacts.ts";
import { known } from "./fact.ts";
import { type FurtherStage, type Given, stageFromScore, unmeasured } from "./furtherStage.ts";

const tissues = [
  { id: "bedTumour", alphaBeta: 10, en: "tumour", zh: "肿瘤" },
  { id: "bedLiver", alphaBeta: 2, en: "liver", zh: "肝" },
] as const;

/** Each course of radiotherapy given, as it counts for the tumour (alpha/beta 10) and for the liver (2). */
export function stageDoses(case_: Case): readonly FurtherStage[] {
  const doseName = text("radiation dose", "放疗剂量");
  const fractionsName = text("number of fractions", "分割次数");
  const courses = (case_.treatments ?? []).flatMap((treatment, index) =>
    treatment.step === "radiotherapy" ? [{ ...treatment, path: `treatments.${index}` }] : [],
  );
  return courses.flatMap(({ dose, fractions, path, ...origin }) => {
    const doseGiven: Given = dose
      ? known({ total_gy: dose.value }, inputAt(`${path}.dose`, shownQuantity(doseName, dose), dose, origin, case_))
      : unmeasured(`${path}.dose`, doseName);
    const shown = text(`${fractions} fractions`, `${fractions} 次分割`);
    const fractionsGiven: Given =
      fractions === undefined
        ? unmeasured(`${path}.fractions`, fractionsName)
        : known({ fractions }, inputAt(`${path}.fractions`, shown, origin, case_));
    return tissues.map(({ id, alphaBeta, en, zh }) =>
      stageFromScore({
        id,
        definition: bed,
        title: text(`EQD2 to ${en}, alpha/beta ${alphaBeta} Gy`, `${zh} EQD2，α/β ${alphaBeta} Gy`),
        facts: [doseGiven, fractionsGiven, known({ alpha_beta: alphaBeta })],
        value: ({ eqd2 }) => `${eqd2} Gy`,
        detail: (answer) => text(`BED ${answer.bed} Gy`, `BED ${answer.bed} Gy`),
      }),
    );
  });
}
