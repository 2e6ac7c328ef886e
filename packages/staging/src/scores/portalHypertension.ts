import { type Text, text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import type { Exclusion } from "./population.ts";

/**
 * Clinically significant portal hypertension, Baveno VII.
 * HVPG of at least 10 mmHg: yes, below: no. Without it, by liver stiffness and platelets (10^9/L): up to 15 kPa and at
 * least 150 rules out; from 25 kPa rules in (viral, alcohol, non-obese MASH); 20 to 25 with fewer than 150, or 15 to 20
 * with fewer than 110: at least 60 % risk; else grey. Varices, collaterals or hepatofugal flow: yes, whatever the numbers.
 * de Franchis 2022, doi:10.1016/j.jhep.2021.12.022. Recalled.
 *
 * Tumour thrombus adds a block before the sinus that neither HVPG nor stiffness sees: there a normal value excludes
 * nothing, and what would rule out becomes cannot say (ours).
 */
export type Csph = "yes" | "rule-in" | "probable(>=60% risk)" | "grey" | "rule-out" | "no" | "cannot say";

export const csphOrder: readonly Csph[] = [
  "no",
  "rule-out",
  "grey",
  "probable(>=60% risk)",
  "rule-in",
  "yes",
  "cannot say",
];

function byStiffness(kPa: number, platelets: number): Csph {
  if (kPa >= 25) return "rule-in";
  if (kPa <= 15 && platelets >= 150) return "rule-out";
  if ((kPa >= 20 && platelets < 150) || (kPa >= 15 && platelets < 110)) return "probable(>=60% risk)";
  return "grey";
}

const schema = z
  .strictObject({
    hvpg_mmhg: z.number().min(0).max(60).optional(),
    lsm_kpa: z.number().min(1).max(75).optional(),
    platelets_g_l: z.number().min(1).max(2000).optional(),
    varices_collaterals_or_hepatofugal: z.boolean().optional(),
    portal_tumour_thrombus: z.boolean().optional(),
    obese_mash: z.boolean().optional(),
  })
  .refine((input) => input.hvpg_mmhg === undefined || input.lsm_kpa === undefined, {
    path: ["lsm_kpa"],
    message: "hvpg_mmhg or lsm_kpa with platelets_g_l, not both",
  })
  .refine((input) => has(input.hvpg_mmhg) || has(input.lsm_kpa) || input.varices_collaterals_or_hepatofugal === true, {
    path: ["lsm_kpa"],
    message: "lsm_kpa with platelets_g_l, or hvpg_mmhg, or varices_collaterals_or_hepatofugal: true",
  })
  .refine((input) => !has(input.lsm_kpa) || has(input.platelets_g_l), {
    path: ["platelets_g_l"],
    message: "platelets in 10^9/L beside lsm_kpa",
  });

function has(value: number | undefined): value is number {
  return value !== undefined;
}

type Given = z.output<typeof schema>;

function byNumbers({ hvpg_mmhg: hvpg, lsm_kpa: kPa, platelets_g_l: platelets }: Given): Csph | undefined {
  if (has(hvpg)) return hvpg >= 10 ? "yes" : "no";
  return has(kPa) && has(platelets) ? byStiffness(kPa, platelets) : undefined;
}

const presinusoidal: Text = text(
  "tumour thrombus blocks before the sinus: HVPG and stiffness do not see it, a normal value excludes nothing",
  "癌栓造成窦前性阻塞：HVPG 与肝硬度均无法反映，数值正常不能排除",
);
const obese: Text = text(
  "stiffness of 25 kPa rules in only in viral, alcoholic and non-obese metabolic disease",
  "肝硬度 ≥25 kPa 的诊断界值仅适用于病毒性、酒精性及非肥胖代谢性肝病",
);

/** What keeps the numbers from telling: tumour in the portal vein, and for stiffness obese patients with metabolic disease. */
export const csphExclusions = (input: Partial<Given>): readonly Exclusion[] => [
  { id: "portal_tumour_thrombus", says: presinusoidal, holds: input.portal_tumour_thrombus },
  ...(has(input.lsm_kpa) ? [{ id: "obese_mash", says: obese, holds: input.obese_mash }] : []),
];

export const portalHypertension = defineScore({
  name: "Baveno VII CSPH",
  title: text("Clinically significant portal hypertension (Baveno VII)", "临床显著门静脉高压（Baveno VII）"),
  citation: { text: "de Franchis 2022, J Hepatol", doi: "10.1016/j.jhep.2021.12.022", mark: "recalled" },
  formula:
    "HVPG >= 10 mmHg yes; or LSM <= 15 kPa and platelets >= 150 rule-out; LSM >= 25 rule-in; 20-25 with < 150 or 15-20 with < 110 probable; else grey; varices, collaterals or hepatofugal flow: yes",
  inputs: {
    hvpg_mmhg: "hepatic venous pressure gradient in mmHg; or lsm_kpa with platelets_g_l",
    lsm_kpa: "liver stiffness by transient elastography in kPa; with platelets_g_l",
    platelets_g_l: "platelets in 10^9/L",
    varices_collaterals_or_hepatofugal: "varices, portosystemic collaterals or hepatofugal flow on images",
    portal_tumour_thrombus: "true where tumour thrombus is in the portal vein: outside the population",
    obese_mash: "true in obese patients with metabolic liver disease: outside the population of the 25 kPa limit",
  },
  population: text(
    "Compensated advanced chronic liver disease without portal vein thrombus.",
    "无门静脉血栓的代偿期进展性慢性肝病。",
  ),
  schema,
  exclusions: csphExclusions,
  compute: (input) => {
    if (input.varices_collaterals_or_hepatofugal) return { csph: "yes" satisfies Csph };
    const found = byNumbers(input)!;
    const isHidden = input.portal_tumour_thrombus === true && ["rule-out", "no", "grey"].includes(found);
    return isHidden ? { csph: "cannot say" satisfies Csph, by_numbers: found } : { csph: found };
  },
});
