import { type Case, type Step, type Text, text } from "@glisson/case";
import {
  evaluate,
  type Facts,
  type Gate,
  gateBeforeRadiotherapy,
  gateBeforeTace,
  nearestFlips,
} from "@glisson/guidelines";
import type { CardStep, OrderCard, TrunkReport } from "./plan.ts";
import { intendedTace } from "./supply.ts";
import { stepTitle } from "./words.ts";

/** Writes the order of treatment: which step comes first, the gate before each, and what keeps the card open. */
export function writeOrderCard(facts: Facts, trunk: TrunkReport): OrderCard {
  const { reading } = facts.case;
  const thrombus = evaluate("tumour thrombus in the portal vein", facts);
  const tooIll = [evaluate("Child-Pugh C", facts), negated(evaluate("ECOG 0 to 2", facts))].filter(
    ({ verdict }) => verdict === "met",
  );
  if (thrombus.verdict === "not met") return noStep(noThrombus);
  if (tooIll.length > 0)
    return noStep(
      supportiveCare,
      tooIll.flatMap(({ because }) => because.map((line) => line.text)),
    );
  if (thrombus.verdict === "cannot say") return openQuestion(thrombusUnknown, thrombus.missing);
  if (trunk.state === "cannot say")
    return { ...openQuestion(trunkUnknown, trunk.missing), flips: nearestFlips(reading) };
  const { headline, steps } = sequence(facts, trunk.state);
  return {
    kind: steps.length > 0 ? "ordered" : "no step",
    headline: steps[0] ? withGate(headline, steps[0].gate) : headline,
    steps,
    missing: steps.flatMap(({ gate }) => gate.lines.flatMap(({ trace }) => trace.missing)).filter(firstOfItsPlace),
    flips: nearestFlips(reading),
    stops: stopsOf(trunk.state),
  };
}

interface Sequence {
  readonly headline: Text;
  readonly steps: readonly CardStep[];
}

/** The order rule, and where the patient already stands in it. */
function sequence(facts: Facts, trunk: "blocked" | "open"): Sequence {
  const irradiated = lastGiven(facts.case, "radiotherapy");
  const embolised = lastGiven(facts.case, "tace");
  if (trunk === "open") {
    if (irradiated && embolised) return { headline: bothGiven, steps: [] };
    if (irradiated) return { headline: reopened, steps: [taceStep(facts, "tace-first", whyReopened, whenTaceNow)] };
    if (embolised)
      return { headline: radiotherapyNext, steps: [radiotherapyStep(facts, "tace-first", whySecond, whenAfterTace)] };
    return {
      headline: text("TACE first, then radiotherapy", "先TACE，后放疗"),
      steps: [
        taceStep(facts, "tace-first", whyTaceFirst, whenTaceNow),
        radiotherapyStep(facts, "tace-first", whySecond, whenAfterTace),
      ],
    };
  }
  if (!irradiated)
    return {
      headline: text("Radiotherapy first, then TACE when the trunk has reopened", "先放疗，主干再通后行TACE"),
      steps: [
        radiotherapyStep(facts, "radiotherapy-first", whyRadiotherapyFirst, whenRadiotherapyNow),
        taceStep(facts, "radiotherapy-first", whyTaceLater, whenAfterRadiotherapy),
      ],
    };
  if (monthsBetween(irradiated.date, facts.case.date) >= 3) return { headline: notReopened, steps: [] };
  return {
    headline: text(
      "Wait and measure again: the trunk is still blocked after radiotherapy",
      "等待并复测：放疗后主干仍闭塞",
    ),
    steps: [taceStep(facts, "radiotherapy-first", whyTaceLater, whenAfterRadiotherapy)],
  };
}

function taceStep(facts: Facts, rule: string, why: Text, when: Text): CardStep {
  const step = intendedTace(facts.case);
  const title = text(
    `${stepTitle(step).en}, as selective as the tumour allows`,
    `${stepTitle(step).zh}（在肿瘤允许范围内尽量超选）`,
  );
  return { step, title, why, when, gate: gateBeforeTace(facts), rule: { guideline: "seed", id: rule } };
}

function radiotherapyStep(facts: Facts, rule: string, why: Text, when: Text): CardStep {
  const step: Step = "radiotherapy";
  const title = text("Radiotherapy to the thrombus", "癌栓放疗");
  return { step, title, why, when, gate: gateBeforeRadiotherapy(facts), rule: { guideline: "seed", id: rule } };
}

/** The last treatment of a kind that the case says was given. */
function lastGiven(patient: Case, kind: "tace" | "radiotherapy"): { readonly date: string } | undefined {
  const given = (patient.treatments ?? []).filter(({ step }) => step.split(":")[0] === kind);
  return given
    .map(({ date }) => ({ date: date ?? patient.date }))
    .sort((a, b) => a.date.localeCompare(b.date))
    .at(-1);
}

const daysPerMonth = 365.25 / 12;

const monthsBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / (24 * 3600 * 1000) / daysPerMonth;

/** The headline carries a closed first gate with it: nobody should read the order without it. */
function withGate(headline: Text, gate: Gate): Text {
  if (gate.verdict === "met") return headline;
  const reasons = gate.lines.filter(({ decides, trace }) => decides && trace.verdict === gate.verdict);
  const list = (language: "en" | "zh") =>
    reasons.map(({ trace }) => trace.says[language]).join(language === "en" ? "; " : "；");
  return gate.verdict === "not met"
    ? text(
        `${headline.en}: but the gate before the first step is closed (not met: ${list("en")})`,
        `${headline.zh}：但首步条件未满足（${list("zh")}）`,
      )
    : text(
        `${headline.en}: the gate before the first step cannot be judged yet (${list("en")})`,
        `${headline.zh}：首步条件尚不能判定（${list("zh")}）`,
      );
}

const negated = <T extends { readonly verdict: string }>(trace: T): T => ({
  ...trace,
  verdict: trace.verdict === "met" ? "not met" : trace.verdict === "not met" ? "met" : trace.verdict,
});

const firstOfItsPlace = <T extends { readonly path: string }>(fact: T, index: number, all: readonly T[]): boolean =>
  all.findIndex(({ path }) => path === fact.path) === index;

const noStep = (headline: Text, stops: readonly Text[] = []): OrderCard => ({
  kind: "no step",
  headline,
  steps: [],
  missing: [],
  flips: [],
  stops,
});

const openQuestion = (headline: Text, missing: OrderCard["missing"]): OrderCard => ({
  kind: "open question",
  headline,
  steps: [],
  missing,
  flips: [],
  stops: [],
});

const stopsOf = (trunk: "blocked" | "open"): Text[] => [
  text("Child-Pugh C, or ECOG 3 or 4: stop, supportive care.", "Child-Pugh C级或ECOG 3-4：停止，支持治疗。"),
  ...(trunk === "open"
    ? [
        text(
          "The trunk closes on the table (no flow on the arterial portogram): do not embolise.",
          "术中发现主干闭塞（间接门静脉造影无血流）：不得栓塞。",
        ),
      ]
    : []),
];

const noThrombus = text(
  "No tumour thrombus in the portal vein: the order rule does not speak",
  "门静脉无癌栓：顺序规则不适用",
);
const supportiveCare = text("None of these treatments: supportive care", "不宜上述治疗：支持治疗");
const thrombusUnknown = text(
  "No order yet: whether there is tumour thrombus in the portal vein is not settled",
  "暂无顺序：门静脉内是否为癌栓尚未确定",
);
const trunkUnknown = text(
  "No order yet: whether the portal trunk is blocked decides it, and that cannot be said",
  "暂无顺序：取决于门静脉主干是否闭塞，而目前不能判定",
);
const bothGiven = text(
  "Both steps have been given: stage again before anything further",
  "两步均已完成：再次分期后决定下一步",
);
const reopened = text("TACE next: the trunk is open after radiotherapy", "下一步TACE：放疗后主干已通");
const radiotherapyNext = text(
  "Radiotherapy next: TACE has been given and the trunk is open",
  "下一步放疗：已行TACE且主干通畅",
);
const notReopened = text(
  "No TACE: the trunk is still blocked three months or more after radiotherapy; the order rule has no further step (portal stent, arterial infusion chemotherapy without embolisation and systemic treatment are for the board)",
  "不行TACE：放疗三个月以上主干仍闭塞；顺序规则无后续步骤（门静脉支架、不栓塞的肝动脉灌注化疗、系统治疗由多学科团队决定）",
);

const whyRadiotherapyFirst = text(
  "The trunk is blocked: the liver lives on its artery, so the vein is reopened first.",
  "主干闭塞：肝脏依赖动脉供血，故先使门静脉再通。",
);
const whyTaceLater = text(
  "Once portal blood is back, the artery can be embolised, and lipiodol settles in what tumour is left.",
  "门静脉血流恢复后方可栓塞动脉，碘油沉积于残余肿瘤。",
);
const whyTaceFirst = text(
  "The trunk carries portal blood to the liver, so the artery that feeds the tumour can be embolised.",
  "主干仍向肝供血，故可栓塞供应肿瘤的动脉。",
);
const whySecond = text("Radiotherapy then treats the thrombus in the vein.", "随后放疗处理静脉内癌栓。");
const whyReopened = text(
  "Portal blood reaches the liver again, so the artery can be embolised.",
  "门静脉血流已恢复，可栓塞动脉。",
);

const whenTaceNow = text(
  "Now, if the gate is met on facts no older than 14 days (limit defined by Glisson); look at portal flow again on the table.",
  "现在，前提是14天内的资料（期限由Glisson设定）满足条件；术中再次确认门静脉血流。",
);
const whenRadiotherapyNow = text(
  "Now, if the gate is met on facts no older than 14 days (limit defined by Glisson).",
  "现在，前提是14天内的资料（期限由Glisson设定）满足条件。",
);
const whenAfterTace = text(
  "Within 3 weeks of the first TACE (as in the trial of Yoon 2018, read), when liver function is back.",
  "首次TACE后3周内（如Yoon 2018试验，已读），待肝功能恢复。",
);
const whenAfterRadiotherapy = text(
  "Look again 4 to 8 weeks after radiotherapy (portal-phase CT and Doppler, same measurement); nothing is called a failure before 3 months. Radiotherapy does not open a vein in days.",
  "放疗后4-8周复查（门静脉期CT及多普勒，同法测量）；3个月内不判为失败。放疗不会在数日内使静脉再通。",
);
