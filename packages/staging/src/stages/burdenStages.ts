import { type Case, text } from "@glisson/case";
import type { ScoreDefinition } from "../scores/definition.ts";
import { hap } from "../scores/hap.ts";
import { jshTace } from "../scores/jshTace.ts";
import { mhap } from "../scores/mhap.ts";
import { mhap2 } from "../scores/mhap2.ts";
import { notBeyondIntermediate, notForThrombus } from "../scores/population.ts";
import { sixAndTwelve } from "../scores/sixAndTwelve.ts";
import { tumourBurdenScore } from "../scores/tumourBurdenScore.ts";
import { upToSeven } from "../scores/upToSeven.ts";
import { inputAt } from "./caseFacts.ts";
import { type Fact, known, unknown } from "./fact.ts";
import { fitWithoutThrombus, keyed, labGiven, quantityGiven } from "./fragments.ts";
import { type FurtherStage, type Given, missingInput, stageFromScore } from "./furtherStage.ts";
import { stageAlbi } from "./liverFunction.ts";

/** Number of tumours; where it is missing, `examples` stand for what it may be, and without them any number may. */
function countGiven(case_: Case, ...examples: number[]): Given {
  const count = case_.tumours?.count;
  const path = "tumours.count";
  const name = text("number of tumours", "肿瘤数目");
  if (count !== undefined)
    return known(
      { tumour_count: count },
      inputAt(path, text(`tumours: ${count}`, `肿瘤数目：${count}`), case_.tumours, case_),
    );
  const [first, ...rest] = examples.map((example) => ({ tumour_count: example }));
  return first ? unknown([first, ...rest], [{ path, name }]) : { options: [{}], inputs: [], missing: [{ path, name }] };
}

function largestGiven(case_: Case, ...examples: number[]): Given {
  const fragments = examples.map((example) => ({ max_tumour_cm: example }));
  const name = text("largest tumour", "最大肿瘤直径");
  const factors = { cm: 1, mm: 0.1 };
  return quantityGiven(case_, "tumours.largest", name, "max_tumour_cm", case_.tumours?.largest, factors, ...fragments);
}

/** Sums of size and number. A case without tumour in the liver has none of them. */
export function stageBurden(case_: Case): readonly FurtherStage[] {
  // Examples for every stratum that the other fact can still reach; no tumour at all among them.
  const bounded = [countGiven(case_, 0, 1, 7, 12), largestGiven(case_, 0.1, 6, 12)];
  return [
    stageFromScore({
      id: "upToSeven",
      definition: upToSeven,
      facts: bounded,
      value: ({ within }) => (within ? "within" : "beyond"),
      detail: ({ sum }) => text(`sum ${sum}`, `合计 ${sum}`),
      order: ["none", "within", "beyond"],
    }),
    stageFromScore({
      id: "sixAndTwelve",
      definition: sixAndTwelve,
      facts: bounded,
      value: ({ stratum }) => String(stratum),
      detail: ({ sum }) => text(`sum ${sum}`, `合计 ${sum}`),
      order: ["none", "1", "2", "3"],
      fit: fitWithoutThrombus(case_, notForThrombus),
    }),
    stageFromScore({
      id: "tumourBurden",
      definition: tumourBurdenScore,
      facts: [countGiven(case_), largestGiven(case_)],
      value: ({ tbs }) => String(tbs),
      detail: ({ zone }) =>
        ({ low: text("low", "低"), medium: text("medium", "中"), high: text("high", "高") })[zone as "low"],
    }),
  ];
}

/** The HAP family: made for candidates for embolisation without thrombus, shown as context only. */
export function stageHap(case_: Case): readonly FurtherStage[] {
  const albumin = labGiven(case_, "albumin", { albumin_g_l: 30 }, { albumin_g_l: 40 });
  const bilirubin = labGiven(case_, "bilirubin", { bilirubin_umol_l: 10 }, { bilirubin_umol_l: 30 });
  const marker = labGiven(case_, "alphaFetoprotein", { afp_ng_ml: 10 }, { afp_ng_ml: 1000 });
  const size = largestGiven(case_, 3, 8);
  const family: readonly [FurtherStage["id"], ScoreDefinition, readonly Given[]][] = [
    ["hap", hap, [albumin, bilirubin, marker, size]],
    ["mhap", mhap, [albumin, marker, size]],
    ["mhap2", mhap2, [albumin, bilirubin, marker, size, countGiven(case_, 0, 1, 2)]],
  ];
  return family.map(([id, definition, facts]) =>
    stageFromScore({
      id,
      definition,
      facts,
      value: ({ group }) => String(group),
      detail: ({ points }) => text(`${points} points`, `${points} 分`),
      order: ["none", "A", "B", "C", "D"],
      fit: fitWithoutThrombus(case_, notForThrombus),
    }),
  );
}

function bilobarFact(case_: Case): Fact<boolean> {
  const path = "tumours.side";
  const side = case_.tumours?.side;
  if (side === "both")
    return known(true, inputAt(path, text("tumour on both sides", "肿瘤累及双叶"), case_.tumours, case_));
  // The case tells the side of the main tumour: another one may lie on the other side unless there is but one.
  if (side !== undefined && case_.tumours?.count === 1)
    return known(false, inputAt(path, text("one tumour, on one side", "单发肿瘤，位于一侧"), case_.tumours, case_));
  return unknown([true, false], [{ path, name: text("whether both lobes are involved", "是否累及双叶") }]);
}

function growthFact(case_: Case): Fact<string> {
  const path = "tumours.pattern";
  const pattern = case_.tumours?.pattern;
  if (pattern === "massive" || pattern === "infiltrative") {
    const zh = pattern === "massive" ? "巨块型" : "浸润型";
    return known(pattern, inputAt(path, text(`${pattern} growth`, zh), case_.tumours, case_));
  }
  const name = "gross type: simple nodular, with extranodular growth, or confluent";
  return unknown(["simple_nodular", "confluent"], [missingInput(path, name, "大体类型：单结节、伴结外生长或融合")]);
}

/** Whether the Japan Society of Hepatology calls the case unsuitable for TACE: one reason is enough. */
export function stageJshTace(case_: Case): FurtherStage {
  const { malbi } = stageAlbi(case_);
  const [grade = "1", ...grades] = malbi.value === undefined ? malbi.possible! : [malbi.value];
  const unsaid = (en: string, zh: string): Fact<boolean> => unknown([true, false], [missingInput("tumours", en, zh)]);
  return stageFromScore({
    id: "jshTace",
    definition: jshTace,
    facts: [
      countGiven(case_, 0, 1, 8),
      largestGiven(case_, 1, 8),
      keyed("bilobar", bilobarFact(case_)),
      keyed("malbi", { options: [grade, ...grades], inputs: malbi.inputs, missing: malbi.missing }),
      keyed("growth", growthFact(case_)),
      keyed("poorly_differentiated", unsaid("differentiation", "分化程度")),
      keyed("disseminated", unsaid("whether disseminated within the liver", "是否肝内播散")),
    ],
    value: ({ unsuitable }) => (unsuitable ? "unsuitable" : "not unsuitable"),
    order: ["none", "not unsuitable", "unsuitable"],
    fit: fitWithoutThrombus(case_, notBeyondIntermediate),
  });
}
