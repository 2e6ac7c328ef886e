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
    finding: "bilirubin low enough for TACE",
    limit: text(
      "No agreed limit was found: one summary names jaundice as a contraindication, without a figure. The board decides.",
      "未找到公认界限：有综述将黄疸列为禁忌但无数值。由多学科团队决定。",
    ),
    decides: false,
  },
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
