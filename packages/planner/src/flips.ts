import { type Text, text } from "@glisson/case";
import {
  codeFor,
  compiledGates,
  compiledRules,
  type Facts,
  type FindingCodes,
  findingCodes,
  type Move,
  movesOf,
  type Verdict,
  verdictOfCode,
} from "@glisson/guidelines";
import { stageCase } from "@glisson/staging";
import { courseSoFar } from "./courseSoFar.ts";
import { decideOrder } from "./orderDecision.ts";
import type { OrderAnswer } from "./orderRule.ts";
import { headlines } from "./orderWords.ts";
import type { Flip } from "./plan.ts";
import { stepTitle } from "./words.ts";

/** Everything that the plan would say, as far as a changed fact can turn it. */
interface Outcome {
  readonly answer: OrderAnswer;
  /** The first step that is a treatment, and the answer at its gate. */
  readonly gate?: { readonly step: "tace" | "radiotherapy"; readonly verdict: Verdict };
  readonly rules: readonly number[];
}

/**
 * What would change the plan: each fact that rules and gates rest on, changed as little as it takes to turn the order,
 * the gate before the first step, or a guideline's rule; changes within the range of a measurement first, then the nearest.
 */
export function findFlips(facts: Facts): Flip[] {
  const now = outcomeOf(facts);
  const nowWithoutSupply = outcomeOf(withoutSupply(facts));
  const found = movesOf(facts.case).flatMap((move) => {
    const changesBlood = move.path.startsWith("reading.");
    const moved = { ...facts, case: move.patient, stages: stageCase(move.patient) };
    const before = changesBlood ? nowWithoutSupply : now;
    const flip = flipBetween(before, outcomeOf(changesBlood ? withoutSupply(moved) : moved), move);
    return flip ? [flip] : [];
  });
  return found.filter(
    (flip, index) => found.findIndex((other) => other.path === flip.path && saysTheSame(other, flip)) === index,
  );
}

/** The simulated supply belongs to the blood flow as it is: where the flow changes, it is not known. */
const withoutSupply = ({ case: patient, stages }: Facts): Facts => ({ case: patient, stages });

function outcomeOf(facts: Facts): Outcome {
  const codes = findingCodes(facts);
  const { answer, steps } = decideOrder({
    thrombus: codeFor(codes, "tumour thrombus in the portal vein"),
    tooIll: codeFor(codes, "Child-Pugh C") === "met" || codeFor(codes, "ECOG 0 to 2") === "not met",
    trunk: trunkOf(codes),
    course: courseSoFar(facts.case),
  });
  const step = steps.find((one) => one !== "wait");
  return {
    answer,
    ...(step ? { gate: { step, verdict: verdictOfCode[compiledGates[step](codes)]! } } : {}),
    rules: compiledRules.map(({ judge }) => judge(codes)),
  };
}

function trunkOf(codes: FindingCodes) {
  const blocked = codeFor(codes, "portal trunk blocked");
  return blocked === "met" ? "blocked" : blocked === "not met" ? "open" : "cannot say";
}

function flipBetween(before: Outcome, after: Outcome, { path, change, distance, within }: Move): Flip | undefined {
  const turns = compiledRules.flatMap(({ guideline, rule }, at) => {
    const [from, to] = [before.rules[at]!, after.rules[at]!];
    return from === to ? [] : [{ guideline, rule, from: verdictOfCode[from]!, to: verdictOfCode[to]! }];
  });
  const becomes = cardTurns(before, after);
  if (!becomes && turns.length === 0) return undefined;
  return { path, change, distance, within, ...(becomes ? { becomes } : {}), turns };
}

/** What the card would say instead: another order, or another answer at the gate before the first step. */
function cardTurns(before: Outcome, after: Outcome): Text | undefined {
  if (before.answer !== after.answer) return headlines[after.answer];
  const { gate } = after;
  if (!gate || gate.verdict === before.gate?.verdict) return undefined;
  const { en, zh } = gate.step === "tace" ? text("TACE", "TACE") : stepTitle(gate.step);
  return text(`gate before ${en}: ${gate.verdict}`, `${zh}之前的条件：${verdictZh[gate.verdict]}`);
}

const verdictZh = { met: "满足", "not met": "未满足", "cannot say": "不能判定" } as const;

const saysTheSame = (a: Flip, b: Flip): boolean =>
  a.becomes?.en === b.becomes?.en && JSON.stringify(a.turns) === JSON.stringify(b.turns);

/** As many as a reader takes in at a glance; the others stand in the plan. Defined. */
const mostOnCard = 8;

/** The flips that turn the card itself, the nearest of each fact and outcome. */
export function flipsOfCard(flips: readonly Flip[]): CardFlip[] {
  const turning = flips.filter((flip): flip is CardFlip => flip.becomes !== undefined);
  return turning
    .filter(
      (flip, at) => turning.findIndex((one) => one.path === flip.path && one.becomes.en === flip.becomes.en) === at,
    )
    .slice(0, mostOnCard);
}

type CardFlip = Flip & { readonly becomes: Text };
