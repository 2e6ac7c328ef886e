import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { burdenOf, type TumourBurden, tumourInputs, tumourKeys } from "./tumourBurden.ts";

/**
 * BCLC stage, 2022. Asked in this order:
 * D: ECOG 3-4, or an end-stage liver without transplant option. C: portal (macrovascular) invasion or spread outside
 * the liver, also at ECOG 0; or cancer-related ECOG 1-2. 0: single, at most 2 cm. A: single of any other size, or up
 * to 3 of at most 3 cm each. B: the rest (B1 to B3 are not told apart).
 * Reig 2022, doi:10.1016/j.jhep.2021.11.018. Recalled.
 */
export interface BclcFacts extends TumourBurden {
  readonly macrovascularInvasion: boolean;
  /** End-stage liver function and no transplantation possible. */
  readonly endStageLiver: boolean;
}

export type BclcStage = "0" | "A" | "B" | "C" | "D";

export function bclcStage(facts: BclcFacts): BclcStage {
  if (facts.ecog >= 3 || facts.endStageLiver) return "D";
  if (facts.macrovascularInvasion || facts.extrahepatic || facts.ecog >= 1) return "C";
  if (facts.count === 1) return facts.largestCm <= 2 ? "0" : "A";
  return facts.count <= 3 && facts.largestCm <= 3 ? "A" : "B";
}

export const bclc = defineScore({
  name: "BCLC 2022",
  title: text("BCLC stage, 2022", "BCLC 分期（2022）"),
  citation: { text: "Reig 2022, J Hepatol", doi: "10.1016/j.jhep.2021.11.018", mark: "recalled" },
  formula:
    "D: ECOG 3-4 or end-stage liver without transplant option; C: macrovascular invasion, extrahepatic spread or ECOG 1-2; 0: single <= 2 cm; A: single, or <= 3 of <= 3 cm; B: the rest",
  inputs: {
    ...tumourInputs,
    macrovascular_invasion: "tumour in a portal or hepatic vein, seen on images",
    end_stage_liver: "end-stage liver function and not transplantable",
  },
  population: text("Hepatocellular carcinoma.", "肝细胞癌。"),
  schema: z.strictObject({ ...tumourKeys, macrovascular_invasion: z.boolean(), end_stage_liver: z.boolean() }),
  compute: (input) => ({
    stage: bclcStage({
      ...burdenOf(input),
      macrovascularInvasion: input.macrovascular_invasion,
      endStageLiver: input.end_stage_liver,
    }),
  }),
});
