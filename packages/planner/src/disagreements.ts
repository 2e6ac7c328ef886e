import { type Step, type Text, text } from "@glisson/case";
import type { SupplyState } from "@glisson/circulation";
import { leastLossMl } from "@glisson/guidelines";
import type { OrderCard, SupplyReport, TrunkReport } from "./plan.ts";
import { stateAfter } from "./supply.ts";
import { showVolume, stepTitle } from "./words.ts";

/** Where the rule and the simulated circulation point different ways: both are shown, neither is changed. */
export function nameDisagreements(trunk: TrunkReport, supply: SupplyReport, card: OrderCard): Text[] {
  const proposed = card.steps.find(({ step }) => step.startsWith("tace"))?.step;
  const after = proposed && stateAfter(supply, proposed);
  if (!proposed || !after) return [];
  if (trunk.state === "blocked" && after.totalIndex.low >= 1)
    return [
      text(
        "The rule forbids TACE because the trunk is blocked; the simulated circulation keeps the liver supplied after it (collaterals). The rule decides.",
        "主干闭塞，规则禁止TACE；而循环模拟显示TACE后肝脏供血尚可（侧支循环）。以规则为准。",
      ),
    ];
  if (trunk.state === "open" && after.totalIndex.low < 1)
    return [
      text(
        "The rule lets TACE come first because the trunk is open; the simulated supply after it may fall below the liver's need. The gate holds TACE until this is settled.",
        "主干通畅，规则允许先行TACE；但模拟供氧可能低于肝脏需求。条件未满足前不行TACE。",
      ),
    ];
  return trunk.state === "open" && losesPart(after) ? [partWithoutSupply(supply, after, proposed)] : [];
}

const losesPart = ({ volumesMl }: SupplyState): boolean => volumesMl.neither.high >= leastLossMl;

/** A blocked branch behind an open trunk: the rule looks at the trunk alone, the simulation sees the branch. */
function partWithoutSupply(supply: SupplyReport, after: SupplyState, proposed: Step): Text {
  const lost = showVolume(after.volumesMl.neither);
  const certain = after.volumesMl.neither.value >= leastLossMl;
  const sparing = supply.after.filter(
    ({ steps, state }) => steps.some((step) => step.startsWith("tace")) && !losesPart(state),
  );
  const named = (language: "en" | "zh") =>
    sparing.map(({ title }) => title[language]).join(language === "en" ? "; " : "；");
  const others =
    sparing.length > 0
      ? text(` Simulated to leave none without: ${named("en")}.`, `模拟中不致失供的做法：${named("zh")}。`)
      : text("", "");
  return text(
    `The rule lets TACE come first because the trunk is open; simulated, ${stepTitle(proposed).en} ${certain ? "leaves" : "may leave"} ${lost} of liver without supply.${others.en} This is for the board.`,
    `主干通畅，规则允许先行TACE；但模拟显示${stepTitle(proposed).zh}后${certain ? "将" : "可能"}有${lost}肝脏失去血供。${others.zh}请多学科团队决定。`,
  );
}
