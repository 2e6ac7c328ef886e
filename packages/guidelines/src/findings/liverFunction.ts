import { ascitesTitle, bleedingTitle, type Text, text } from "@glisson/case";
import { type Finding, freshForDays, leastLossMl } from "../finding.ts";
import { daysBetween } from "./daysBetween.ts";
import { metIf, onFact, onQuantity } from "./onFact.ts";
import { among, fromPossible, stageIs } from "./stageFinding.ts";

export const liverFunctionFindings = {
  "Child-Pugh A": childPughUpTo(6, text("Child-Pugh A", "Child-Pugh A级")),
  "Child-Pugh A to B7": childPughUpTo(7, text("Child-Pugh A to B7", "Child-Pugh A至B7")),
  "Child-Pugh A or B": childPughUpTo(9, text("Child-Pugh A or B", "Child-Pugh A或B级")),
  "Child-Pugh B": {
    says: text("Child-Pugh B", "Child-Pugh B级"),
    judge: ({ stages }) => stageIs(stages.childPugh, (stage) => stage === "B"),
  },
  "Child-Pugh C": {
    says: text("Child-Pugh C", "Child-Pugh C级"),
    judge: ({ stages }) => stageIs(stages.childPugh, (stage) => stage === "C"),
  },
  "mALBI 2b or 3": {
    says: text("mALBI grade 2b or 3", "mALBI 2b或3级"),
    judge: ({ stages }) => stageIs(stages.malbi, among("2b", "3")),
  },
  "bilirubin without points": {
    says: text("bilirubin below 2 mg/dL (34.2 µmol/L)", "总胆红素低于2 mg/dL（34.2 µmol/L）"),
    judge: ({ case: { labs } }) =>
      onQuantity(
        labs?.bilirubin,
        "labs.bilirubin",
        text("bilirubin", "总胆红素"),
        (value, unit) => value < (unit === "umol/L" ? 34.2 : 2),
        // From the limit on the board decides: no source gives a figure that closes the gate.
        "cannot say",
      ),
  },
  "creatinine below 2 mg/dL": {
    says: text("creatinine below 2 mg/dL (176.8 µmol/L)", "肌酐低于2 mg/dL（176.8 µmol/L）"),
    judge: ({ case: { labs } }) =>
      onQuantity(
        labs?.creatinine,
        "labs.creatinine",
        text("creatinine", "肌酐"),
        (value, unit) => value < (unit === "umol/L" ? 176.8 : 2),
      ),
  },
  "platelets below 50": {
    says: text("platelets below 50 x 10^9/L", "血小板低于50×10^9/L"),
    judge: ({ case: { labs } }) =>
      onQuantity(labs?.platelets, "labs.platelets", text("platelets", "血小板"), (value) => value < 50),
  },
  "laboratory values no older than 14 days": {
    says: text(`laboratory values no older than ${freshForDays} days`, `化验在${freshForDays}天以内`),
    judge: ({ case: { labs, date } }) => {
      const used = [labs?.bilirubin, labs?.albumin, labs?.inr, labs?.prothrombinProlongation, labs?.creatinine];
      const ages = used.flatMap((lab) => (lab?.date === undefined ? [] : [daysBetween(lab.date, date)]));
      if (ages.length === 0) return { verdict: "cannot say", because: [], missing: [newLaboratory] };
      const oldest = Math.max(...ages);
      const because = [{ path: "labs", text: text(`the oldest is ${oldest} days old`, `最早的一项为${oldest}天前`) }];
      return oldest <= freshForDays
        ? { verdict: "met", because, missing: [] }
        : { verdict: "cannot say", because, missing: [newLaboratory] };
    },
  },
  "moderate or severe ascites": ascites(true, text("moderate or severe ascites", "中重度腹水")),
  "no moderate or severe ascites": ascites(false, text("no moderate or severe ascites", "无中重度腹水")),
  "variceal bleeding now": bleedingNow(true, text("variceal bleeding now", "静脉曲张正在出血")),
  "no variceal bleeding now": bleedingNow(false, text("no variceal bleeding now", "无静脉曲张活动性出血")),
  "no encephalopathy": {
    says: text("no encephalopathy", "无肝性脑病"),
    judge: ({ case: { encephalopathy } }) =>
      onFact(encephalopathy, "encephalopathy", text("encephalopathy", "肝性脑病"), (grade) => [
        metIf(grade === 0),
        text(`encephalopathy grade ${grade}`, `肝性脑病${grade}级`),
      ]),
  },
  "supply index at least 1 after TACE": {
    says: text(
      "simulated oxygen supply of the liver at least equal to its need after TACE",
      "模拟显示TACE后肝脏供氧不低于需求",
    ),
    judge: ({ supplyIndexAfterTace }) => {
      if (!supplyIndexAfterTace) return { verdict: "cannot say", because: [], missing: [] };
      const { value, low, high } = supplyIndexAfterTace;
      const [index, from, to] = [value.toFixed(2), low.toFixed(2), high.toFixed(2)];
      const said = text(`simulated supply index ${index} (${from}-${to})`, `模拟供氧指数${index}（${from}-${to}）`);
      const verdict = low >= 1 ? "met" : high < 1 ? "not met" : "cannot say";
      return { verdict, because: [{ path: "simulated.supplyIndexAfterTace", text: said }], missing: [] };
    },
  },
  "no liver without supply after TACE": {
    says: text("simulated: no part of the liver loses both supplies to TACE", "模拟：TACE不致任何部分肝脏双重失供"),
    judge: ({ withoutSupplyAfterTaceMl: lost }) => {
      if (!lost) return { verdict: "cannot say", because: [], missing: [] };
      const [value, low, high] = [lost.value, lost.low, lost.high].map((ml) => Math.round(ml / 10) * 10);
      const said = text(`${value} mL (${low}-${high}) without supply`, `失供${value} mL（${low}-${high}）`);
      const verdict = lost.high < leastLossMl ? "met" : lost.low >= leastLossMl ? "not met" : "cannot say";
      return { verdict, because: [{ path: "simulated.withoutSupplyAfterTaceMl", text: said }], missing: [] };
    },
  },
} as const satisfies Record<string, Finding>;

const newLaboratory = {
  path: "labs",
  name: text(`laboratory values of the last ${freshForDays} days`, `${freshForDays}天内的化验`),
  test: text("blood test", "血液检查"),
};

/** Child-Pugh of at most this many points; settled by the least and the most points still possible. */
function childPughUpTo(limit: number, says: Text): Finding {
  return {
    says,
    judge: ({ stages: { childPugh } }) =>
      fromPossible(childPugh, [childPugh.minPoints <= limit, childPugh.maxPoints <= limit]),
  };
}

function ascites(wanted: boolean, says: Text): Finding {
  return {
    says,
    judge: ({ case: patient }) =>
      onFact(patient.ascites, "ascites", text("ascites", "腹水"), (found) => [
        metIf((found === "moderate or severe") === wanted),
        text(`ascites: ${ascitesTitle[found].en}`, `腹水：${ascitesTitle[found].zh}`),
      ]),
  };
}

function bleedingNow(wanted: boolean, says: Text): Finding {
  const name = text("variceal bleeding: never, past or current", "静脉曲张出血：无、既往或正在出血");
  return {
    says,
    judge: ({ case: { varices } }) =>
      onFact(varices?.bleeding, "varices.bleeding", name, (bleeding) => [
        metIf((bleeding === "current") === wanted),
        text(`variceal bleeding: ${bleedingTitle[bleeding].en}`, `静脉曲张出血：${bleedingTitle[bleeding].zh}`),
      ]),
  };
}
