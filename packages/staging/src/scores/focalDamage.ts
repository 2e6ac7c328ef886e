import { text } from "@glisson/case";
import { z } from "zod";
import { bedGy, courseInputs, courseKeys } from "./bed.ts";
import { defineScore } from "./definition.ts";
import { rounded } from "./rounded.ts";

/**
 * Dose from which liver is damaged where it is hit: BED of about 40 Gy in cirrhosis and 70 Gy in a normal liver, counted
 * with alpha/beta 2. PMC4915544, read. "About": a dose near the threshold is said as a number beside it.
 */
const thresholdGy = { cirrhosis: 40, normal: 70 } as const;

export const focalDamage = defineScore({
  name: "Focal liver damage",
  title: text("Threshold of focal liver damage", "局灶性肝损伤阈剂量"),
  citation: { text: "PMC4915544", mark: "read" },
  formula: "BED (alpha/beta 2) above about 40 Gy in cirrhosis, 70 Gy in a normal liver",
  inputs: {
    ...courseInputs,
    alpha_beta: "alpha/beta with which the BED is counted: 2",
    liver: "cirrhosis or normal",
  },
  population: text("Liver around tumours treated with external radiotherapy.", "接受外照射的肿瘤周围肝组织。"),
  schema: z.strictObject({
    ...courseKeys,
    alpha_beta: z.literal(2, "2: the threshold came with it and holds for no other"),
    liver: z.enum(["cirrhosis", "normal"]),
  }),
  compute: (input) => {
    const dose = bedGy({ totalGy: input.total_gy, fractions: input.fractions }, input.alpha_beta);
    const threshold = thresholdGy[input.liver];
    return { damage: dose >= threshold, bed: rounded(dose, 2), threshold_gy: threshold, alpha_beta: input.alpha_beta };
  },
});
