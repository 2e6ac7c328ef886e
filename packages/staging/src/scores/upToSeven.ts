import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { rounded } from "./rounded.ts";
import { sizeInputs, sizeKeys, type TumourBurden } from "./tumourBurden.ts";

/**
 * Up-to-seven: largest diameter in cm plus number of tumours is at most 7. Recalled; that "beyond up-to-7" makes TACE
 * unsuitable was read in PMC8237791, table 10.
 */
export const isWithinSeven = ({ count, largestCm }: Pick<TumourBurden, "count" | "largestCm">): boolean =>
  rounded(largestCm + count, 6) <= 7;

export const upToSeven = defineScore({
  name: "Up-to-seven",
  title: text("Up-to-seven criterion", "Up-to-seven 标准"),
  citation: { text: "up-to-7 criterion, named in PMC8237791 table 10", mark: "recalled" },
  formula: "largest diameter in cm + number of tumours <= 7: within",
  inputs: sizeInputs,
  population: text("Hepatocellular carcinoma.", "肝细胞癌。"),
  schema: z.strictObject(sizeKeys),
  compute: (input) => ({
    sum: rounded(input.max_tumour_cm + input.tumour_count, 6),
    within: isWithinSeven({ count: input.tumour_count, largestCm: input.max_tumour_cm }),
  }),
});
