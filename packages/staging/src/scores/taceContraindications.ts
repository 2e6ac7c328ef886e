import { type Text, text } from "@glisson/case";
import { z } from "zod";
import type { Citation } from "../citation.ts";
import { defineScore } from "./definition.ts";

/**
 * Contraindications to TACE, by three sources that do not agree; they stand side by side and are never joined.
 * WJH: World J Hepatol 2015;7:2009, table 1, read. Summary: a radiology-practice summary, read. China: NHC and Chinese
 * TACE guideline, recalled. An item of which nobody told is cannot say; a source's answer is met as soon as one of its
 * absolute items is, not met when all are excluded.
 */
type Source = "wjh" | "summary" | "china";
type Verdict = "met" | "not met" | "cannot say";

const sources: Readonly<Record<Source, Citation>> = {
  wjh: { text: "World J Hepatol 2015;7:2009, table 1", mark: "read" },
  summary: { text: "radiology-practice summary of TACE contraindications", mark: "read" },
  china: { text: "China NHC and Chinese TACE guideline, 2021 update", mark: "recalled" },
};

interface Item {
  readonly says: Text;
  readonly absolute?: readonly Source[];
  readonly relative?: readonly Source[];
}

const items = {
  child_pugh_b8_or_worse: { says: text("Child-Pugh B8 or worse", "Child-Pugh B8 分及以上"), absolute: ["wjh"] },
  child_pugh_c: { says: text("Child-Pugh C", "Child-Pugh C 级"), absolute: ["china"] },
  massive_bilobar_replacement: { says: text("massive bilobar replacement", "双叶大范围肿瘤占据"), absolute: ["wjh"] },
  severely_reduced_portal_flow: { says: text("severely reduced portal flow", "门静脉血流严重减少"), absolute: ["wjh"] },
  technical_block: { says: text("arteries cannot be reached", "无法完成动脉插管"), absolute: ["wjh"] },
  trunk_blocked_few_collaterals: {
    says: text("trunk completely blocked with few collaterals", "门静脉主干完全阻塞且侧支少"),
    absolute: ["china"],
  },
  tumour_thrombus: { says: text("tumour thrombus", "癌栓"), absolute: ["summary"] },
  hepatofugal_flow: { says: text("hepatofugal flow", "离肝血流"), absolute: ["summary"] },
  jaundice: { says: text("jaundice", "黄疸"), absolute: ["summary"] },
  encephalopathy: { says: text("encephalopathy", "肝性脑病"), absolute: ["summary"] },
  refractory_ascites_or_hepatorenal: {
    says: text("refractory ascites or hepatorenal syndrome", "难治性腹水或肝肾综合征"),
    absolute: ["summary"],
  },
  creatinine_2_mg_dl_or_clearance_below_30: {
    says: text("creatinine of 2 mg/dL or more, or clearance below 30 mL/min", "肌酐 ≥2 mg/dL 或清除率 <30 mL/min"),
    absolute: ["summary"],
  },
  uncorrectable_coagulopathy: { says: text("uncorrectable coagulopathy", "无法纠正的凝血障碍"), absolute: ["china"] },
  platelets_below_50_with_bleeding: {
    says: text("platelets below 50 x 10^9/L with bleeding", "血小板 <50×10⁹/L 伴出血"),
    absolute: ["china"],
  },
  active_hepatitis_with_infection: {
    says: text("active hepatitis with infection", "活动性肝炎合并感染"),
    absolute: ["china"],
  },
  ecog_above_2: { says: text("ECOG above 2", "ECOG >2 分"), absolute: ["china"] },
  widespread_metastasis: { says: text("widespread metastasis", "广泛转移"), absolute: ["china"] },
  cachexia: { says: text("cachexia", "恶病质"), absolute: ["china"] },
  renal_failure: { says: text("renal failure", "肾功能衰竭"), relative: ["wjh"] },
  severe_heart_or_lung_disease: { says: text("severe heart or lung disease", "严重心肺疾病"), relative: ["wjh"] },
  tumour_10_cm_or_more: { says: text("tumour of 10 cm or more", "肿瘤 ≥10 cm"), relative: ["wjh"] },
  untreated_high_risk_varices: { says: text("untreated high-risk varices", "未治疗的高危静脉曲张"), relative: ["wjh"] },
  bile_duct_occlusion: { says: text("bile duct occlusion", "胆道梗阻"), relative: ["wjh"] },
} as const satisfies Readonly<Record<string, Item>>;

type ItemName = keyof typeof items;
const names = Object.keys(items) as [ItemName, ...ItemName[]];

type Given = { readonly [Name in ItemName]?: boolean | undefined };

const told = (value: boolean | undefined): Verdict => (value === undefined ? "cannot say" : value ? "met" : "not met");

/** Met as soon as one is, not met when all are excluded. */
function anyMet(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("met")) return "met";
  return verdicts.includes("cannot say") ? "cannot say" : "not met";
}

function bySource(given: Given, source: Source) {
  const named = (kind: "absolute" | "relative"): readonly ItemName[] =>
    names.filter((name) => (items[name] as Item)[kind]?.includes(source));
  const part = (kind: "absolute" | "relative") => ({
    [kind]: anyMet(named(kind).map((name) => told(given[name]))),
    [`${kind}_met`]: named(kind)
      .filter((name) => given[name])
      .map((name) => ({ id: name, says: items[name].says })),
    [`${kind}_unknown`]: named(kind).filter((name) => given[name] === undefined),
  });
  return {
    ...part("absolute"),
    ...(named("relative").length > 0 ? part("relative") : {}),
    citation: sources[source],
  };
}

export const taceContraindications = defineScore({
  name: "TACE contraindications",
  title: text("Contraindications to TACE, source by source", "TACE 禁忌证（按来源并列）"),
  citation: sources.wjh,
  further: [sources.summary, sources.china],
  formula: "each source: contraindicated when one of its absolute items is true; sources stand side by side",
  inputs: Object.fromEntries(names.map((name) => [name, `${items[name].says.en}; left out where nobody told`])),
  population: text("Hepatocellular carcinoma considered for TACE.", "拟行 TACE 的肝细胞癌。"),
  schema: z.partialRecord(z.enum(names), z.boolean()),
  compute: (input) => ({
    wjh: bySource(input, "wjh"),
    summary: bySource(input, "summary"),
    china: bySource(input, "china"),
  }),
});
