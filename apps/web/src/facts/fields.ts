import type { Case } from "@glisson/case";
import type { Path } from "../document/path.ts";
import type { Words } from "../language/language.ts";
import { thrombusWords } from "../portalTree/branchWords.ts";

type Labs = NonNullable<Case["labs"]>;
type Reading = NonNullable<Case["reading"]>;
type Tumours = NonNullable<Case["tumours"]>;
type Varices = NonNullable<Case["varices"]>;

/** A quantity on the form: where it stands, what it is called, the units it may be written in. */
export interface QuantityField {
  readonly path: Path;
  readonly label: Words;
  readonly units: readonly string[];
  /** Its age matters: flagged when it is older than the case by more than the limit. */
  readonly ages?: boolean;
}

/** A fact with a few possible answers; the answer "unknown" is always among them and means that the field is left out. */
export interface ChoiceField {
  readonly path: Path;
  readonly label: Words;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string | number | boolean;
  readonly label: Words;
}

type LabName = Exclude<keyof Labs, "date" | "source">;

const lab = <K extends LabName>(
  name: K,
  label: Words,
  units: readonly NonNullable<Labs[K]>["unit"][],
): QuantityField => ({
  path: ["labs", name],
  label,
  units,
  ages: true,
});

export const labFields: readonly QuantityField[] = [
  lab("bilirubin", "bilirubin", ["umol/L", "mg/dL"]),
  lab("albumin", "albumin", ["g/L", "g/dL"]),
  lab("inr", "inr", ["INR"]),
  lab("prothrombinProlongation", "prothrombinProlongation", ["s"]),
  lab("platelets", "platelets", ["10^9/L"]),
  lab("creatinine", "creatinine", ["umol/L", "mg/dL"]),
  lab("sodium", "sodium", ["mmol/L"]),
  lab("haemoglobin", "haemoglobin", ["g/L", "g/dL"]),
  lab("alphaFetoprotein", "alphaFetoprotein", ["ng/mL", "ug/L"]),
  lab("ast", "ast", ["U/L"]),
  lab("alt", "alt", ["U/L"]),
  lab("icgR15", "icgR15", ["%"]),
];

export const pressureFields: readonly QuantityField[] = [
  { path: ["portalPressure", "hvpg"], label: "hvpg", units: ["mmHg"] },
  { path: ["portalPressure", "gradient"], label: "portalGradientMeasured", units: ["mmHg"] },
  { path: ["portalPressure", "liverStiffness"], label: "liverStiffness", units: ["kPa"] },
];

export const bodyFields: readonly QuantityField[] = [
  { path: ["patient", "age"], label: "age", units: ["y"] },
  { path: ["patient", "height"], label: "height", units: ["cm", "m"] },
  { path: ["patient", "weight"], label: "weight", units: ["kg"] },
];

export const largestTumour: QuantityField = {
  path: ["tumours", "largest"],
  label: "largestTumour",
  units: ["mm", "cm"],
};

export const volumeFields: readonly QuantityField[] = [
  { path: ["reading", "liverVolume"], label: "liverVolume", units: ["mL"] },
  { path: ["reading", "tumourVolume"], label: "tumourVolume", units: ["mL"] },
];

/** One choice for each value that the case format allows: a value without a word for it does not compile. */
const choices = <V extends string>(words: Record<V, Words>): readonly Choice[] =>
  (Object.entries(words) as [V, Words][]).map(([value, label]) => ({ value, label }));

const yesNo: readonly Choice[] = [
  { value: true, label: "yes" },
  { value: false, label: "no" },
];

export const sexField: ChoiceField = {
  path: ["patient", "sex"],
  label: "sex",
  choices: choices<NonNullable<NonNullable<Case["patient"]>["sex"]>>({ female: "female", male: "male" }),
};

export const conditionFields: readonly ChoiceField[] = [
  {
    path: ["ecog"],
    label: "ecog",
    choices: [
      { value: 0, label: "ecog0" },
      { value: 1, label: "ecog1" },
      { value: 2, label: "ecog2" },
      { value: 3, label: "ecog3" },
      { value: 4, label: "ecog4" },
    ],
  },
  {
    path: ["ascites"],
    label: "ascites",
    choices: choices<NonNullable<Case["ascites"]>>({
      none: "none",
      mild: "ascitesMild",
      "moderate or severe": "ascitesMore",
    }),
  },
  {
    path: ["encephalopathy"],
    label: "encephalopathy",
    choices: [
      { value: 0, label: "encephalopathy0" },
      { value: 1, label: "encephalopathy1" },
      { value: 2, label: "encephalopathy2" },
      { value: 3, label: "encephalopathy3" },
      { value: 4, label: "encephalopathy4" },
    ],
  },
  { path: ["cirrhosis"], label: "cirrhosis", choices: yesNo },
  {
    path: ["parenchyma"],
    label: "parenchyma",
    choices: choices<NonNullable<Case["parenchyma"]>>({
      normal: "parenchymaNormal",
      "chemotherapy injury": "parenchymaChemotherapy",
      steatosis: "parenchymaSteatosis",
      fibrosis: "parenchymaFibrosis",
    }),
  },
  { path: ["dialysis"], label: "dialysis", choices: yesNo },
  {
    path: ["varices", "size"],
    label: "varicesSize",
    choices: choices<NonNullable<Varices["size"]>>({ none: "none", small: "varicesSmall", large: "varicesLarge" }),
  },
  {
    path: ["varices", "bleeding"],
    label: "varicesBleeding",
    choices: choices<NonNullable<Varices["bleeding"]>>({
      never: "bleedingNever",
      past: "bleedingPast",
      current: "bleedingCurrent",
    }),
  },
  { path: ["resectable"], label: "resectable", choices: yesNo },
  { path: ["transplantable"], label: "transplantable", choices: yesNo },
];

export const tumourFields: readonly ChoiceField[] = [
  {
    path: ["tumours", "side"],
    label: "tumourSide",
    choices: choices<NonNullable<Tumours["side"]>>({ right: "sideRight", left: "sideLeft", both: "sideBoth" }),
  },
  {
    path: ["tumours", "pattern"],
    label: "tumourPattern",
    choices: choices<NonNullable<Tumours["pattern"]>>({
      nodular: "patternNodular",
      massive: "patternMassive",
      infiltrative: "patternInfiltrative",
    }),
  },
];

export const variantWords: Record<NonNullable<Reading["portalVariant"]>, Words> = {
  normal: "variantNormal",
  trifurcation: "variantTrifurcation",
  "right posterior first": "variantPosteriorFirst",
  "right anterior from left": "variantAnteriorFromLeft",
  "no bifurcation": "variantNoBifurcation",
  "not recognised": "variantNotRecognised",
};

export const vesselFields: readonly ChoiceField[] = [
  { path: ["reading", "thrombus"], label: "thrombusOfAll", choices: choices(thrombusWords) },
  {
    path: ["reading", "collaterals"],
    label: "collaterals",
    choices: choices<NonNullable<Reading["collaterals"]>>({
      none: "none",
      few: "collateralsFew",
      adequate: "collateralsAdequate",
    }),
  },
  {
    path: ["reading", "arterioportalShunt"],
    label: "shunt",
    choices: [
      { value: 0, label: "shunt0" },
      { value: 1, label: "shunt1" },
      { value: 2, label: "shunt2" },
      { value: 3, label: "shunt3" },
    ],
  },
  {
    path: ["reading", "venousThrombus"],
    label: "venousThrombus",
    choices: choices<NonNullable<Reading["venousThrombus"]>>({
      none: "none",
      "peripheral hepatic vein": "venousPeripheral",
      "major hepatic vein": "venousMajor",
      "IVC behind the liver": "venousIvcBehind",
      "IVC above the diaphragm": "venousIvcAbove",
      atrium: "venousAtrium",
    }),
  },
  {
    path: ["reading", "portalVariant"],
    label: "portalVariant",
    choices: choices(variantWords),
  },
];

export const spreadChoices = choices<NonNullable<Tumours["spread"]>[number]>({
  "lymph nodes": "spreadNodes",
  lung: "spreadLung",
  bone: "spreadBone",
  adrenal: "spreadAdrenal",
  peritoneum: "spreadPeritoneum",
  brain: "spreadBrain",
  other: "other",
});

export const aetiologyChoices = choices<NonNullable<Case["aetiology"]>[number]>({
  "hepatitis B": "hepatitisB",
  "hepatitis C": "hepatitisC",
  alcohol: "alcohol",
  MASLD: "masld",
  cryptogenic: "cryptogenic",
  "primary biliary cholangitis": "pbc",
  other: "other",
});
