import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { hapGroup, hapInputs, hapKeys, isAlbuminLow } from "./hap.ts";
import { albuminInputs, albuminKeys, exactlyOne } from "./laboratory.ts";
import { notForThrombus, thrombusInput, thrombusKey } from "./population.ts";

/** mHAP (Pinato): HAP without bilirubin, the same letters. Recalled. */
const keys = { ...albuminKeys, afp_ng_ml: hapKeys.afp_ng_ml, max_tumour_cm: hapKeys.max_tumour_cm };
const inputs = { ...albuminInputs, afp_ng_ml: hapInputs.afp_ng_ml, max_tumour_cm: hapInputs.max_tumour_cm };

export const mhap = defineScore({
  name: "mHAP",
  title: text("mHAP score", "mHAP 评分"),
  citation: { text: "Pinato, mHAP", mark: "recalled" },
  formula: "HAP without bilirubin: one point each for albumin < 36 g/L, alpha-fetoprotein > 400 ng/mL, largest > 7 cm",
  inputs: { ...inputs, ...thrombusInput },
  population: text(
    "Hepatocellular carcinoma before TACE, without portal vein tumour thrombus.",
    "拟行 TACE 且无门静脉癌栓的肝细胞癌。",
  ),
  schema: exactlyOne(z.strictObject({ ...keys, ...thrombusKey }), "albumin_g_dl", "albumin_g_l"),
  exclusions: notForThrombus,
  compute: (input) => {
    const points = [isAlbuminLow(input), input.afp_ng_ml > 400, input.max_tumour_cm > 7].filter(Boolean).length;
    return { points, group: hapGroup(points) };
  },
});
