import { type Step, type Text, text } from "@glisson/case";
import { evaluate, type Facts, gateBeforeRadiotherapy, gateBeforeTace, nearestFlips } from "@glisson/guidelines";
import { courseSoFar } from "./courseSoFar.ts";
import * as words from "./orderWords.ts";
import type { CardStep, OrderCard, TrunkReport } from "./plan.ts";
import { intendedTace } from "./supply.ts";
import { stepTitle } from "./words.ts";

/** Writes the order of treatment: which step comes first, the gate before each, and what keeps the card open. */
export function writeOrderCard(facts: Facts, trunk: TrunkReport): OrderCard {
  const thrombus = evaluate("tumour thrombus in the portal vein", facts);
  const tooIll = [evaluate("Child-Pugh C", facts), evaluate({ not: "ECOG 0 to 2" }, facts)].filter(
    ({ verdict }) => verdict === "met",
  );
  if (thrombus.verdict === "not met") return { ...bareCard, kind: "no step", headline: words.noThrombus };
  if (tooIll.length > 0)
    return {
      ...bareCard,
      kind: "no step",
      headline: words.supportiveCare,
      stops: tooIll.flatMap(({ because }) => because.map((line) => line.text)),
    };
  const open = { ...bareCard, kind: "open question" } as const;
  if (thrombus.verdict === "cannot say")
    return { ...open, headline: words.thrombusUnknown, missing: [...thrombus.missing, ...cavalMissing(facts)] };
  const flips = nearestFlips(facts.case.reading);
  if (trunk.state === "cannot say")
    return { ...open, headline: words.trunkUnknown, missing: [...trunk.missing, ...cavalMissing(facts)], flips };

  const { headline, steps, missing = [], alternatives } = sequence(facts, trunk.state);
  const asked = steps.flatMap(({ gate }) => gate.lines.flatMap(({ trace }) => trace.missing));
  return {
    kind: missing.length > 0 ? "open question" : steps.length > 0 ? "ordered" : "no step",
    headline: steps[0] ? withGate(headline, steps[0]) : headline,
    steps,
    missing: [...missing, ...asked, ...cavalMissing(facts)].filter(firstOfItsPlace),
    flips,
    stops: words.stops(trunk.state),
    alternatives: alternatives ?? (taceIsClosed(steps[0]) ? words.alternatives : []),
  };
}

interface Sequence {
  readonly headline: Text;
  readonly steps: readonly CardStep[];
  readonly missing?: OrderCard["missing"];
  readonly alternatives?: readonly Text[];
}

/** The order rule, and where the patient already stands in it. */
function sequence(facts: Facts, trunk: "blocked" | "open"): Sequence {
  const { embolised, irradiated, notMeasuredSince, monthsSinceRadiotherapy } = courseSoFar(facts.case);
  if (irradiated && monthsSinceRadiotherapy === undefined)
    return { headline: words.radiotherapyUndated, steps: [], missing: [words.radiotherapyDate] };
  if (notMeasuredSince) return { headline: words.measureAgain, steps: [], missing: [words.newReading] };
  if (trunk === "open") {
    if (irradiated && embolised) return { headline: words.bothGiven, steps: [] };
    if (irradiated)
      return { headline: words.reopened, steps: [tace(facts, "tace-first", words.whyReopened, words.whenTaceNow)] };
    const second = radiotherapy(facts, "tace-first", words.whySecond, words.whenAfterTace);
    if (embolised) return { headline: words.radiotherapyNext, steps: [second] };
    const first = tace(facts, "tace-first", words.whyTaceFirst, words.whenTaceNow);
    return { headline: words.taceFirst, steps: taceIsClosed(first) ? [first] : [first, second] };
  }
  const later = tace(facts, "radiotherapy-first", words.whyTaceLater, words.whenAfterRadiotherapy);
  if (!irradiated) {
    const first = radiotherapy(facts, "radiotherapy-first", words.whyRadiotherapyFirst, words.whenRadiotherapyNow);
    return { headline: words.radiotherapyFirst, steps: [first, later] };
  }
  if ((monthsSinceRadiotherapy ?? 0) >= 3)
    return { headline: words.notReopened, steps: [], alternatives: words.alternativesClosed };
  return { headline: words.waitAndMeasure, steps: [waiting, later] };
}

function tace(facts: Facts, rule: string, why: Text, when: Text): CardStep {
  const step = intendedTace(facts.case);
  const title = text(
    `${stepTitle(step).en}, as selective as the tumour allows`,
    `${stepTitle(step).zh}（在肿瘤允许范围内尽量超选）`,
  );
  return { step, title, why, when, gate: gateBeforeTace(facts), rule: { guideline: "seed", id: rule } };
}

function radiotherapy(facts: Facts, rule: string, why: Text, when: Text): CardStep {
  const step: Step = "radiotherapy";
  return {
    step,
    title: words.radiotherapyTitle,
    why,
    when,
    gate: gateBeforeRadiotherapy(facts),
    rule: { guideline: "seed", id: rule },
  };
}

const waiting: CardStep = {
  step: "wait",
  title: words.waitTitle,
  why: words.whyWait,
  when: words.whenAfterRadiotherapy,
  gate: { verdict: "met", lines: [] },
  rule: { guideline: "seed", id: "radiotherapy-first" },
};

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
  alternatives: [],
} as const satisfies Partial<OrderCard>;
