import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { responseOf } from "./response.ts";

/**
 * mRECIST, target lesions: sum of the diameters of arterially enhancing, viable tumour. CR no enhancement, PR at least
 * 30 % below baseline, PD at least 20 % above the nadir, else SD; no 5 mm rule.
 * Lencioni 2010, doi:10.1055/s-0030-1247132. Recalled.
 */
export const mrecistPopulation = text(
  "Hepatocellular carcinoma with arterial enhancement, after locoregional or systemic treatment.",
  "有动脉期强化的肝细胞癌，局部或系统治疗后。",
);

const sum = z.number().min(0).max(4000);

export const mrecistTarget = defineScore({
  name: "mRECIST overall (target part)",
  title: text("mRECIST, target lesions", "mRECIST 靶病灶疗效"),
  citation: { text: "Lencioni 2010, Semin Liver Dis", doi: "10.1055/s-0030-1247132", mark: "recalled" },
  formula:
    "sums of viable diameters: CR 0; PD >= 20 % above nadir; PR >= 30 % below baseline; else SD; CR first, no 5 mm rule",
  inputs: {
    baseline_sum_mm: "sum of viable diameters at baseline, in mm",
    nadir_sum_mm: "smallest sum before now, baseline included, in mm",
    current_sum_mm: "sum now, in mm",
  },
  population: mrecistPopulation,
  schema: z
    .strictObject({
      baseline_sum_mm: sum.refine((value) => value > 0, "more than 0: without a target there is no response"),
      nadir_sum_mm: sum,
      current_sum_mm: sum,
    })
    .refine((input) => input.nadir_sum_mm <= input.baseline_sum_mm, {
      path: ["nadir_sum_mm"],
      message: "at most the baseline, which is one of the sums before now",
    }),
  compute: (input) => ({
    response: responseOf({
      baseline: input.baseline_sum_mm,
      nadir: input.nadir_sum_mm,
      current: input.current_sum_mm,
    }),
  }),
});
