import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { capped, meldInputs, meldKeys, meldScore, onceEach } from "./meld.ts";
import { rounded } from "./rounded.ts";

/** Serum sodium as a record may hold it, mmol/L. */
export const sodiumKey = z.number().min(90).max(190);

/** How far sodium stands below 137 mmol/L; it counts from 125 to 137. */
export const sodiumLack = (sodium: number): number => 137 - Math.min(137, Math.max(125, sodium));

/**
 * MELD-Na, US allocation 2016 to 2023. Above MELD(i) 11: MELD(i) + 1.32 (137 - Na) - 0.033 MELD(i) (137 - Na), sodium
 * 125 to 137 mmol/L, rounded, at most 40; else MELD(i). MELD(i) is rounded and capped first. Read in a public
 * implementation that cites OPTN policy 9.1.D.
 */
export const meldNa = defineScore({
  name: "MELD-Na",
  title: text("MELD-Na score", "MELD-Na 评分"),
  citation: { text: "OPTN policy 9.1.D (2016), as printed in a public SAS implementation", mark: "read" },
  formula:
    "MELD > 11: MELD + 1.32 (137 - Na) - 0.033 MELD (137 - Na), Na 125 to 137 mmol/L, rounded, at most 40; else MELD; MELD rounded and capped first",
  inputs: { ...meldInputs, sodium_mmol_l: "serum sodium in mmol/L" },
  population: text(
    "Candidates for liver transplantation in the USA, 2016 to 2023, adults.",
    "美国 2016 至 2023 年成人肝移植候选者。",
  ),
  schema: onceEach(z.strictObject({ ...meldKeys, sodium_mmol_l: sodiumKey })),
  compute: (input) => {
    const meld = meldScore(input);
    const lack = sodiumLack(input.sodium_mmol_l);
    const unrounded = meld > 11 ? meld + 1.32 * lack - 0.033 * meld * lack : meld;
    return { meld, meld_na: capped(rounded(unrounded, 0)), unrounded: rounded(unrounded, 2) };
  },
});
