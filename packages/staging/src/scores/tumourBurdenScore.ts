import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { rounded } from "./rounded.ts";
import { sizeInputs, sizeKeys } from "./tumourBurden.ts";

/**
 * Tumour burden score: the square root of largest diameter (cm) squared plus number of tumours squared, with 3.36 and
 * 13.74 as its two limits. Sasaki 2018, as printed in table 1 of doi:10.1186/s40644-023-00575-6; read. The table gives
 * the limits but not on which side a value on one falls: filed low (ours).
 */
export const tumourBurdenScore = defineScore({
  name: "Tumour burden score",
  title: text("Tumour burden score", "肿瘤负荷评分（TBS）"),
  citation: {
    text: "Sasaki 2018, as printed in table 1 of doi:10.1186/s40644-023-00575-6",
    mark: "read",
  },
  formula: "sqrt(largest diameter in cm ^2 + number of tumours ^2); limits 3.36 and 13.74",
  inputs: sizeInputs,
  population: text("Hepatocellular carcinoma.", "肝细胞癌。"),
  schema: z.strictObject(sizeKeys),
  compute: (input) => {
    const exact = Math.hypot(input.max_tumour_cm, input.tumour_count);
    return { tbs: rounded(exact, 2), zone: exact <= 3.36 ? "low" : exact <= 13.74 ? "medium" : "high" };
  },
});
