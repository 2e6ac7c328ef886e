import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { notForThrombus, thrombusInput, thrombusKey } from "./population.ts";
import { rounded } from "./rounded.ts";
import { sizeInputs, sizeKeys } from "./tumourBurden.ts";

/**
 * Six-and-twelve: largest diameter in cm plus number of tumours; up to 6 is stratum 1, up to 12 stratum 2, above 3.
 * Wang Q 2019, doi:10.1016/j.jhep.2019.01.013, as printed in table 1 of doi:10.1186/s40644-023-00575-6; read.
 */
export const sixAndTwelve = defineScore({
  name: "Six-and-twelve",
  title: text("Six-and-twelve", "Six-and-twelve 评分"),
  citation: { text: "Wang Q 2019, J Hepatol", doi: "10.1016/j.jhep.2019.01.013", mark: "read" },
  formula: "largest diameter in cm + number of tumours: <= 6 stratum 1, <= 12 stratum 2, > 12 stratum 3",
  inputs: { ...sizeInputs, ...thrombusInput },
  population: text(
    "Hepatocellular carcinoma before TACE, without portal vein tumour thrombus.",
    "拟行 TACE 且无门静脉癌栓的肝细胞癌。",
  ),
  schema: z.strictObject({ ...sizeKeys, ...thrombusKey }),
  exclusions: notForThrombus,
  compute: (input) => {
    const sum = rounded(input.max_tumour_cm + input.tumour_count, 6);
    return { sum, stratum: sum <= 6 ? "1" : sum <= 12 ? "2" : "3" };
  },
});
