import { type Text, text } from "@glisson/case";
import type { Gate, GateLine } from "./advice.ts";
import { evaluate } from "./evaluate.ts";
import type { Facts } from "./finding.ts";
import type { FindingName } from "./findings.ts";
import { allOf } from "./verdict.ts";

/** A line of a gate as data: the criterion, and the source of its limit in words. */
interface GateRule {
  readonly finding: FindingName;
  readonly limit: Text;
  readonly decides: boolean;
}

/** Before either treatment. */
const noBleeding: GateRule = {
  finding: "no variceal bleeding now",
  limit: text(
    "Gastrointestinal bleeding: symptomatic care (Chinese consensus 2016, read).",
    "消化道出血：对症支持治疗（2016中国共识，已读）。",
  ),
  decides: true,
};

/** Before either treatment. */
const freshLaboratory: GateRule = {
  finding: "laboratory values no older than 14 days",
  limit: text(
    "Older values are taken again before a step (limit set by Glisson).",
    "过期化验须在治疗前复查（期限由Glisson设定）。",
  ),
  decides: true,
};

/** Before any TACE, whichever comes first. */
const taceGate: readonly GateRule[] = [
  {
    finding: "portal trunk open",
    limit: text(
      "Obstruction at most 90 % over its whole range, and flow seen (limit of Ma 2014, read; made for bland thrombus). The order rule's own text speaks of complete response with flow back.",
      "充填程度全范围≤90%且可见血流（Ma 2014界限，已读；原为血栓制定）。规则原文要求癌栓完全缓解、血流恢复。",
    ),
    decides: true,
  },
  {
    finding: "hepatopetal flow in the portal trunk",
    limit: text(
      "Hepatofugal flow is an absolute contraindication to TACE (radiology-practice summary, read).",
      "离肝性血流为TACE绝对禁忌（放射科实践综述，已读）。",
    ),
    decides: true,
  },
  {
    finding: "Child-Pugh A to B7",
    limit: text(
      "Child-Pugh B8 or worse is an absolute contraindication to TACE (World J Hepatol 2015;7:2009, table 1, read).",
      "Child-Pugh ≥B8为TACE绝对禁忌（World J Hepatol 2015;7:2009表1，已读）。",
    ),
    decides: true,
  },
  {
    finding: "no encephalopathy",
    limit: text(
      "Encephalopathy is an absolute contraindication to TACE (radiology-practice summary, read).",
      "肝性脑病为TACE绝对禁忌（放射科实践综述，已读）。",
    ),
    decides: true,
  },
  {
    finding: "supply index at least 1 after TACE",
    limit: text(
      "0.95 x oxygen delivery over need, simulated, at least 1 over its whole range (limit defined by Glisson).",
      "模拟的0.95×供氧/需氧全范围≥1（Glisson自定界限）。",
    ),
    decides: true,
  },
  {
    finding: "no liver without supply after TACE",
    limit: text(
      "The order rule looks at the trunk alone; a blocked branch behind an open trunk leaves its part of the liver on the artery. Shown for the board.",
      "顺序规则只看主干；主干通畅而分支闭塞时，所属肝脏仅靠动脉供血。供多学科团队参考。",
    ),
    decides: false,
  },
  {
    finding: "portal blood reaches a part of the liver",
    limit: text(
      "With every branch that enters the liver blocked, the artery is all that is left, as with a blocked trunk (the order rule's reasoning, applied to the branches by Glisson).",
      "若入肝各支均闭塞，肝脏仅余动脉供血，与主干闭塞相同（顺序规则的推理，由Glisson用于各分支）。",
    ),
    decides: true,
  },
  {
    finding: "creatinine below 2 mg/dL",
    limit: text(
      "Creatinine of 2 mg/dL or more is an absolute contraindication to TACE (radiology-practice summary, read).",
      "肌酐≥2 mg/dL为TACE绝对禁忌（放射科实践综述，已读）。",
    ),
    decides: true,
  },
  {
    finding: "no moderate or severe ascites",
    limit: text(
      "Refractory ascites is an absolute contraindication to TACE (radiology-practice summary, read); Glisson holds at moderate ascites.",
      "难治性腹水为TACE绝对禁忌（放射科实践综述，已读）；Glisson以中度腹水为界。",
    ),
    decides: true,
  },
  {
    finding: "ECOG 0 to 2",
    limit: text(
      "ECOG above 2 is a contraindication to TACE (Chinese TACE guideline, recalled).",
      "ECOG>2为TACE禁忌（中国TACE指南，据回忆）。",
    ),
    decides: true,
  },
  {
    finding: "bilirubin without points",
    limit: text(
      "Jaundice is an absolute contraindication to TACE (radiology-practice summary, read), but no agreed figure was found. Below Child-Pugh's first limit nobody speaks of jaundice; from there on the board decides.",
      "黄疸为TACE绝对禁忌（放射科实践综述，已读），但未找到公认数值。低于Child-Pugh首个界限不称黄疸；达到或超过者由多学科团队决定。",
    ),
    decides: true,
  },
  {
    finding: "no spread outside the liver",
    limit: text(
      "TACE does not treat spread outside the liver; widespread metastasis is a contraindication (China NHC, recalled). The board decides.",
      "TACE不能治疗肝外转移；广泛转移为禁忌（国家卫健委，据回忆）。由多学科团队决定。",
    ),
    decides: false,
  },
  noBleeding,
  freshLaboratory,
];

/** Before radiotherapy to the thrombus. */
const radiotherapyGate: readonly GateRule[] = [
  {
    finding: "Child-Pugh A or B",
    limit: text(
      "Child-Pugh C: symptomatic care (Chinese consensus 2016, read). Child-Pugh B is the main predictor of radiation-induced liver disease (PMC3816573, read).",
      "Child-Pugh C：对症支持（2016中国共识，已读）。Child-Pugh B是放射性肝病的主要预测因素（PMC3816573，已读）。",
    ),
    decides: true,
  },
  {
    finding: "ECOG 0 to 2",
    limit: text(
      "ECOG 3 or 4 is BCLC stage D and CNLC stage IV (recalled).",
      "ECOG 3-4属BCLC D期、CNLC IV期（据回忆）。",
    ),
    decides: true,
  },
  noBleeding,
  freshLaboratory,
];

const judgeGate = (rules: readonly GateRule[], facts: Facts): Gate => {
  const lines = rules.map(
    ({ finding, limit, decides }): GateLine => ({ id: finding, trace: evaluate(finding, facts), limit, decides }),
  );
  return { verdict: allOf(lines.filter(({ decides }) => decides).map(({ trace }) => trace.verdict)), lines };
};

/** The gate before TACE. `facts.supplyIndexAfterTace` is the simulated index after the very step that is judged. */
export const gateBeforeTace = (facts: Facts): Gate => judgeGate(taceGate, facts);

/** The gate before radiotherapy to the thrombus. */
export const gateBeforeRadiotherapy = (facts: Facts): Gate => judgeGate(radiotherapyGate, facts);
