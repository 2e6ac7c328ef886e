import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { bodyInputs, bodyKeys, bodySurfaceM2, vautheyMl } from "./liverVolume.ts";
import { notForEmbolisation, thrombusInput, thrombusKey } from "./population.ts";
import { rounded } from "./rounded.ts";

/**
 * Standardised future liver remnant: remnant over the total liver volume that a body of this surface has, by Vauthey.
 * Least share 20 % for a normal liver, 30 % after injury by chemotherapy or steatosis, 40 % with cirrhosis; a share on the
 * limit meets it. Vauthey 2002, doi:10.1053/jlts.2002.31654, body surface by Mosteller. Recalled.
 */
const leastPct = { normal: 20, chemo_injured: 30, steatosis: 30, cirrhosis: 40 } as const;

type LiverCondition = keyof typeof leastPct;
const conditions = Object.keys(leastPct) as [LiverCondition, ...LiverCondition[]];

export const remnant = defineScore({
  name: "sFLR",
  title: text("Standardised future liver remnant", "标准化剩余肝体积（sFLR）"),
  citation: { text: "Vauthey 2002, Liver Transpl", doi: "10.1053/jlts.2002.31654", mark: "recalled" },
  formula:
    "remnant / total; total (Vauthey) = -794.41 + 1267.28 x BSA; BSA (Mosteller) = sqrt(cm x kg / 3600); at least 20 % normal, 30 % injured by chemotherapy or steatosis, 40 % cirrhosis",
  inputs: { ...bodyInputs, liver: `condition of the liver: ${conditions.join(", ")}`, ...thrombusInput },
  population: text("Adults before major hepatectomy.", "拟行大范围肝切除的成人。"),
  schema: z.strictObject({ ...bodyKeys, liver: z.enum(conditions), ...thrombusKey }),
  exclusions: notForEmbolisation,
  compute: (input) => {
    const surface = bodySurfaceM2(input.height_cm, input.weight_kg);
    const total = vautheyMl(surface);
    // Binary dust must not put a share that stands on its limit below it.
    const share = rounded((100 * input.flr_ml) / total, 9);
    return {
      bsa_m2: rounded(surface, 3),
      tlv_ml: rounded(total, 1),
      sflr_pct: rounded(share, 1),
      meets_threshold: share >= leastPct[input.liver],
      threshold_pct: leastPct[input.liver],
      volume_formula: "Vauthey",
    };
  },
});
