import { text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { defineScore } from "./definition.ts";
import {
  type Albumin,
  albuminGL,
  albuminInputs,
  albuminKeys,
  albuminOf,
  type Bilirubin,
  bilirubinInputs,
  bilirubinKeys,
  bilirubinOf,
  bilirubinUmolL,
  exactlyOne,
} from "./laboratory.ts";
import { rounded } from "./rounded.ts";

/**
 * Albumin-bilirubin grade: 0.66 log10(bilirubin, µmol/L) - 0.085 (albumin, g/L).
 * Grade 1 at most -2.60, 2 above -2.60 to -1.39, 3 above -1.39. Johnson 2015, doi:10.1200/JCO.2014.57.9151. Read.
 * mALBI splits grade 2 at -2.270: 2a below, 2b at or above. Hiraoka 2017, doi:10.1159/000479984. Recalled.
 * mg/dL x 17.1 = µmol/L, g/dL x 10 = g/L. Graded on the unrounded score.
 */

/** The unrounded score, without unit. */
export const albiScore = (bilirubin: Bilirubin, albumin: Albumin): number =>
  0.66 * Math.log10(bilirubinUmolL(bilirubin)) - 0.085 * albuminGL(albumin);

export const albiGrade = (score: number): 1 | 2 | 3 => (score <= -2.6 ? 1 : score <= -1.39 ? 2 : 3);

export function malbiGrade(score: number): "1" | "2a" | "2b" | "3" {
  const grade = albiGrade(score);
  if (grade !== 2) return grade === 1 ? "1" : "3";
  return score < -2.27 ? "2a" : "2b";
}

export const malbiCitation: Citation = {
  text: "Hiraoka 2017, Liver Cancer",
  doi: "10.1159/000479984",
  mark: "recalled",
};

const schema = exactlyOne(
  exactlyOne(z.strictObject({ ...bilirubinKeys, ...albuminKeys }), "bilirubin_mg_dl", "bilirubin_umol_l"),
  "albumin_g_dl",
  "albumin_g_l",
);

export const albi = defineScore({
  name: "ALBI/mALBI",
  title: text("ALBI grade", "ALBI 分级"),
  citation: { text: "Johnson 2015, J Clin Oncol", doi: "10.1200/JCO.2014.57.9151", mark: "read" },
  further: [malbiCitation],
  formula:
    "0.66 log10(bilirubin umol/L) - 0.085 albumin g/L; grade 1 <= -2.60 < 2 <= -1.39 < 3; mALBI: 2a < -2.270 <= 2b",
  inputs: {
    ...bilirubinInputs,
    ...albuminInputs,
  },
  population: text("Hepatocellular carcinoma, any stage and treatment.", "肝细胞癌，不限分期与治疗。"),
  schema,
  compute: (input) => {
    const unrounded = albiScore(bilirubinOf(input), albuminOf(input));
    return {
      score: rounded(unrounded, 3),
      grade: albiGrade(unrounded),
      malbi: malbiGrade(unrounded),
      exact: unrounded,
    };
  },
});
