import { type Case, type Text, text } from "@glisson/case";
import type { SupplyState } from "@glisson/circulation";
import { evaluate, type Facts, trunkFacts, trunkMissing } from "@glisson/guidelines";
import type { Danger, SupplyReport, TrunkReport } from "./plan.ts";
import { intendedTace, stateAfter } from "./supply.ts";
import { showVolume, stepTitle } from "./words.ts";

/** What must be said before everything else; thrombus in the vena cava always first. */
export function nameDangers(facts: Facts, trunk: TrunkReport, supply: SupplyReport): Danger[] {
  return [cavalThrombus(facts), embolisation(facts.case, trunk, supply)].filter((danger) => danger !== null);
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

function embolisation(patient: Case, trunk: TrunkReport, supply: SupplyReport): Danger | null {
  const because = trunkFacts(patient.reading);
  const whole = stateAfter(supply, "tace:whole");
  if (trunk.state === "blocked")
    return {
      code: "liver-without-supply",
      says: sentence(
        text(
          "Do not embolise the hepatic artery while the portal trunk is blocked: the artery is what the liver lives on.",
          "门静脉主干闭塞时切勿栓塞肝动脉：肝脏此时依赖动脉供血。",
        ),
        whole && lossAfter(text("whole-liver TACE", "全肝TACE"), whole),
      ),
      because,
    };
  if (trunk.state === "cannot say")
    return {
      code: "trunk-unknown",
      says: sentence(
        text(
          "Do not embolise before the state of the portal trunk is known: if it is closed, embolisation leaves the liver without blood.",
          "门静脉主干情况未明前切勿栓塞：若主干闭塞，栓塞将使肝脏失去血供。",
        ),
        whole && lossAfter(text("whole-liver TACE", "全肝TACE"), whole),
        text(
          `To be known: ${trunkMissing(patient.reading)[0]?.name.en ?? ""}.`,
          `需明确：${trunkMissing(patient.reading)[0]?.name.zh ?? ""}。`,
        ),
      ),
      because,
    };
  const intended = intendedTace(patient);
  const lost = stateAfter(supply, intended);
  if (!lost || lost.volumesMl.neither.high < 1) return null;
  return {
    code: "liver-without-supply",
    says: sentence(
      text("Part of the liver would be left without blood.", "部分肝脏将失去血供。"),
      lossAfter(stepTitle(intended), lost),
    ),
    because,
  };
}

/** `After whole-liver TACE, 1380 mL (1290-1450) of liver would have no supply (simulated).` */
function lossAfter(step: Text, { volumesMl }: SupplyState): Text {
  const lost = showVolume(volumesMl.neither);
  return text(
    `Simulated: after ${step.en}, ${lost} of liver would have neither supply.`,
    `模拟：${step.zh}后，${lost}肝脏将无任何血供。`,
  );
}

const sentence = (...parts: readonly (Text | undefined)[]): Text => {
  const said = parts.filter((part) => part !== undefined);
  return text(said.map(({ en }) => en).join(" "), said.map(({ zh }) => zh).join(""));
};
