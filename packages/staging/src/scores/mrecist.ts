import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { mrecistPopulation } from "./mrecistTarget.ts";
import { besideInputs, besideKeys, examinationsOf, overallOf, responseOf, sumsOf } from "./response.ts";

/**
 * mRECIST from the lesions of two or more times. Malignant portal thrombus is a non-target lesion: judged gone, present
 * or progressing, never measured into the sum. Lencioni 2010, doi:10.1055/s-0030-1247132. Recalled.
 */
const lipiodolNote = text(
  "a lesion filled with lipiodol counts as non-viable on CT: confirm by MRI or subtraction",
  "碘油填充的病灶在 CT 上视为无存活：应以 MRI 或减影证实",
);

const schema = z
  .strictObject({
    examinations: examinationsOf("viable_mm", { lipiodol_on_ct: z.boolean().optional() }),
    ...besideKeys,
  })
  .refine(({ examinations }) => sumsOf(examinations, "viable_mm").baseline > 0, {
    path: ["examinations", 0],
    message: "viable tumour at baseline: without a target there is no response",
  });

export const mrecist = defineScore({
  name: "mRECIST",
  title: text("mRECIST response", "mRECIST 疗效"),
  citation: { text: "Lencioni 2010, Semin Liver Dis", doi: "10.1055/s-0030-1247132", mark: "recalled" },
  formula:
    "viable diameters: CR 0; PD >= 20 % above nadir; PR >= 30 % below baseline; else SD; no 5 mm rule; portal thrombus is non-target; progression anywhere or a new lesion is PD",
  inputs: {
    examinations:
      "baseline first, now last: [{ lesions: [{ id, viable_mm, lipiodol_on_ct? }] }], the same lesions each time, mm of enhancing tumour",
    ...besideInputs,
  },
  population: mrecistPopulation,
  schema,
  compute: (input) => {
    const sums = sumsOf(input.examinations, "viable_mm");
    const target = responseOf(sums);
    const isFilled = input.examinations.at(-1)!.lesions.some((lesion) => lesion.lipiodol_on_ct === true);
    return {
      response: overallOf(target, input.non_target, input.new_lesion),
      target,
      sums_mm: sums,
      ...(isFilled ? { note: lipiodolNote } : {}),
    };
  },
});
