import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { blandPopulation, noThrombusNote, supplementCitation } from "./obstruction.ts";
import { notForTumour, thrombusInput, thrombusKey } from "./population.ts";

/**
 * Ma type: partial (up to 90 %) I, with cavernoma II; complete (above 90 %) III, with cavernoma IV.
 * Ma 2014, as printed in a public supplement and at medicalalgorithms.com; read. Its limit is the one by which this
 * product calls the trunk blocked.
 */
export const ma2014 = defineScore({
  name: "Ma 2014",
  title: text("Ma type of portal vein thrombosis", "Ma 门静脉血栓分型"),
  citation: { ...supplementCitation, text: "Ma 2014, as printed in a public supplement and at medicalalgorithms.com" },
  formula: "up to 90 %: I, with cavernoma II; above 90 %: III, with cavernoma IV",
  inputs: {
    occlusion_pct: "share of the trunk's lumen that is filled, in per cent",
    cavernoma: "cavernous transformation: collaterals past the trunk",
    ...thrombusInput,
  },
  population: blandPopulation,
  schema: z.strictObject({ occlusion_pct: z.number().min(0).max(100), cavernoma: z.boolean(), ...thrombusKey }),
  exclusions: notForTumour,
  compute: ({ occlusion_pct: pct, cavernoma }) => {
    if (pct === 0) return { type: "none", note: noThrombusNote };
    if (pct <= 90) return { type: cavernoma ? "II" : "I" };
    return { type: cavernoma ? "IV" : "III" };
  },
});
