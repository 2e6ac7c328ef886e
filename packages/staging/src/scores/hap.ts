import { type Text, text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { defineScore } from "./definition.ts";
import {
  albuminGL,
  albuminInputs,
  albuminKeys,
  albuminOf,
  bilirubinInputs,
  bilirubinKeys,
  bilirubinOf,
  bilirubinUmolL,
  exactlyOne,
} from "./laboratory.ts";
import { notForThrombus, thrombusInput, thrombusKey } from "./population.ts";

/**
 * HAP: one point each for albumin < 36 g/L, bilirubin > 17 µmol/L, alpha-fetoprotein > 400 ng/mL, largest tumour > 7 cm.
 * 0 A, 1 B, 2 C, 3 or more D. A value on a limit scores nothing.
 * Kadalayil 2013, doi:10.1093/annonc/mdt247; table 1 of doi:10.1186/s40644-023-00575-6, read.
 * Limits are in µmol/L and g/L; other units are converted. Park 2016 prints 0.9 mg/dL (15.4 µmol/L) for the same item.
 */
export const hapKeys = {
  ...albuminKeys,
  ...bilirubinKeys,
  afp_ng_ml: z.number().min(0).max(1e7),
  max_tumour_cm: z.number().min(0.1).max(40),
};

export const hapInputs = {
  ...albuminInputs,
  ...bilirubinInputs,
  afp_ng_ml: "alpha-fetoprotein in ng/mL",
  max_tumour_cm: "diameter of the largest tumour, in cm",
} as const;

export const hapOnceEach = <S extends z.ZodType>(schema: S): S =>
  exactlyOne(exactlyOne(schema, "albumin_g_dl", "albumin_g_l"), "bilirubin_mg_dl", "bilirubin_umol_l");

type Given = z.output<z.ZodObject<typeof hapKeys>>;

export const isAlbuminLow = (input: Pick<Given, "albumin_g_dl" | "albumin_g_l">): boolean =>
  albuminGL(albuminOf(input)) < 36;

export const hapPoints = (input: Given): number =>
  [isAlbuminLow(input), bilirubinUmolL(bilirubinOf(input)) > 17, input.afp_ng_ml > 400, input.max_tumour_cm > 7].filter(
    Boolean,
  ).length;

export type HapGroup = "A" | "B" | "C" | "D";
export const hapGroup = (points: number): HapGroup => (["A", "B", "C"] as const)[points] ?? "D";

const disputeNote: Text = text(
  "bilirubin between 15.4 and 17 µmol/L: no point at the limit of 17 µmol/L used here, one at 0.9 mg/dL as Park 2016 prints it",
  "胆红素介于 15.4 与 17 µmol/L 之间：按此处 17 µmol/L 界值不计分，按 Park 2016 的 0.9 mg/dL 界值则计 1 分",
);

/** The note that belongs to a bilirubin on which the two unit systems of the family disagree. */
export function bilirubinNote(input: Given): { readonly note?: Text } {
  const bilirubin = bilirubinUmolL(bilirubinOf(input));
  return bilirubin > 15.4 && bilirubin <= 17 ? { note: disputeNote } : {};
}

export const hapTable: Citation = {
  text: "table 1 of doi:10.1186/s40644-023-00575-6 (2023)",
  doi: "10.1186/s40644-023-00575-6",
  mark: "read",
};

export const hap = defineScore({
  name: "HAP",
  title: text("HAP score", "HAP 评分"),
  citation: { text: "Kadalayil 2013, Ann Oncol", doi: "10.1093/annonc/mdt247", mark: "recalled" },
  further: [hapTable],
  formula:
    "one point each: albumin < 36 g/L, bilirubin > 17 umol/L, alpha-fetoprotein > 400 ng/mL, largest > 7 cm; 0 A, 1 B, 2 C, 3 or more D",
  inputs: { ...hapInputs, ...thrombusInput },
  population: text(
    "Hepatocellular carcinoma before TACE, without portal vein tumour thrombus.",
    "拟行 TACE 且无门静脉癌栓的肝细胞癌。",
  ),
  schema: hapOnceEach(z.strictObject({ ...hapKeys, ...thrombusKey })),
  exclusions: notForThrombus,
  compute: (input) => {
    const points = hapPoints(input);
    return { points, group: hapGroup(points), ...bilirubinNote(input) };
  },
});
