import { type Text, text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { courseInputs, courseKeys } from "./bed.ts";
import type { ChildPughClass } from "./childPugh.ts";
import { defineScore } from "./definition.ts";

/**
 * Mean dose to the liver outside the tumour, by Child-Pugh class (QUANTEC). Recalled.
 * Fractions of 2 Gy: Child-Pugh A at most 28 Gy, a liver without cirrhosis at most 30 to 32 Gy.
 * Stereotactic: Child-Pugh A at most 13 Gy in 3 to 18 Gy in 6 fractions; Child-Pugh B at most 6 Gy; in 3 to 5 fractions
 * at least 700 mL of liver below 15 Gy.
 * Between two printed limits, and where none is printed (Child-Pugh C, B at 2 Gy, fractions in between), the answer is
 * cannot say. Fewer than 2 Gy a fraction count as 2 (gentler).
 */
type Verdict = "met" | "not met" | "cannot say";

interface Band {
  readonly sure: number;
  readonly worst: number;
}

const quantec: Citation = { text: "QUANTEC liver limits", mark: "recalled" };

const noLimit: Text = text("no source read gives a limit for this", "所查文献均未给出此情形的限值");

interface Plan {
  readonly childPugh: ChildPughClass;
  readonly isCirrhotic: boolean;
  readonly fractions: number;
  readonly perFractionGy: number;
}

const isStereotactic = ({ fractions, perFractionGy }: Plan): boolean =>
  fractions >= 3 && fractions <= 6 && perFractionGy > 2;

/** The limit of the mean dose: up to `sure` it is met, above `worst` it is not. */
function meanDoseLimit(plan: Plan): Band | undefined {
  if (isStereotactic(plan)) {
    if (plan.childPugh === "B") return { sure: 6, worst: 6 };
    if (plan.childPugh === "C") return undefined;
    return plan.fractions === 3
      ? { sure: 13, worst: 13 }
      : plan.fractions === 6
        ? { sure: 18, worst: 18 }
        : { sure: 13, worst: 18 };
  }
  if (plan.perFractionGy > 2 || plan.childPugh !== "A") return undefined;
  return plan.isCirrhotic ? { sure: 28, worst: 28 } : { sure: 30, worst: 32 };
}

const within = (value: number, { sure, worst }: Band): Verdict =>
  value <= sure ? "met" : value > worst ? "not met" : "cannot say";

export const liverDose = defineScore({
  name: "Liver dose limits",
  title: text("Limits of the dose to the liver", "肝脏受量限值"),
  citation: quantec,
  formula:
    "mean dose outside the tumour: 2 Gy fractions, Child-Pugh A <= 28 Gy (no cirrhosis 30 to 32); stereotactic A <= 13 Gy in 3 to <= 18 Gy in 6 fractions, B <= 6 Gy; 3 to 5 fractions: >= 700 mL of liver below 15 Gy; else no limit given",
  inputs: {
    mean_liver_dose_gy: "mean dose to the liver outside the tumour, in Gy",
    ...courseInputs,
    child_pugh: "Child-Pugh class A, B or C",
    cirrhosis: "cirrhosis",
    liver_below_15_gy_ml: "liver that gets less than 15 Gy, in mL; needed in 3 to 5 fractions above 2 Gy",
  },
  population: text("Liver tumours treated with external radiotherapy.", "接受外照射的肝脏肿瘤。"),
  schema: z
    .strictObject({
      mean_liver_dose_gy: z.number().min(0).max(200),
      ...courseKeys,
      child_pugh: z.enum(["A", "B", "C"]),
      cirrhosis: z.boolean(),
      liver_below_15_gy_ml: z.number().min(0).max(6000).optional(),
    })
    .refine((input) => input.liver_below_15_gy_ml !== undefined || !sparesVolume(planOf(input)), {
      path: ["liver_below_15_gy_ml"],
      message: "a volume in mL where 3 to 5 fractions above 2 Gy are given",
    })
    .refine((input) => input.mean_liver_dose_gy <= input.total_gy, {
      path: ["mean_liver_dose_gy"],
      message: "at most the prescribed total",
    }),
  compute: (input) => {
    const plan = planOf(input);
    const limit = meanDoseLimit(plan);
    const spared = input.liver_below_15_gy_ml;
    return {
      regimen: isStereotactic(plan) ? "stereotactic" : plan.perFractionGy <= 2 ? "2 Gy fractions" : "other fractions",
      mean_dose: limit ? within(input.mean_liver_dose_gy, limit) : "cannot say",
      ...(limit
        ? { limit_gy: limit.sure === limit.worst ? limit.sure : [limit.sure, limit.worst] }
        : { note: noLimit }),
      ...(sparesVolume(plan) ? { spared_volume: spared! >= 700 ? "met" : "not met" } : {}),
    };
  },
});

function planOf(input: {
  readonly total_gy: number;
  readonly fractions: number;
  readonly child_pugh: ChildPughClass;
  readonly cirrhosis: boolean;
}): Plan {
  return {
    childPugh: input.child_pugh,
    isCirrhotic: input.cirrhosis,
    fractions: input.fractions,
    perFractionGy: input.total_gy / input.fractions,
  };
}

function sparesVolume(plan: Plan): boolean {
  return isStereotactic(plan) && plan.fractions <= 5;
}
