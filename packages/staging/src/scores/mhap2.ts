import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { bilirubinNote, hapGroup, hapInputs, hapKeys, hapOnceEach, hapPoints, hapTable } from "./hap.ts";
import { notForThrombus, thrombusInput, thrombusKey } from "./population.ts";
import { sizeInputs, sizeKeys } from "./tumourBurden.ts";

/** mHAP-II: HAP and one point more for two or more tumours, the same letters. Park 2016, doi:10.1111/liv.12878; read. */
export const mhap2 = defineScore({
  name: "mHAP-II",
  title: text("mHAP-II score", "mHAP-II 评分"),
  citation: { text: "Park 2016, Liver Int", doi: "10.1111/liv.12878", mark: "read" },
  further: [hapTable],
  formula: "HAP, and one point for 2 or more tumours; 0 A, 1 B, 2 C, 3 or more D; bilirubin limit 17 umol/L as in HAP",
  inputs: { ...hapInputs, tumour_count: sizeInputs.tumour_count, ...thrombusInput },
  population: text(
    "Hepatocellular carcinoma before TACE, without portal vein tumour thrombus.",
    "拟行 TACE 且无门静脉癌栓的肝细胞癌。",
  ),
  schema: hapOnceEach(z.strictObject({ ...hapKeys, tumour_count: sizeKeys.tumour_count, ...thrombusKey })),
  exclusions: notForThrombus,
  compute: (input) => {
    const points = hapPoints(input) + (input.tumour_count >= 2 ? 1 : 0);
    return { points, group: hapGroup(points), ...bilirubinNote(input) };
  },
});
