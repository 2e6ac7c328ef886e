import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { bodyInputs, bodyKeys, bodySurfaceM2, urataMl } from "./liverVolume.ts";
import { notForEmbolisation, thrombusInput, thrombusKey } from "./population.ts";
import { rounded } from "./rounded.ts";

/**
 * Remnant by Chinese practice: at least 40 % of the standard liver volume with chronic liver disease, 30 % without
 * fibrosis; ICG retention at 15 min below 30 %; Child-Pugh A. Recalled. Standard volume by Urata (706.2 x BSA + 2.4,
 * recalled), body surface by Mosteller: the practice does not name its formula, so it is printed.
 */
const leastPct = { chronic_liver_disease: 40, no_fibrosis: 30 } as const;
type LiverCondition = keyof typeof leastPct;
const conditions = Object.keys(leastPct) as [LiverCondition, ...LiverCondition[]];

export const remnantChina = defineScore({
  name: "FLR (China)",
  title: text("Liver remnant by Chinese practice", "剩余肝体积（中国标准）"),
  citation: { text: "Chinese practice for hepatectomy; standard liver volume by Urata", mark: "recalled" },
  formula:
    "remnant / standard volume >= 40 % (chronic liver disease) or >= 30 % (no fibrosis), ICG-R15 < 30 %, Child-Pugh A; standard volume (Urata) = 706.2 x BSA + 2.4, BSA by Mosteller",
  inputs: {
    ...bodyInputs,
    liver: `condition of the liver: ${conditions.join(", ")}`,
    icg_r15_pct: "indocyanine green retained at 15 min, in per cent",
    child_pugh: "Child-Pugh class A, B or C",
    ...thrombusInput,
  },
  population: text("Adults before hepatectomy in China.", "中国拟行肝切除的成人。"),
  schema: z.strictObject({
    ...bodyKeys,
    liver: z.enum(conditions),
    icg_r15_pct: z.number().min(0).max(100),
    child_pugh: z.enum(["A", "B", "C"]),
    ...thrombusKey,
  }),
  exclusions: notForEmbolisation,
  compute: (input) => {
    const surface = bodySurfaceM2(input.height_cm, input.weight_kg);
    const standard = urataMl(surface);
    // Binary dust must not put a share that stands on its limit below it.
    const share = rounded((100 * input.flr_ml) / standard, 9);
    const meets = {
      volume: share >= leastPct[input.liver],
      icg_r15: input.icg_r15_pct < 30,
      child_pugh: input.child_pugh === "A",
    };
    return {
      bsa_m2: rounded(surface, 3),
      slv_ml: rounded(standard, 1),
      flr_pct: rounded(share, 1),
      threshold_pct: leastPct[input.liver],
      volume_formula: "Urata",
      meets,
      meets_all: meets.volume && meets.icg_r15 && meets.child_pugh,
    };
  },
});
