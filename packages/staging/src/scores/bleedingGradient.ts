import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";

/**
 * Pressure gradient from which varices bleed: at least 12 mmHg. "About 12" read in a 2023 review (termedia); Baveno VII,
 * doi:10.1016/j.jhep.2021.12.022, recalled. Taken between portal confluence and vena cava: an HVPG is another number,
 * which does not see a block before the sinus.
 */
export const bleedingGradient = defineScore({
  name: "Bleeding gradient",
  title: text("Portal gradient from which varices bleed", "静脉曲张出血压力梯度界值"),
  citation: { text: "Baveno VII, de Franchis 2022, J Hepatol", doi: "10.1016/j.jhep.2021.12.022", mark: "recalled" },
  formula: "gradient from portal confluence to inferior vena cava >= 12 mmHg: varices may bleed",
  inputs: { portal_gradient_mmhg: "pressure gradient from portal confluence to inferior vena cava, in mmHg" },
  population: text("Portal hypertension with varices.", "门静脉高压伴静脉曲张。"),
  schema: z.strictObject({ portal_gradient_mmhg: z.number().min(0).max(60) }),
  compute: ({ portal_gradient_mmhg: gradient }) => ({ reached: gradient >= 12 }),
});
