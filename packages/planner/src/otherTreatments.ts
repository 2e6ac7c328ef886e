import { type Text, text } from "@glisson/case";
import {
  type Facts,
  type Gated,
  type GuidelineAdvice,
  gateBefore,
  gated,
  type Treatment,
  treatments,
} from "@glisson/guidelines";
import type { OrderCard, OtherTreatment } from "./plan.ts";

/**
 * What guidelines name for this patient beside the card's steps. TACE stands on the card or is closed by it; radiotherapy is
 * not named again where it has been given.
 */
export function otherTreatments(
  facts: Facts,
  guidelines: readonly GuidelineAdvice[],
  { kind, steps }: OrderCard,
): OtherTreatment[] {
  if (kind === "open question" && steps.length === 0) return [];
  const onCard = new Set<string>(["tace", ...steps.map(({ step }) => step.split(":")[0]!)]);
  if ((facts.case.treatments ?? []).some(({ step }) => step.startsWith("radiotherapy"))) onCard.add("radiotherapy");
  return treatments
    .filter((treatment) => !onCard.has(treatment))
    .map((treatment): OtherTreatment => {
      const note = notes[treatment];
      return {
        treatment,
        title: treatmentTitle[treatment],
        ...(note ? { note } : {}),
        ...(isGated(treatment) ? { gate: gateBefore(treatment, facts) } : {}),
        named: namedBy(treatment, guidelines),
      };
    })
    .filter(({ named }) => named.some(({ stance }) => stance !== "advised against"));
}

const isGated = (treatment: Treatment): treatment is Gated => (gated as readonly Treatment[]).includes(treatment);

const namedBy = (treatment: Treatment, guidelines: readonly GuidelineAdvice[]): OtherTreatment["named"] =>
  guidelines.flatMap(({ title, edition, rules }) =>
    rules.flatMap(({ id, says, verdict, advises, options, against }) => {
      if (verdict === "not met") return [];
      const stance = advises.includes(treatment)
        ? "advised"
        : options?.includes(treatment)
          ? "an option"
          : against?.includes(treatment)
            ? "advised against"
            : undefined;
      return stance ? [{ guideline: title, edition, rule: id, says, stance, verdict }] : [];
    }),
  );

export const treatmentTitle: Readonly<Record<Treatment, Text>> = {
  tace: text("TACE", "TACE"),
  radiotherapy: text("radiotherapy to the thrombus", "癌栓放疗"),
  radioembolisation: text("radioembolisation", "放射性栓塞"),
  haic: text("arterial infusion chemotherapy", "肝动脉灌注化疗"),
  systemic: text("systemic treatment", "系统治疗"),
  resection: text("surgery: resection, with or without thrombectomy", "手术：切除，必要时取栓"),
  stent: text("portal stent", "门静脉支架"),
  supportive: text("supportive care", "支持治疗"),
};

const notes: Partial<Readonly<Record<Treatment, Text>>> = {
  radiotherapy: text(
    "Liver function worsened less with radiotherapy first (Kang 2014, read).",
    "先放疗者肝功能损害较轻（Kang 2014，已读）。",
  ),
  haic: text(
    "Infuses and does not embolise; with portal invasion better than sorafenib (doi:10.1001/jamaoncol.2019.0250, read).",
    "灌注而不栓塞；门静脉侵犯者优于索拉非尼（doi:10.1001/jamaoncol.2019.0250，已读）。",
  ),
  systemic: text(
    "In thrombus of the main trunk (Vp4) the benefit of immunotherapy over sorafenib is unproven (doi:10.2147/JHC.S464140, read second-hand).",
    "主干癌栓（Vp4）中免疫治疗优于索拉非尼尚未证实（doi:10.2147/JHC.S464140，转引）。",
  ),
  resection: text(
    "Radiotherapy before resection improved survival in a randomised trial (doi:10.1200/JCO.18.02184, recalled).",
    "切除前放疗在随机试验中改善生存（doi:10.1200/JCO.18.02184，据回忆）。",
  ),
  stent: text(
    "Opens flow at once (patency at 12 months 84.6 % with iodine-125 seeds, 53.3 % without; 56 patients, all of whom had TACE as well; doi:10.4161/cbt.12.10.17676, read).",
    "可立即恢复血流（12个月通畅率：碘125粒子84.6%，无粒子53.3%；共56例，均联合TACE；doi:10.4161/cbt.12.10.17676，已读）。",
  ),
};

export const stanceTitle = {
  advised: text("advised", "推荐"),
  "an option": text("an option", "可选"),
  "advised against": text("advised against", "不推荐"),
} as const satisfies Readonly<Record<OtherTreatment["named"][number]["stance"], Text>>;
