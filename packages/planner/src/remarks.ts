import { type Case, type Step, type Text, text } from "@glisson/case";
import type { Ranged, SupplyState } from "@glisson/circulation";
import type { SupplyReport, TrunkReport } from "./plan.ts";
import { stateAfter } from "./supply.ts";
import { showVolume, stepTitle } from "./words.ts";

/** Where the rule and the simulated circulation point different ways: both are shown, neither is changed. */
export function nameDisagreements(trunk: TrunkReport, supply: SupplyReport, intended: Step): Text[] {
  const after = stateAfter(supply, intended);
  if (!after) return [];
  const index = after.totalIndex;
  if (trunk.state === "blocked" && index.low >= 1)
    return [
      text(
        "The rule forbids TACE because the trunk is blocked; the simulated circulation keeps the liver supplied after it (collaterals). The rule decides.",
        "主干闭塞，规则禁止TACE；而循环模拟显示TACE后肝脏供血尚可（侧支循环）。以规则为准。",
      ),
    ];
  if (trunk.state === "open" && index.low < 1)
    return [
      text(
        "The rule lets TACE come first because the trunk is open; the simulated supply after it may fall below the liver's need. The gate holds TACE until this is settled.",
        "主干通畅，规则允许先行TACE；但模拟供氧可能低于肝脏需求。条件未满足前不行TACE。",
      ),
    ];
  if (trunk.state === "open" && leavesNone(after))
    return [partWithoutSupply(supply, after.volumesMl.neither, intended)];
  return [];
}

const leavesNone = ({ volumesMl }: SupplyState): boolean => volumesMl.neither.high >= 1;

/** A blocked branch behind an open trunk: the rule looks at the trunk alone, the simulation sees the branch. */
function partWithoutSupply(supply: SupplyReport, lost: Ranged, intended: Step): Text {
  const sparing = supply.after.filter(
    ({ steps, state }) => steps.some((step) => step.startsWith("tace")) && !leavesNone(state),
  );
  const named = (language: "en" | "zh") =>
    sparing.map(({ title }) => title[language]).join(language === "en" ? "; " : "；");
  return text(
    `The rule lets TACE come first because the trunk is open; simulated, ${stepTitle(intended).en} leaves ${showVolume(lost)} of liver without supply, since the branch to it is blocked.${sparing.length > 0 ? ` Simulated to leave none without: ${named("en")}.` : ""} This is for the board.`,
    `主干通畅，规则允许先行TACE；但模拟显示${stepTitle(intended).zh}后有${showVolume(lost)}肝脏因所属分支闭塞而失去血供。${sparing.length > 0 ? `模拟中不致失供的做法：${named("zh")}。` : ""}请多学科团队决定。`,
  );
}

/** Facts of the case that contradict each other. They are used as they stand, and the reader is told. */
export function remarkOn({ reading }: Case): Text[] {
  const trunk = reading?.portal?.["PV.trunk"];
  const remarks: Text[] = [];
  if (trunk?.obstruction && trunk.obstruction.low > 0.9 && trunk.flow !== undefined && trunk.flow !== "none")
    remarks.push(
      text(
        "Flow is reported in a trunk that is measured as more than 90 % filled: check both. The trunk counts as blocked.",
        "主干测得充填超过90%却报告有血流：请核对两者。按闭塞处理。",
      ),
    );
  if (trunk?.obstruction && trunk.obstruction.high < 0.5 && trunk.flow === "none")
    remarks.push(
      text(
        "No flow is reported in a trunk that is measured as less than half filled: check both. The trunk counts as blocked.",
        "主干测得充填不足一半却报告无血流：请核对两者。按闭塞处理。",
      ),
    );
  if (trunk?.obstruction && !trunk.obstruction.ranged)
    remarks.push(
      text(
        "The trunk's obstruction was given without a range: it is taken as exact, and the nearest flip shows how far that matters.",
        "主干充填程度未给范围：按精确值处理；“最近的翻转”显示其影响。",
      ),
    );
  return remarks;
}
