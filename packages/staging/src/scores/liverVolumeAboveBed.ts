import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";

/**
 * Share of normal liver above a BED of 20 Gy, counted with alpha/beta 8: below 40.8 % the liver was harmed less.
 * PMC4985424, read. The limit holds for alpha/beta 8 alone, which is therefore an input and refused otherwise.
 */
export const liverVolumeAboveBed = defineScore({
  name: "Liver above BED 20",
  title: text("Normal liver above BED 20 Gy (alpha/beta 8)", "正常肝 BED>20 Gy 体积比（α/β=8）"),
  citation: { text: "PMC4985424", mark: "read" },
  formula: "share of normal liver above BED 20 Gy (alpha/beta 8) < 40.8 %",
  inputs: {
    liver_above_bed20_pct: "share of normal liver above a BED of 20 Gy, in per cent",
    alpha_beta: "alpha/beta with which the BED was counted: 8",
  },
  population: text("Liver tumours treated with external radiotherapy.", "接受外照射的肝脏肿瘤。"),
  schema: z.strictObject({
    liver_above_bed20_pct: z.number().min(0).max(100),
    alpha_beta: z.literal(8, "8: the limit came with it and holds for no other"),
  }),
  compute: (input) => ({ met: input.liver_above_bed20_pct < 40.8, limit_pct: 40.8, alpha_beta: input.alpha_beta }),
});
