import { type Case, type Text, text } from "@glisson/case";
import type { SupplyState } from "@glisson/circulation";
import { blockedAbove } from "@glisson/guidelines";

/**
 * What a careful reader would remark on: facts that contradict each other or the simulation, are old, or rest on less than
 * they seem.
 */
export function remarkOn(patient: Case, previous: Case | undefined, now: SupplyState | undefined): Text[] {
  const { reading } = patient;
  const trunk = reading?.portal?.["PV.trunk"];
  const filled = trunk?.obstruction;
  const flows = trunk?.flow !== undefined && trunk.flow !== "none";
  const remarks: (Text | false | undefined)[] = [
    filled && filled.low > blockedAbove && flows && flowInBlockedTrunk,
    filled && filled.high < 0.5 && trunk?.flow === "none" && noFlowInOpenTrunk,
    filled && !filled.ranged && noRange,
    lumenContradicts(patient) && lumenAgainstObstruction,
    (trunk?.thrombus ?? reading?.thrombus) === "bland" && filled && filled.value > 0 && blandTrunk,
    isReversed(trunk?.flow) && !isReversed(trunkDirection(now)) && flowNotSimulated,
    (patient.tumours?.spread?.length ?? 0) > 0 && spread,
    previous && previous.date > patient.date && laterCase,
  ];
  return remarks.filter((remark) => remark !== false && remark !== undefined && typeof remark === "object");
}

const flowInBlockedTrunk = text(
  "Flow is reported in a trunk that is measured as more than 90 % filled: check both. The trunk counts as blocked.",
  "主干测得充填超过90%却报告有血流：请核对两者。按闭塞处理。",
);
const noFlowInOpenTrunk = text(
  "No flow is reported in a trunk that is measured as less than half filled: check both. The trunk counts as blocked.",
  "主干测得充填不足一半却报告无血流：请核对两者。按闭塞处理。",
);
const noRange = text(
  "The trunk's obstruction was given without a range: it is taken as exact, and the nearest flip shows how far that matters.",
  "主干充填程度未给范围：按精确值处理；“最近的翻转”显示其影响。",
);
const lumenAgainstObstruction = text(
  "The trunk's lumen and wall areas do not fit its obstruction (more than 10 points apart): check them. The order goes by the obstruction.",
  "主干管腔与管壁面积同充填程度不符（相差超过10个百分点）：请核对。顺序以充填程度为准。",
);
const blandTrunk = text(
  "What fills the trunk was called bland thrombus: radiotherapy is aimed at tumour thrombus, and no source here says that it opens a bland one.",
  "主干内为血栓（非癌栓）：放疗针对癌栓，此处无资料表明放疗可使血栓再通。",
);
const flowNotSimulated = text(
  "Portal flow was seen to run backwards, at least in part; in the simulated circulation the trunk's never does. Do not rely on the portal part of the supply map.",
  "所见门静脉血流至少部分逆向；循环模拟中主干血流始终未逆向。请勿依赖血供图中的门静脉部分。",
);
const spread = text(
  "There is spread outside the liver: none of these local steps treats it.",
  "存在肝外转移：上述局部治疗均不能处理。",
);
const laterCase = text(
  "The case that this one follows is of a later date: not compared.",
  "所随访的前次病例日期更晚：未作比较。",
);

/** Seen or simulated to run away from the liver, at least in part. */
const isReversed = (flow: string | undefined): boolean => flow === "hepatofugal" || flow === "to-and-fro";

const trunkDirection = (now: SupplyState | undefined): string | undefined =>
  now?.vessels.find(({ name }) => name === "PV.trunk")?.direction;

/** Share of the wall's area by which measured lumen and stated obstruction may differ before somebody should look. Defined. */
const tolerated = 0.1;

function lumenContradicts({ reading }: Case): boolean {
  const { wallArea, lumenArea, obstruction } = reading?.portal?.["PV.trunk"] ?? {};
  if (!wallArea || !lumenArea || !obstruction || wallArea.value === 0) return false;
  const squareMm = ({ value, unit }: { readonly value: number; readonly unit: string }) =>
    unit === "cm2" ? value * 100 : value;
  return Math.abs(1 - squareMm(lumenArea) / squareMm(wallArea) - obstruction.value) > tolerated;
}
