import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { blandPopulation, noThrombusNote, supplementCitation } from "./obstruction.ts";
import { notForTumour, thrombusInput, thrombusKey } from "./population.ts";

/**
 * Bauer degree of one vessel (portal, superior mesenteric or splenic vein): 1 up to 25 %, 2 26 to 50 %, 3 51 to 75 %,
 * 4 76 to 100 %. A value on a limit, or between two whole per cents, goes by "up to" (exactly 25 % is 1, ours).
 * Bauer 2006, as printed in a public supplement; read.
 */
export const bauer = defineScore({
  name: "Bauer degree",
  title: text("Bauer degree of occlusion", "Bauer 阻塞程度分级"),
  citation: { ...supplementCitation, text: "Bauer 2006, as printed in a public supplement" },
  formula:
    "1 <= 25 %, 2 <= 50 %, 3 <= 75 %, 4 up to 100 % of the lumen; exactly 25 % filed low (ours); 0 % has no degree",
  inputs: { occlusion_pct: "share of the vessel's lumen that is filled, in per cent", ...thrombusInput },
  population: blandPopulation,
  schema: z.strictObject({ occlusion_pct: z.number().min(0).max(100), ...thrombusKey }),
  exclusions: notForTumour,
  compute: ({ occlusion_pct: pct }) => {
    if (pct === 0) return { grade: "none", note: noThrombusNote };
    return { grade: pct <= 25 ? 1 : pct <= 50 ? 2 : pct <= 75 ? 3 : 4 };
  },
});
