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
import { endsInCm, inputAt, largestCmFact } from "./caseFacts.ts";
import { known, unknown } from "./fact.ts";
import { fitWithoutThrombus, keyed, labGiven, quantityGiven } from "./fragments.ts";
import { type Fragment, type FurtherStage, type Given, stageFromScore } from "./furtherStage.ts";
import { bilobar, growthFact, poorOrDisseminated } from "./jshFacts.ts";
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

/** The largest tumour for up-to-seven, which one limit decides: both ends of a range tell what lies between. */
function sevenSizeGiven(case_: Case, ...examples: number[]): Given {
  const largest = case_.tumours?.largest;
  const [low, high] = largest ? endsInCm(largest) : [0, 0];
  if (low === high) return largestGiven(case_, ...examples);
  const { inputs, missing } = largestCmFact(case_);
  return unknown<Fragment>([{ max_tumour_cm: low }, { max_tumour_cm: high }], missing, inputs);
}

/** Sums of size and number. A case without tumour in the liver has none of them. */
export function stageBurden(case_: Case): readonly FurtherStage[] {
  // Examples for every stratum that the other fact can still reach; no tumour at all among them.
  const number = countGiven(case_, 0, 1, 7, 12);
  const examples = [0.1, 6, 12] as const;
  return [
    stageFromScore({
      id: "upToSeven",
      definition: upToSeven,
      facts: [number, sevenSizeGiven(case_, ...examples)],
      value: ({ within }) => (within ? "within" : "beyond"),
      detail: ({ sum }) => text(`sum ${sum}`, `合计 ${sum}`),
      order: ["none", "within", "beyond"],
    }),
    stageFromScore({
      id: "sixAndTwelve",
      definition: sixAndTwelve,
      facts: [number, largestGiven(case_, ...examples)],
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

/** Whether the Japan Society of Hepatology calls the case unsuitable for TACE: one reason is enough. */
export function stageJshTace(case_: Case): FurtherStage {
  const { malbi } = stageAlbi(case_);
  const [grade = "1", ...grades] = malbi.value === undefined ? malbi.possible! : [malbi.value];
  return stageFromScore({
    id: "jshTace",
    definition: jshTace,
    facts: [
      countGiven(case_, 0, 1, 8),
      sevenSizeGiven(case_, 1, 8),
      keyed("bilobar", bilobar(case_)),
      keyed("malbi", { options: [grade, ...grades], inputs: malbi.inputs, missing: malbi.missing }),
      keyed("growth", growthFact(case_)),
      keyed("poorly_differentiated", poorOrDisseminated),
      keyed("disseminated", poorOrDisseminated),
    ],
    value: ({ unsuitable }) => (unsuitable ? "unsuitable" : "not unsuitable"),
    order: ["none", "not unsuitable", "unsuitable"],
    fit: fitWithoutThrombus(case_, notBeyondIntermediate),
  });
}
