import type { Treatment } from "../advice.ts";
import { conditionOfGate, findingsOf, type GateRules } from "../guideline.ts";
import type { BlockName } from "../space/axes.ts";
import { evaluator, fullWords, layOut } from "../space/planes.ts";
import { spaceOf } from "../space/space.ts";
import { bitCount } from "./bits.ts";
import { opened } from "./opened.ts";

/** What was found of a gate over every state that its lines rest on. */
export interface GateProof {
  readonly id: string;
  readonly states: number;
  readonly open: number;
  readonly closed: number;
  /** Worse states that open what was closed. */
  readonly openedByWorse: readonly string[];
}

/** Goes through every state of a gate: how often it is open, and whether a worse state ever opens it. */
export function proveGate(gate: GateRules, treatment: Treatment, whole: readonly BlockName[] = []): GateProof {
  const condition = conditionOfGate(gate);
  const space = spaceOf(findingsOf(condition), whole);
  const layout = layOut(space);
  const judge = evaluator(condition, layout);
  const size = layout.outerSize * layout.words;
  const step = { treatment, openers: [0], met: new Uint32Array(size), not: new Uint32Array(size) };
  const covered = new Uint32Array(size);
  const full = fullWords(layout);
  let [open, closed] = [0, 0];
  for (let outer = 0; outer < layout.outerSize; outer++) {
    const { met, not } = judge(outer);
    step.met.set(met, outer * layout.words);
    step.not.set(not, outer * layout.words);
    covered.set(full, outer * layout.words);
    for (let word = 0; word < layout.words; word++) {
      open += bitCount(met[word]!);
      closed += bitCount(not[word]!);
    }
  }
  return { id: gate.id, states: space.size, open, closed, openedByWorse: opened(layout, { covered, of: [step] }) };
}
