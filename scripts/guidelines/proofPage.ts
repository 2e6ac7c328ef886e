import type { BlockStates, GateProof, GuidelineProof } from "@glisson/guidelines";
import { disagreements, type Forbidden, type OrderProof } from "@glisson/planner";

/** Everything that was shown, and how long it took. */
export interface Proof {
  readonly blocks: readonly BlockStates[];
  readonly guidelines: readonly GuidelineProof[];
  readonly order: OrderProof;
  readonly secondsToJudge: number;
  readonly secondsToGoThrough: number;
}

/** How many mistakes were put into conditions, and which of them no hand-made case notices. */
interface Mutation {
  readonly mistakes: number;
  readonly unnoticed: readonly string[];
}

/** States that were gone through: of guidelines and gates, and of each forbidding sentence against the gate before its step. */
export const statesOf = ({ guidelines, order }: Proof): number =>
  sum([...guidelines, ...order.gates]) + sum(order.forbidden);

const sum = (parts: readonly { readonly states: number }[]): number =>
  parts.reduce((all, { states }) => all + states, 0);

/** What contradicts the claims, in words; nothing is what is wanted. */
export const failuresOf = ({ guidelines, order }: Proof): string[] => [
  ...guidelines.flatMap(({ id, neverMet, contradictions, openedByWorse }) => [
    ...neverMet.map((rule) => `${id}: rule ${rule} is never met`),
    ...contradictions.map(({ rules, state }) => `${id}: ${rules.join(" and ")} both met (${state})`),
    ...openedByWorse.map((step) => `${id}: ${step}`),
  ]),
  ...order.gates.flatMap(({ id, openedByWorse }) => openedByWorse.map((step) => `${id}: ${step}`)),
  ...order.wrongDecisions.map((wrong) => `order: ${wrong}`),
  ...order.forbidden.flatMap((one) =>
    one.openedIn && !isDisagreement(one)
      ? [`${nameOf(one)} forbids ${one.step}, and its gate is open (${one.openedIn})`]
      : [],
  ),
];

const nameOf = ({ guideline, rule }: Forbidden): string => `${guideline} ${rule}`;
const isDisagreement = (one: Forbidden): boolean => disagreements.includes(nameOf(one));

/** The rules that a page is about, so that a page about others is noticed. */
export const ofRules = (sha256: string): string => `Rules: SHA-256 ${sha256}.`;

/** The page of docs/ that says what was proved. */
export function proofPage(proof: Proof, mutation: Mutation, rulesSha256: string): string {
  const { blocks, guidelines, order, secondsToJudge, secondsToGoThrough } = proof;
  const failures = failuresOf(proof);
  const perSecond = Math.round(statesOf(proof) / secondsToGoThrough / 1e6);
  return `# The guidelines, gone through whole

Written by \`npm run guidelines -- --prove\`; do not edit. Numbers of states are exact, times are of the machine that ran it.
${ofRules(rulesSha256)}

${failures.length === 0 ? "**Every claim below holds in every state.**" : `**Not shown:**\n\n${list(failures)}`}

${count(statesOf(proof))} states in ${secondsToGoThrough.toFixed(1)} s, ${perSecond} million a second on one core, after
${secondsToJudge.toFixed(1)} s in which the product's own code read and judged ${count(enumeratedIn(blocks))} made-up patients. ${count(sum([...proof.guidelines, ...proof.order.gates]))} are states of
guidelines and gates; in ${count(sum(proof.order.forbidden))} a sentence that forbids a step meets the gate before that step.

## What is claimed

1. In every state every guideline gives at least one line, or one that cannot be said yet, or plainly does not cover the patient.
2. No state gets two rules from one guideline that exclude each other: one forbids what the other opens, or they put the same
   treatments in contrary order. A rule of lower priority yields to those before it, and waits while these cannot be said.
3. A worse liver or a worse general state never opens a step that was closed, supportive care apart; more obstruction never opens
   TACE. Compared are states that differ in one fact, in patients whom the guideline speaks to.
4. The product itself never advises a step that a contraindication forbids: the order decided is gone through in every
   combination, and where a sentence forbids a step the gate before that step is not met, beside the order as on it.
5. Every rule is met in some state.

## How

A fact is unknown or in one of a few states (\`packages/guidelines/src/space/axes.ts\`); facts that criteria judge together form a
block. Every combination within a block is written as a case, read, staged and judged by the code that judges patients; so a state
that cannot be (Child-Pugh A and C, an open trunk that is blocked) is never made. States with the same answers are joined. The
product of the blocks that a guideline rests on is its space; answers are computed 32 states at a time, two bits a state (met, not
met, neither for cannot say). States of the portal vein are kept apart even where a guideline cannot tell them from each other.
Limits: a measured value stands for its class, with a range of its own only in the trunk; the cancer stages are staged once for
every fully known combination, unknown facts by what their completions agree on; the kind of thrombus is told for the portal and
for the hepatic veins apart, so that one word for both beside a trunk that nobody measured is not among the states. A test holds
the states against the product's judgement of whole patients drawn at random.

| block | combinations of facts | told apart |
|---|---:|---:|
${blocks.map(({ name, enumerated, states }) => `| ${name} | ${count(enumerated)} | ${count(states.length)} |`).join("\n")}

What is said with certainty while a fact is unknown is not taken back when it becomes known, with these exceptions, all of them
conventions that the card states (a thrombus of the hepatic veins whose kind is not told counts as tumour; a laboratory value
without a date takes the day of the case):

${list(blocks.flatMap(({ takenBack }) => takenBack))}

## Guidelines

| guideline | states | a rule is met | cannot say | does not cover | two that exclude each other | opened by worse |
|---|---:|---:|---:|---:|---|---|
${guidelines.map(guidelineRow).join("\n")}

## The hand-made cases

Every condition was got wrong in every place: a part left out, turned round, joined by any instead of all. The cases notice
${mutation.mistakes - mutation.unnoticed.length} of ${mutation.mistakes} mistakes${mutation.unnoticed.length === 0 ? "." : `, not these:\n\n${list(mutation.unnoticed)}`}

## The product's own advice

${count(order.decisions)} combinations of what the order hangs on (thrombus, illness, trunk, course so far): ${order.wrongDecisions.length === 0 ? "none is decided against the rule" : list(order.wrongDecisions)}.

| gate | states | met | not met | opened by worse |
|---|---:|---:|---:|---|
${order.gates.map(gateRow).join("\n")}

Sentences that forbid a step, and whether the card can have that step open where they hold:

| sentence | step | states | gate |
|---|---|---:|---|
${order.forbidden.map(forbiddenRow).join("\n")}

Where the product disagrees it does so by the order rule: these sentences stand beside the card, in their own words.
`;
}

const enumeratedIn = (blocks: readonly BlockStates[]): number =>
  blocks.reduce((sum, { enumerated }) => sum + enumerated, 0);

const guidelineRow = ({ id, states, speaks, maySpeak, doesNotCover, contradictions, openedByWorse }: GuidelineProof) =>
  `| ${id} | ${count(states)} | ${count(speaks)} | ${count(maySpeak)} | ${count(doesNotCover)} | ${none(contradictions)} | ${none(openedByWorse)} |`;

const gateRow = ({ id, states, open, closed, openedByWorse }: GateProof) =>
  `| ${id} | ${count(states)} | ${count(open)} | ${count(closed)} | ${none(openedByWorse)} |`;

const forbiddenRow = (one: Forbidden) =>
  `| ${nameOf(one)} | ${one.step} | ${count(one.states)} | ${one.openedIn === undefined ? "never open" : isDisagreement(one) ? "may be open: shown beside, not obeyed" : "**open**"} |`;

const none = (found: readonly unknown[]): string => (found.length === 0 ? "none" : String(found.length));

const count = (number: number): string => number.toLocaleString("en-GB");

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");
