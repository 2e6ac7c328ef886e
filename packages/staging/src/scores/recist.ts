import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { besideInputs, besideKeys, examinationsOf, overallOf, responseOf, sumsOf } from "./response.ts";

/**
 * RECIST 1.1 from the lesions of two or more times: sum of longest diameters, CR gone, PR at least 30 % below baseline,
 * PD at least 20 % and at least 5 mm above the nadir, or a new lesion, else SD. Recalled.
 */
const schema = z
  .strictObject({ examinations: examinationsOf("longest_mm"), ...besideKeys })
  .refine(({ examinations }) => sumsOf(examinations, "longest_mm").baseline > 0, {
    path: ["examinations", 0],
    message: "tumour at baseline: without a target there is no response",
  });

export const recist = defineScore({
  name: "RECIST 1.1",
  title: text("RECIST 1.1 response", "RECIST 1.1 疗效"),
  citation: { text: "RECIST 1.1", mark: "recalled" },
  formula:
    "longest diameters: CR gone; PD >= 20 % and >= 5 mm above nadir, or new lesion; PR >= 30 % below baseline; else SD; CR first",
  inputs: {
    examinations:
      "baseline first, now last: [{ lesions: [{ id, longest_mm }] }], the same lesions each time, longest diameters in mm",
    ...besideInputs,
  },
  population: text("Solid tumours.", "实体瘤。"),
  schema,
  compute: (input) => {
    const sums = sumsOf(input.examinations, "longest_mm");
    const target = responseOf(sums, 5);
    return { response: overallOf(target, input.non_target, input.new_lesion), target, sums_mm: sums };
  },
});
