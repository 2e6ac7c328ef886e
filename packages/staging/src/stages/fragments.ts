import { type Case, type Quantity, type Text, text } from "@glisson/case";
import { type Exclusion, type Fit, fitOf } from "../scores/population.ts";
import { inputAt, shownQuantity } from "./caseFacts.ts";
import { anyOf, type Fact, known, unknown } from "./fact.ts";
import { type Fragment, type Given, unmeasured } from "./furtherStage.ts";
import { portalThrombus } from "./portalThrombus.ts";

type LabName = "bilirubin" | "albumin" | "creatinine" | "sodium" | "platelets" | "alphaFetoprotein" | "inr" | "icgR15";

const labNames: Readonly<Record<LabName, Text>> = {
  bilirubin: text("bilirubin", "总胆红素"),
  albumin: text("albumin", "白蛋白"),
  creatinine: text("creatinine", "肌酐"),
  sodium: text("sodium", "血钠"),
  platelets: text("platelets", "血小板"),
  alphaFetoprotein: text("alpha-fetoprotein", "甲胎蛋白"),
  inr: text("INR", "INR"),
  icgR15: text("ICG retention at 15 min", "吲哚菁绿 15 分钟滞留率"),
};

/** The key under which a score takes a laboratory value of this unit. */
const labKeys: Readonly<Record<LabName, Readonly<Record<string, string>>>> = {
  bilirubin: { "mg/dL": "bilirubin_mg_dl", "umol/L": "bilirubin_umol_l" },
  albumin: { "g/dL": "albumin_g_dl", "g/L": "albumin_g_l" },
  creatinine: { "mg/dL": "creatinine_mg_dl", "umol/L": "creatinine_umol_l" },
  sodium: { "mmol/L": "sodium_mmol_l" },
  platelets: { "10^9/L": "platelets_g_l" },
  alphaFetoprotein: { "ng/mL": "afp_ng_ml", "ug/L": "afp_ng_ml" },
  inr: { INR: "inr" },
  icgR15: { "%": "icg_r15_pct", "1": "icg_r15_pct" },
};

/**
 * A laboratory value in the keys of a score, in its own unit.
 *
 * @param examples where it is missing: one value for each class that the score tells apart; without them any value may be
 */
export function labGiven(case_: Case, name: LabName, ...examples: Fragment[]): Given {
  const path = `labs.${name}`;
  const title = labNames[name];
  const found: Quantity | undefined = case_.labs?.[name];
  if (!found) return examplesOr(path, title, examples);
  const value = name === "icgR15" && found.unit === "1" ? found.value * 100 : found.value;
  return known(
    { [labKeys[name][found.unit]!]: value },
    inputAt(path, shownQuantity(title, found), found, case_.labs, case_),
  );
}

/** A quantity of the case under one key, its unit's factor applied. */
export function quantityGiven(
  case_: Case,
  path: string,
  name: Text,
  key: string,
  found: Quantity | undefined,
  factors: Readonly<Record<string, number>>,
  ...examples: Fragment[]
): Given {
  if (!found) return examplesOr(path, name, examples);
  return known({ [key]: found.value * factors[found.unit]! }, inputAt(path, shownQuantity(name, found), found, case_));
}

function examplesOr(path: string, name: Text, [first, ...rest]: readonly Fragment[]): Given {
  return first ? unknown<Fragment>([first, ...rest], [{ path, name }]) : unmeasured(path, name);
}

/** A fact under one key of a score. */
export const keyed = <T>(key: string, { options: [first, ...rest], inputs, missing }: Fact<T>): Given => ({
  options: [{ [key]: first }, ...rest.map((option) => ({ [key]: option }))],
  inputs,
  missing,
});

/** Whether tumour thrombus is anywhere in the portal vein. */
export const anyPortalThrombus = (case_: Case): Fact<boolean> => anyOf(Object.values(portalThrombus(case_)));

/** Whether the patient is one of those for whom a score was made that knows no tumour thrombus in the portal vein. */
export function fitWithoutThrombus(
  case_: Case,
  exclusionsOf: (input: { readonly portal_tumour_thrombus?: boolean | undefined }) => readonly Exclusion[],
): Fit {
  const { options } = anyPortalThrombus(case_);
  return fitOf(exclusionsOf({ portal_tumour_thrombus: options.length === 1 ? options[0] : undefined }));
}
