import { type Step, type Text, text } from "@glisson/case";
import {
  type Criterion,
  evaluate,
  type Facts,
  gateBefore,
  judgeOnce,
  settling,
  type TrunkState,
} from "@glisson/guidelines";
import { courseSoFar } from "./courseSoFar.ts";
import { decideOrder, type OrderDecision } from "./orderDecision.ts";
import type { OrderFacts } from "./orderRule.ts";
import * as words from "./orderWords.ts";
import type { CardStep, OrderCard, TrunkReport } from "./plan.ts";
import { intendedTace } from "./supply.ts";
import { stepTitle } from "./words.ts";

/** Writes the order of treatment, its flips apart (`flips.ts`): which step comes first, the gate before each, and what keeps the card open. */
export function writeOrderCard(facts: Facts, trunk: TrunkReport): OrderCard {
  const decision = decideOrder(orderFacts(facts, trunk.state));
  const open = { ...bareCard, kind: "open question", headline: words.headlines[decision.answer] } as const;
  switch (decision.answer) {
    case "noThrombus":
      return { ...bareCard, kind: "no step", headline: words.headlines.noThrombus };
    case "supportiveCare":
      return { ...bareCard, kind: "no step", headline: words.headlines.supportiveCare, stops: reasonsOfIllness(facts) };
    case "thrombusUnknown":
      return {
        ...open,
        missing: [...evaluate(thrombus, facts).missing, ...cavalMissing(facts)],
        settledBy: settling(decisive, judgeOnce(facts)),
      };
    case "trunkUnknown":
      return {
        ...open,
        missing: [...trunk.missing, ...cavalMissing(facts)],
        settledBy: settling(decisive, judgeOnce(facts)),
      };
    default:
      return cardWithSteps(facts, trunk, decision);
  }
}

const thrombus = "tumour thrombus in the portal vein";
/** Its answer, met or not met, gives the order. */
const decisive = { all: [thrombus, "portal trunk blocked"] } as const satisfies Criterion;
const illness = ["Child-Pugh C", { not: "ECOG 0 to 2" }] as const satisfies readonly Criterion[];

/** What the order hangs on, of one patient. */
export const orderFacts = (facts: Facts, trunk: TrunkState): OrderFacts => ({
  thrombus: evaluate(thrombus, facts).verdict,
  tooIll: illness.some((criterion) => evaluate(criterion, facts).verdict === "met"),
  trunk,
  course: courseSoFar(facts.case),
});

const reasonsOfIllness = (facts: Facts): Text[] =>
  illness
    .map((criterion) => evaluate(criterion, facts))
    .flatMap(({ verdict, because }) => (verdict === "met" ? because.map((line) => line.text) : []));

function cardWithSteps(facts: Facts, trunk: TrunkReport, decision: OrderDecision): OrderCard {
  const steps = stepsOf(decision, facts);
  const missing = decision.answer in asks ? [asks[decision.answer as keyof typeof asks]] : [];
  const headline = words.headlines[decision.answer];
  const asked = steps.flatMap(({ gate }) => gate.lines.flatMap(({ trace }) => trace.missing));
  return {
    kind: missing.length > 0 ? "open question" : steps.length > 0 ? "ordered" : "no step",
    headline: steps[0] ? withGate(headline, steps[0]) : headline,
    steps,
    missing: [...missing, ...asked, ...cavalMissing(facts)].filter(firstOfItsPlace),
    flips: [],
    stops: words.stops(trunk.state),
  };
}

/** Facts of the course without which no order can be given. */
const asks = { radiotherapyUndated: words.radiotherapyDate, measureAgain: words.newReading } as const;

/** The steps of a decision, each with its gate. A second step is left out where the first, TACE, is closed. */
function stepsOf({ answer }: OrderDecision, facts: Facts): CardStep[] {
  switch (answer) {
    case "reopened":
      return [tace(facts, "tace-first", words.whyReopened, words.whenTaceNow)];
    case "radiotherapyNext":
      return [radiotherapy(facts, "tace-first", words.whySecond, words.whenAfterEarlierTace)];
    case "taceFirst": {
      const first = tace(facts, "tace-first", words.whyTaceFirst, words.whenTaceNow);
      const second = radiotherapy(facts, "tace-first", words.whySecond, words.whenAfterTace);
      return taceIsClosed(first) ? [first] : [first, second];
    }
    case "radiotherapyFirst":
      return [
        radiotherapy(facts, "radiotherapy-first", words.whyRadiotherapyFirst, words.whenRadiotherapyNow),
        later(facts),
      ];
    case "openTooEarly":
      return [waiting(words.whyWaitOpen), later(facts)];
    case "waitAndMeasure":
      return [waiting(words.whyWait), later(facts)];
    default:
      return [];
  }
}

const later = (facts: Facts): CardStep =>
  tace(facts, "radiotherapy-first", words.whyTaceLater, words.whenAfterRadiotherapy);

function tace(facts: Facts, rule: string, why: Text, when: Text): CardStep {
  const step = intendedTace(facts.case);
  const title = text(
    `${stepTitle(step).en}, as selective as the tumour allows`,
    `${stepTitle(step).zh}（在肿瘤允许范围内尽量超选）`,
  );
  return { step, title, why, when, gate: gateBefore("tace", facts), rule: { guideline: "seed", id: rule } };
}

function radiotherapy(facts: Facts, rule: string, why: Text, when: Text): CardStep {
  const step: Step = "radiotherapy";
  return {
    step,
    title: words.radiotherapyTitle,
    why,
    when,
    gate: gateBefore("radiotherapy", facts),
    rule: { guideline: "seed", id: rule },
  };
}

/** Nothing must be true before waiting: its gate has no lines. */
const waiting = (why: Text): CardStep => ({
  step: "wait",
  title: words.waitTitle,
  why,
  when: words.whenAfterRadiotherapy,
  gate: { verdict: "met", lines: [] },
  rule: { guideline: "seed", id: "radiotherapy-first" },
});

const taceIsClosed = (step: CardStep | undefined): boolean =>
  step?.step.startsWith("tace") === true && step.gate.verdict === "not met";

/** The headline carries a first gate that is not met: nobody should read the order without it. */
function withGate(headline: Text, { step, gate }: CardStep): Text {
  if (gate.verdict === "met") return headline;
  const reasons = gate.lines.filter(({ decides, trace }) => decides && trace.verdict === gate.verdict);
  const list = (language: "en" | "zh") =>
    reasons.map(({ trace }) => trace.says[language]).join(language === "en" ? "; " : "；");
  const { en, zh } = stepTitle(step);
  return gate.verdict === "not met"
    ? text(
        `${en} is not open now (not met: ${list("en")}). The rule's order would be: ${headline.en}`,
        `${zh}目前不可行（未满足：${list("zh")}）。按规则的顺序为：${headline.zh}`,
      )
    : text(
        `${headline.en}: the gate before the first step cannot be judged yet (${list("en")})`,
        `${headline.zh}：首步条件尚不能判定（${list("zh")}）`,
      );
}

/** Thrombus in the vena cava kills unseen, so a card asks for it whenever nobody has looked. */
const cavalMissing = (facts: Facts) => evaluate("thrombus in the vena cava or atrium", facts).missing;

const firstOfItsPlace = <T extends { readonly path: string }>(fact: T, index: number, all: readonly T[]): boolean =>
  all.findIndex(({ path }) => path === fact.path) === index;

const bareCard = {
  steps: [],
  missing: [],
  flips: [],
  stops: [],
} as const satisfies Partial<OrderCard>;
