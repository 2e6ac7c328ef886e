import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { rounded } from "./rounded.ts";

/**
 * Linear-quadratic dose: BED = D (1 + d / (α/β)), EQD2 = BED / (1 + 2 / (α/β)), with D the total dose and d the dose of
 * one fraction, Gy. Recalled. α/β is an input and printed, never a default: tumour 10, liver 2 (the safer for large
 * fractions; PMC4915544, read); 8 belongs to the limit of PMC4985424 alone. Doses of two α/β are never added.
 */
export interface Course {
  readonly totalGy: number;
  readonly fractions: number;
}

export const bedGy = ({ totalGy, fractions }: Course, alphaBetaGy: number): number =>
  totalGy * (1 + totalGy / fractions / alphaBetaGy);

const eqd2Gy = (course: Course, alphaBetaGy: number): number => bedGy(course, alphaBetaGy) / (1 + 2 / alphaBetaGy);

export const courseKeys = {
  total_gy: z.number().min(0.1).max(200),
  fractions: z.int().min(1).max(60),
};
export const courseInputs = {
  total_gy: "total dose in Gy",
  fractions: "number of equal fractions",
} as const;

export const bed = defineScore({
  name: "BED/EQD2",
  title: text("Biologically effective dose and dose in 2 Gy fractions", "生物等效剂量（BED）与 2 Gy 等效剂量（EQD2）"),
  citation: { text: "linear-quadratic model", mark: "recalled" },
  formula: "BED = D (1 + d / (alpha/beta)); EQD2 = BED / (1 + 2 / (alpha/beta)); D total, d per fraction, Gy",
  inputs: {
    ...courseInputs,
    alpha_beta:
      "alpha/beta in Gy, always given: tumour 10, liver 2; 8 only with the liver-volume limit above BED 20 Gy",
  },
  population: text("Any tissue with its own alpha/beta; equal fractions.", "任何已知 α/β 的组织；等分割照射。"),
  schema: z.strictObject({ ...courseKeys, alpha_beta: z.number().min(0.5).max(30) }),
  compute: (input) => {
    const course = { totalGy: input.total_gy, fractions: input.fractions };
    return {
      bed: rounded(bedGy(course, input.alpha_beta), 2),
      eqd2: rounded(eqd2Gy(course, input.alpha_beta), 2),
      alpha_beta: input.alpha_beta,
      dose_per_fraction_gy: rounded(input.total_gy / input.fractions, 4),
    };
  },
});
