import { text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import { albuminGDl, albuminInputs, albuminKeys, albuminOf, exactlyOne } from "./laboratory.ts";
import { boundedLogs, capped, meldInputs, meldKeys, onceEach } from "./meld.ts";
import { sodiumKey, sodiumLack } from "./meldNa.ts";
import { rounded } from "./rounded.ts";

/**
 * MELD 3.0, US allocation from 13 July 2023: 1.33 if female + 4.56 ln bilirubin + 0.82 (137 - Na)
 * - 0.24 (137 - Na) ln bilirubin + 9.09 ln INR + 11.14 ln creatinine + 1.85 (3.5 - albumin)
 * - 1.83 (3.5 - albumin) ln creatinine + 6, rounded, 6 to 40. Creatinine 1 to 3.0 mg/dL (dialysis 3.0), albumin 1.5 to
 * 3.5 g/dL, sodium 125 to 137 mmol/L. From 12 to 17 years the constant is 7.33 and sex does not count.
 * Kim 2021, doi:10.1053/j.gastro.2021.08.050, in a public implementation that cites it: read.
 * A public page prints MELD's own terms with ln(140 - Na) under this name: that is wrong.
 */
const schema = exactlyOne(
  onceEach(
    z.strictObject({
      sex: z.enum(["female", "male"]),
      age_y: z.number().min(0).max(120).optional(),
      ...meldKeys,
      sodium_mmol_l: sodiumKey,
      ...albuminKeys,
    }),
  ),
  "albumin_g_dl",
  "albumin_g_l",
);

type Given = z.output<typeof schema>;

/** The term that neither blood nor kidney decides: a woman's share, or that of the years from 12 to 17. */
const constant = ({ sex, age_y: age }: Given): number =>
  age !== undefined && age < 18 ? 7.33 : 6 + (sex === "female" ? 1.33 : 0);

function unroundedScore(input: Given): number {
  const { bilirubin, inr, creatinine } = boundedLogs(input, 3);
  const sodium = sodiumLack(input.sodium_mmol_l);
  const albumin = 3.5 - Math.min(3.5, Math.max(1.5, albuminGDl(albuminOf(input))));
  return (
    constant(input) +
    4.56 * bilirubin +
    0.82 * sodium -
    0.24 * sodium * bilirubin +
    9.09 * inr +
    11.14 * creatinine +
    1.85 * albumin -
    1.83 * albumin * creatinine
  );
}

const tooYoung = text("made for 12 years and older", "适用于 12 岁及以上患者");

export const meld3 = defineScore({
  name: "MELD 3.0",
  title: text("MELD 3.0 score", "MELD 3.0 评分"),
  citation: {
    text: "Kim 2021, Gastroenterology, as printed in a public SAS implementation",
    doi: "10.1053/j.gastro.2021.08.050",
    mark: "read",
  },
  formula:
    "1.33 if female + 4.56 ln bil + 0.82 (137 - Na) - 0.24 (137 - Na) ln bil + 9.09 ln INR + 11.14 ln crea + 1.85 (3.5 - alb) - 1.83 (3.5 - alb) ln crea + 6; 12 to 17 years: 7.33 instead of 6, no sex; bounds bil, INR >= 1, crea 1 to 3.0 (dialysis 3.0), alb 1.5 to 3.5, Na 125 to 137; rounded, 6 to 40",
  inputs: {
    sex: "female or male",
    age_y:
      "age in years; from 12 to 17 the constant differs. Left out, the adults' formula is used and the answer says so",
    ...meldInputs,
    sodium_mmol_l: "serum sodium in mmol/L",
    ...albuminInputs,
  },
  population: text(
    "Candidates for liver transplantation in the USA from 2023, 12 years and older.",
    "美国 2023 年起 12 岁及以上肝移植候选者。",
  ),
  schema,
  exclusions: ({ age_y: age }) => [{ id: "age_y", says: tooYoung, holds: age === undefined ? undefined : age < 12 }],
  compute: (input) => {
    const unrounded = unroundedScore(input);
    return { meld3: capped(rounded(unrounded, 0)), unrounded: rounded(unrounded, 2) };
  },
});
