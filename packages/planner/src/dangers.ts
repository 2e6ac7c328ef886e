import { type Case, type Text, text } from "@glisson/case";
import type { SupplyState } from "@glisson/circulation";
import {
  branchState,
  evaluate,
  type Facts,
  inflowBranches,
  leastLossMl,
  trunkFacts,
  trunkMissing,
} from "@glisson/guidelines";
import type { Danger, OrderCard, SupplyReport, TrunkReport } from "./plan.ts";
import { intendedTace, stateAfter } from "./supply.ts";
import { showVolume, stepTitle } from "./words.ts";

/** What must be said before everything else; thrombus in the vena cava always first. */
export function nameDangers(facts: Facts, trunk: TrunkReport, supply: SupplyReport, card: OrderCard): Danger[] {
  return [cavalThrombus(facts), bleeding(facts), embolisation(facts.case, trunk, supply, card)].filter(
    (danger) => danger !== null,
  );
}

function bleeding(facts: Facts): Danger | null {
  const { verdict, because } = evaluate("variceal bleeding now", facts);
  if (verdict !== "met") return null;
  return {
    code: "bleeding",
    says: text("Variceal bleeding now: stop it before any step below.", "静脉曲张正在出血：在下列任何步骤之前先止血。"),
    because,
  };
}

function cavalThrombus(facts: Facts): Danger | null {
  const { verdict, because } = evaluate("thrombus in the vena cava or atrium", facts);
  if (verdict !== "met") return null;
  return {
    code: "caval-thrombus",
    says: text(
      "Thrombus in the vena cava or the heart: it can break off and block the lung or the brain. Settle this with heart and vascular surgeons before any step below.",
      "下腔静脉或心腔内有栓子：脱落可致肺或脑梗死。在下列任何步骤之前，先与心脏及血管外科会诊。",
    ),
    because,
  };
}

function embolisation(patient: Case, trunk: TrunkReport, supply: SupplyReport, card: OrderCard): Danger | null {
  const because = trunkFacts(patient.reading);
  const whole = stateAfter(supply, "tace:whole");
  const loss = whole && lossAfter(text("whole-liver TACE", "全肝TACE"), whole);
  const lead = trunk.state === "open" ? leadWithOpenTrunk(patient) : leads[trunk.state];
  if (lead) {
    const [unknown] = trunk.state === "cannot say" ? trunkMissing(patient.reading) : [];
    const toKnow = unknown && text(`To be known: ${unknown.name.en}.`, `需明确：${unknown.name.zh}。`);
    const code = trunk.state === "cannot say" ? "trunk-unknown" : "liver-without-supply";
    return { code, says: sentence(lead, loss, toKnow), because };
  }
  const proposed = card.steps.find(({ step }) => step.startsWith("tace"));
  const lost = proposed && stateAfter(supply, intendedTace(patient));
  if (!proposed || !lost || lost.volumesMl.neither.value < leastLossMl) return null;
  return {
    code: "liver-without-supply",
    says: sentence(
      text("Part of the liver would be left without blood.", "部分肝脏将失去血供。"),
      lossAfter(stepTitle(proposed.step), lost),
    ),
    because,
  };
}

const leads = {
  blocked: text(
    "Do not embolise the hepatic artery while the portal trunk is blocked: the artery is what the liver lives on.",
    "门静脉主干闭塞时切勿栓塞肝动脉：肝脏此时依赖动脉供血。",
  ),
  "cannot say": text(
    "Do not embolise before the state of the portal trunk is known: if it is closed, embolisation leaves the liver without blood.",
    "门静脉主干情况未明前切勿栓塞：若主干闭塞，栓塞将使肝脏失去血供。",
  ),
} as const;

/** An open trunk does not help where its blood turns back, or where every branch beyond it is closed. */
function leadWithOpenTrunk({ reading }: Case): Text | undefined {
  const flow = reading?.portal?.["PV.trunk"]?.flow;
  if (flow === "hepatofugal")
    return text(
      "Do not embolise the hepatic artery while portal blood runs away from the liver: the artery is what the liver lives on.",
      "门静脉血流离肝时切勿栓塞肝动脉：肝脏此时依赖动脉供血。",
    );
  if (inflowBranches(reading).every((branch) => branchState(reading, branch) === "blocked"))
    return text(
      "Do not embolise the hepatic artery: every portal branch into the liver is blocked, and the artery is what the liver lives on.",
      "切勿栓塞肝动脉：入肝门静脉各支均闭塞，肝脏依赖动脉供血。",
    );
  return undefined;
}

/** What TACE would leave without supply, simulated; nothing where that is nothing. */
function lossAfter(step: Text, { volumesMl: { neither } }: SupplyState): Text | undefined {
  if (neither.high < leastLossMl) return undefined;
  if (neither.value < leastLossMl) {
    const most = `${Math.round(neither.high / 10) * 10} mL`;
    return text(
      `Simulated: after ${step.en}, up to ${most} of liver might have neither supply.`,
      `模拟：${step.zh}后，可能有多达${most}肝脏失去全部血供。`,
    );
  }
  const lost = showVolume(neither);
  return text(
    `Simulated: after ${step.en}, ${lost} of liver would have neither supply.`,
    `模拟：${step.zh}后，${lost}肝脏将无任何血供。`,
  );
}

const sentence = (...parts: readonly (Text | undefined)[]): Text => {
  const said = parts.filter((part) => part !== undefined);
  return text(said.map(({ en }) => en).join(" "), said.map(({ zh }) => zh).join(""));
};
