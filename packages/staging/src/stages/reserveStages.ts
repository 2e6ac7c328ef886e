import { type Case, text } from "@glisson/case";
import { bleedingGradient } from "../scores/bleedingGradient.ts";
import { meld } from "../scores/meld.ts";
import { meld3 } from "../scores/meld3.ts";
import { meldNa } from "../scores/meldNa.ts";
import { fitOf } from "../scores/population.ts";
import { csphExclusions, csphOrder, portalHypertension } from "../scores/portalHypertension.ts";
import { inputAt } from "./caseFacts.ts";
import { type Fact, isTrue, known, unknown } from "./fact.ts";
import { anyPortalThrombus, keyed, labGiven, quantityGiven } from "./fragments.ts";
import { type FurtherStage, type Given, stageFromScore, unmeasured } from "./furtherStage.ts";

function dialysisFact({ dialysis, date, source }: Case): Fact<boolean> {
  const path = "dialysis";
  if (dialysis === undefined) return unknown([false, true], [{ path, name: text("dialysis, or none", "是否透析") }]);
  return known(
    dialysis,
    inputAt(path, dialysis ? text("dialysis", "透析") : text("no dialysis", "未透析"), { date, source }),
  );
}

/** Creatinine and dialysis: on dialysis the creatinine does not count. */
const kidneyGiven = (case_: Case): readonly Given[] =>
  case_.dialysis
    ? [keyed("dialysis", dialysisFact(case_))]
    : [labGiven(case_, "creatinine"), keyed("dialysis", dialysisFact(case_))];

const meldGiven = (case_: Case): readonly Given[] => [
  labGiven(case_, "bilirubin"),
  labGiven(case_, "inr"),
  ...kidneyGiven(case_),
];

function sexGiven({ patient, date, source }: Case): Given {
  const path = "patient.sex";
  const name = text("sex", "性别");
  const sex = patient?.sex;
  if (!sex) return keyed("sex", unknown(["female", "male"] as const, [{ path, name }]));
  return known({ sex }, inputAt(path, text(sex, sex === "female" ? "女" : "男"), { date, source }));
}

const written = (answer: Readonly<Record<string, unknown>>) => {
  const unrounded = String(answer.unrounded);
  return text(unrounded, unrounded);
};

/** The MELD family of a case. */
export function stageMeld(case_: Case): readonly FurtherStage[] {
  const family = meldGiven(case_);
  const sodium = labGiven(case_, "sodium");
  const age = quantityGiven(case_, "patient.age", text("age", "年龄"), "age_y", case_.patient?.age, { y: 1 });
  return [
    stageFromScore({ id: "meld", definition: meld, facts: family, value: ({ meld }) => String(meld), detail: written }),
    stageFromScore({
      id: "meldNa",
      definition: meldNa,
      facts: [...family, sodium],
      value: ({ meld_na: score }) => String(score),
      detail: written,
    }),
    stageFromScore({
      id: "meld3",
      definition: meld3,
      facts: [sexGiven(case_), age, ...family, sodium, labGiven(case_, "albumin")],
      value: ({ meld3: score }) => String(score),
      detail: written,
    }),
  ];
}

/** Varices, collaterals past the portal vein or blood that runs away from the liver: portal hypertension that shows. */
function signsFact(case_: Case): Fact<boolean> {
  const { varices, reading } = case_;
  const flow = reading?.portal?.["PV.trunk"]?.flow;
  const shown = [
    ...(varices?.size === "small" || varices?.size === "large"
      ? [inputAt("varices.size", text("varices", "静脉曲张"), varices, case_)]
      : []),
    ...(reading?.collaterals === "few" || reading?.collaterals === "adequate"
      ? [inputAt("reading.collaterals", text("portal collaterals", "门静脉侧支"), reading, case_)]
      : []),
    ...(flow === "hepatofugal"
      ? [inputAt("reading.portal.PV.trunk.flow", text("hepatofugal flow", "离肝血流"), reading, case_)]
      : []),
  ];
  if (shown.length > 0) return known(true, ...shown);
  const missing = [
    ...(varices?.size === undefined ? [{ path: "varices.size", name: text("varices, or none", "有无静脉曲张") }] : []),
    ...(reading?.collaterals === undefined
      ? [{ path: "reading.collaterals", name: text("collaterals, or none", "有无侧支") }]
      : []),
  ];
  return missing.length > 0 ? unknown([true, false], missing) : known(false);
}

/** The facts on portal pressure: signs settle it alone, else the gradient, else stiffness with platelets. */
function pressureGiven(case_: Case): readonly Given[] {
  const signs = signsFact(case_);
  const shown = keyed("varices_collaterals_or_hepatofugal", signs);
  if (isTrue(signs)) return [shown];
  const { hvpg, liverStiffness } = case_.portalPressure ?? {};
  if (hvpg)
    return [shown, quantityGiven(case_, "portalPressure.hvpg", text("HVPG", "HVPG"), "hvpg_mmhg", hvpg, { mmHg: 1 })];
  if (!liverStiffness)
    return [
      shown,
      unmeasured("portalPressure", text("HVPG, or liver stiffness with platelets", "HVPG，或肝硬度加血小板")),
    ];
  const stiffness = text("liver stiffness", "肝硬度");
  return [
    shown,
    quantityGiven(case_, "portalPressure.liverStiffness", stiffness, "lsm_kpa", liverStiffness, { kPa: 1 }),
    labGiven(case_, "platelets", { platelets_g_l: 100 }, { platelets_g_l: 130 }, { platelets_g_l: 200 }),
  ];
}

/** Clinically significant portal hypertension and the gradient from which varices bleed. */
export function stagePressure(case_: Case): readonly FurtherStage[] {
  const thrombus = anyPortalThrombus(case_);
  const gradient = case_.portalPressure?.gradient;
  const gradientName = text("gradient from portal confluence to vena cava", "门静脉汇合部至下腔静脉压力梯度");
  return [
    stageFromScore({
      id: "csph",
      definition: portalHypertension,
      facts: [...pressureGiven(case_), keyed("portal_tumour_thrombus", thrombus)],
      value: ({ csph }) => String(csph),
      order: csphOrder,
      fit: fitOf(
        csphExclusions({
          portal_tumour_thrombus: thrombus.options.length === 1 ? thrombus.options[0] : undefined,
          lsm_kpa: case_.portalPressure?.liverStiffness?.value,
          obese_mash: obeseMash(case_),
        }),
      ),
    }),
    stageFromScore({
      id: "bleedingGradient",
      definition: bleedingGradient,
      facts: [
        quantityGiven(case_, "portalPressure.gradient", gradientName, "portal_gradient_mmhg", gradient, { mmHg: 1 }),
      ],
      value: ({ reached }) => (reached ? "≥ 12 mmHg" : "< 12 mmHg"),
    }),
  ];
}

/** Obese patients with metabolic liver disease are told by no field of the case: open wherever such disease is not excluded. */
const obeseMash = ({ aetiology }: Case): boolean | undefined =>
  aetiology === undefined || aetiology.includes("MASLD") ? undefined : false;
