import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import {
  bilirubinInputs,
  bilirubinKeys,
  bilirubinMgDl,
  bilirubinOf,
  creatinineInputs,
  creatinineKeys,
  creatinineMgDl,
  creatinineOf,
  exactlyOne,
} from "./laboratory.ts";
import { rounded } from "./rounded.ts";

/**
 * MELD(i) = 10 x (0.957 ln creatinine + 0.378 ln bilirubin + 1.120 ln INR + 0.643), mg/dL, the sum rounded to tenths
 * first, then 6 to 40. Bilirubin, INR and creatinine count as at least 1, creatinine as at most 4.0, and as 4.0 with
 * dialysis (twice in a week, or 24 h of CVVHD).
 * Kamath 2001, doi:10.1053/jhep.2001.22172, in a public implementation that cites OPTN policy 9.1.D: read, the lower
 * cap of 6 recalled.
 */
export const meldKeys = {
  ...bilirubinKeys,
  inr: z.number().min(0.5).max(20),
  ...creatinineKeys,
  dialysis: z.boolean(),
};

export const meldInputs = {
  ...bilirubinInputs,
  inr: "international normalised ratio",
  ...creatinineInputs,
  dialysis: "dialysis at least twice within the last week, or 24 h of CVVHD",
} as const;

/** With dialysis the creatinine does not count: it may be left out. */
const isDialysed = ({ dialysis }: { readonly dialysis?: unknown }): boolean => dialysis === true;

export const onceEach = <S extends z.ZodType>(schema: S): S =>
  exactlyOne(
    exactlyOne(schema, "bilirubin_mg_dl", "bilirubin_umol_l"),
    "creatinine_mg_dl",
    "creatinine_umol_l",
    isDialysed,
  );

type Given = z.output<z.ZodObject<typeof meldKeys>>;

/** What every score of the family takes the logarithm of, within its bounds; `most` is the cap of creatinine, mg/dL. */
export const boundedLogs = (input: Given, most: number) => ({
  bilirubin: Math.log(Math.max(1, bilirubinMgDl(bilirubinOf(input)))),
  inr: Math.log(Math.max(1, input.inr)),
  creatinine: Math.log(input.dialysis ? most : Math.min(most, Math.max(1, creatinineMgDl(creatinineOf(input))))),
});

/** MELD(i) before rounding and caps. */
function meldUnrounded(input: Given): number {
  const { bilirubin, inr, creatinine } = boundedLogs(input, 4);
  return 10 * (0.957 * creatinine + 0.378 * bilirubin + 1.12 * inr + 0.643);
}

export const capped = (score: number): number => Math.min(40, Math.max(6, score));

/** MELD(i), rounded and capped. */
export const meldScore = (input: Given): number => capped(rounded(meldUnrounded(input), 0));

export const meld = defineScore({
  name: "MELD",
  title: text("MELD score", "MELD 评分"),
  citation: {
    text: "Kamath 2001, Hepatology; OPTN policy 9.1.D, as printed in a public SAS implementation",
    doi: "10.1053/jhep.2001.22172",
    mark: "read",
  },
  formula:
    "10 x (0.957 ln creatinine + 0.378 ln bilirubin + 1.120 ln INR + 0.643) in mg/dL, each at least 1, creatinine at most 4.0 (dialysis 4.0); rounded, 6 to 40",
  inputs: meldInputs,
  population: text("Candidates for liver transplantation, adults.", "成人肝移植候选者。"),
  schema: onceEach(z.strictObject(meldKeys)),
  compute: (input) => ({ meld: meldScore(input), unrounded: rounded(meldUnrounded(input), 2) }),
});
