import { type Text, text } from "@glisson/case";
import { z } from "zod";
import { defineScore } from "./definition.ts";
import {
  type Albumin,
  albuminInputs,
  albuminKeys,
  albuminOf,
  type Bilirubin,
  bilirubinInputs,
  bilirubinKeys,
  bilirubinOf,
  exactlyOne,
  type Measured,
} from "./laboratory.ts";

/**
 * Child-Pugh class: five items of 1 to 3 points, summed.
 *
 * | item                        | 1     | 2         | 3     |
 * |-----------------------------|-------|-----------|-------|
 * | bilirubin, mg/dL            | < 2   | 2-3       | > 3   |
 * | bilirubin, µmol/L           | < 34.2| 34.2-51.3 | > 51.3|
 * | albumin, g/dL               | > 3.5 | 2.8-3.5   | < 2.8 |
 * | INR                         | < 1.7 | 1.7-2.3   | > 2.3 |
 * | or prothrombin, s prolonged | < 4   | 4-6       | > 6   |
 * | ascites                     | none  | mild      | moderate or severe |
 * | encephalopathy, grade       | 0     | 1-2       | 3-4   |
 *
 * A 5-6, B 7-9, C 10-15 points. Limits are compared in the unit given; a value on a limit scores 2 (our convention).
 * Pugh 1973, doi:10.1002/bjs.1800600817. Recalled.
 */

export type Points = 1 | 2 | 3;
export type ChildPughClass = "A" | "B" | "C";
export type Ascites = "none" | "mild" | "moderate_severe";
export type Clotting = Measured<"INR" | "s">;

const rising = (value: number, low: number, high: number): Points => (value < low ? 1 : value <= high ? 2 : 3);
const falling = (value: number, low: number, high: number): Points => (value > high ? 1 : value >= low ? 2 : 3);

export const bilirubinPoints = ({ value, unit }: Bilirubin): Points =>
  unit === "mg/dL" ? rising(value, 2, 3) : rising(value, 34.2, 51.3);

export const albuminPoints = ({ value, unit }: Albumin): Points =>
  unit === "g/dL" ? falling(value, 2.8, 3.5) : falling(value, 28, 35);

/** Points of the clotting item, from the INR or from seconds by which the prothrombin time is prolonged. */
export const clottingPoints = ({ value, unit }: Clotting): Points =>
  unit === "INR" ? rising(value, 1.7, 2.3) : rising(value, 4, 6);

export const ascitesPoints = (ascites: Ascites): Points => (ascites === "none" ? 1 : ascites === "mild" ? 2 : 3);

/** Points of the encephalopathy item, from the West Haven grade 0 to 4. */
export const encephalopathyPoints = (grade: number): Points => (grade === 0 ? 1 : grade <= 2 ? 2 : 3);

/** Class of a sum of 5 to 15 points. */
export const childPughClass = (points: number): ChildPughClass => (points <= 6 ? "A" : points <= 9 ? "B" : "C");

const fields = z.strictObject({
  ...bilirubinKeys,
  ...albuminKeys,
  inr: z.number().min(0.5).max(20).optional(),
  pt_prolongation_s: z.number().min(-5).max(120).optional(),
  ascites: z.enum(["none", "mild", "moderate_severe"]),
  encephalopathy_grade: z.int().min(0).max(4),
  primary_biliary_disease: z.boolean().optional(),
});

const schema = exactlyOne(
  exactlyOne(exactlyOne(fields, "bilirubin_mg_dl", "bilirubin_umol_l"), "albumin_g_dl", "albumin_g_l"),
  "inr",
  "pt_prolongation_s",
);

export const biliaryNote: Text = text(
  "primary biliary disease has other bilirubin limits (4 and 10 mg/dL, recalled); the usual ones are used here",
  "原发性胆汁性疾病的胆红素界值不同（4 和 10 mg/dL，凭记忆）；此处按通用界值计算",
);

export const childPugh = defineScore({
  name: "Child-Pugh",
  title: text("Child-Pugh class", "Child-Pugh 分级"),
  citation: { text: "Pugh 1973, Br J Surg", doi: "10.1002/bjs.1800600817", mark: "recalled" },
  formula:
    "sum of 1 to 3 points each for bilirubin (2, 3 mg/dL; 34.2, 51.3 umol/L), albumin (2.8, 3.5 g/dL), INR (1.7, 2.3) or prothrombin prolongation (4, 6 s), ascites, encephalopathy (0, 1-2, 3-4); a value on a limit scores 2; A 5-6, B 7-9, C 10-15",
  inputs: {
    ...bilirubinInputs,
    ...albuminInputs,
    inr: "international normalised ratio; or pt_prolongation_s",
    pt_prolongation_s: "seconds by which the prothrombin time is prolonged; or inr",
    ascites: "none, mild (controlled) or moderate_severe (refractory)",
    encephalopathy_grade: "West Haven grade 0 to 4",
    primary_biliary_disease: "true in primary biliary disease: outside the population",
  },
  population: text(
    "Cirrhosis. Primary biliary disease has other bilirubin limits (4 and 10 mg/dL), not used here.",
    "肝硬化患者。原发性胆汁性疾病的胆红素界值不同（4 和 10 mg/dL），此处未采用。",
  ),
  schema,
  exclusions: ({ primary_biliary_disease: holds }) => [{ id: "primary_biliary_disease", says: biliaryNote, holds }],
  compute: (input) => {
    const items = {
      bilirubin: bilirubinPoints(bilirubinOf(input)),
      albumin: albuminPoints(albuminOf(input)),
      clotting: clottingPoints(
        input.inr === undefined ? { value: input.pt_prolongation_s!, unit: "s" } : { value: input.inr, unit: "INR" },
      ),
      ascites: ascitesPoints(input.ascites),
      encephalopathy: encephalopathyPoints(input.encephalopathy_grade),
    };
    const points = Object.values(items).reduce<number>((sum, item) => sum + item, 0);
    return { points, class: childPughClass(points), items };
  },
});
