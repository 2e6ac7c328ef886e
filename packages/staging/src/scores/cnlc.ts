import { text } from "@glisson/case";
import { z } from "zod";
import type { ChildPughClass } from "./childPugh.ts";
import { defineScore } from "./definition.ts";
import { burdenOf, type TumourBurden, tumourInputs, tumourKeys } from "./tumourBurden.ts";

/**
 * China liver cancer stage. Asked in this order:
 * IV: ECOG 3-4 or Child-Pugh C. IIIb: spread outside the liver. IIIa: vascular tumour thrombus visible on images.
 * Ia: single, at most 5 cm. Ib: single above 5 cm, or 2-3 of at most 3 cm. IIa: 2-3, the largest above 3 cm.
 * IIb: 4 or more.
 * China National Health Commission guideline 2022, kept in 2024. Recalled.
 */
export interface CnlcFacts extends TumourBurden {
  readonly childPugh: ChildPughClass;
  readonly visibleThrombus: boolean;
}

export type CnlcStage = "Ia" | "Ib" | "IIa" | "IIb" | "IIIa" | "IIIb" | "IV";

export function cnlcStage(facts: CnlcFacts): CnlcStage {
  if (facts.ecog >= 3 || facts.childPugh === "C") return "IV";
  if (facts.extrahepatic) return "IIIb";
  if (facts.visibleThrombus) return "IIIa";
  if (facts.count === 1) return facts.largestCm <= 5 ? "Ia" : "Ib";
  if (facts.count >= 4) return "IIb";
  return facts.largestCm <= 3 ? "Ib" : "IIa";
}

export const cnlc = defineScore({
  name: "CNLC",
  title: text("CNLC stage", "中国肝癌分期（CNLC）"),
  citation: {
    text: "China National Health Commission, guideline for primary liver cancer, 2022, kept in 2024",
    mark: "recalled",
  },
  formula:
    "IV: ECOG 3-4 or Child-Pugh C; IIIb: extrahepatic; IIIa: visible vascular tumour thrombus; Ia: single <= 5 cm; Ib: single > 5 cm or 2-3 of <= 3 cm; IIa: 2-3, largest > 3 cm; IIb: >= 4",
  inputs: {
    ...tumourInputs,
    child_pugh: "Child-Pugh class A, B or C",
    visible_vascular_thrombus: "tumour thrombus in a vein, seen on images",
  },
  population: text("Primary liver cancer in China.", "中国原发性肝癌患者。"),
  schema: z.strictObject({
    ...tumourKeys,
    child_pugh: z.enum(["A", "B", "C"]),
    visible_vascular_thrombus: z.boolean(),
  }),
  compute: (input) => ({
    stage: cnlcStage({
      ...burdenOf(input),
      childPugh: input.child_pugh,
      visibleThrombus: input.visible_vascular_thrombus,
    }),
  }),
});
