import { type Treatment, treatments } from "../advice.ts";
import { exclude, opens } from "../exclusion.ts";
import type { FindingName } from "../findings.ts";
import { conditionOf, findingsOf, type Guideline } from "../guideline.ts";
import type { BlockName } from "../space/axes.ts";
import { evaluator, fullWords, type Layout, layOut, sayState } from "../space/planes.ts";
import { spaceOf } from "../space/space.ts";
import { bitCount, lowestBit } from "./bits.ts";
import { opened, type Steps } from "./opened.ts";

/** What was found of one guideline over every state that its rules rest on. */
export interface GuidelineProof {
  readonly id: string;
  readonly states: number;
  /** States in which a rule is met; in which one may be, when more is known; in which it does not cover the patient. */
  readonly speaks: number;
  readonly maySpeak: number;
  readonly doesNotCover: number;
  /** Rules that no state meets. */
  readonly neverMet: readonly string[];
  /** Rules of which the condition alone, before those that come first, is never met. */
  readonly cannotBeMet: readonly string[];
  /** Two rules met at once that exclude each other, with a state in which they are. */
  readonly contradictions: readonly { readonly rules: readonly [string, string]; readonly state: string }[];
  /** Steps that were closed and that a worse state opens. */
  readonly openedByWorse: readonly string[];
}

/**
 * Goes through every state that a guideline's rules rest on, with the answers of three-valued logic.
 *
 * @param whole blocks of which every state is kept apart, also those that these rules cannot tell from each other
 */
export function proveGuideline(guideline: Guideline, whole: readonly BlockName[] = []): GuidelineProof {
  const { rules } = guideline;
  const conditions = rules.map((rule) => conditionOf(rule, guideline));
  const named = [...new Set<FindingName>(conditions.flatMap(findingsOf))];
  const space = spaceOf(named, whole);
  const layout = layOut(space);
  const judges = conditions.map((condition) => evaluator(condition, layout));
  const alone = rules.map((rule, at) => (rule.yieldsTo ? evaluator(rule.when, layout) : judges[at]!));
  const pairs = excludingPairs(guideline);
  const met = new Set<number>();
  const metAlone = new Set<number>();
  const contradictions = new Map<string, GuidelineProof["contradictions"][number]>();
  const steps = emptySteps(guideline, layout);
  const full = fullWords(layout);
  let [speaks, doesNotCover] = [0, 0];

  for (let outer = 0; outer < layout.outerSize; outer++) {
    for (const [rule, judge] of alone.entries())
      if (!metAlone.has(rule) && judge(outer).met.some((word) => word !== 0)) metAlone.add(rule);
    const answers = judges.map((judge) => judge(outer));
    const at = outer * layout.words;
    for (let word = 0; word < layout.words; word++) {
      let [some, none] = [0, full[word]!];
      for (let rule = 0; rule < answers.length; rule++) {
        const bits = answers[rule]!.met[word]!;
        if (bits !== 0) met.add(rule);
        some |= bits;
        none &= answers[rule]!.not[word]!;
      }
      speaks += bitCount(some);
      doesNotCover += bitCount(none);
      steps.covered[at + word] = some;
      for (const { openers, met: open, not: closed } of steps.of) {
        let [any, all] = [0, full[word]!];
        for (const rule of openers) {
          any |= answers[rule]!.met[word]!;
          all &= answers[rule]!.not[word]!;
        }
        open[at + word] = any;
        closed[at + word] = all;
      }
      for (const [a, b] of pairs) {
        const both = answers[a]!.met[word]! & answers[b]!.met[word]!;
        const key = `${a} ${b}`;
        if (both !== 0 && !contradictions.has(key))
          contradictions.set(key, {
            rules: [rules[a]!.id, rules[b]!.id],
            state: sayState(layout, outer, word * 32 + lowestBit(both)),
          });
      }
    }
  }
  const idsNot = (found: ReadonlySet<number>) => rules.filter((_, at) => !found.has(at)).map(({ id }) => id);
  return {
    id: guideline.id,
    states: space.size,
    speaks,
    maySpeak: space.size - speaks - doesNotCover,
    doesNotCover,
    neverMet: idsNot(met),
    cannotBeMet: idsNot(metAlone),
    contradictions: [...contradictions.values()],
    openedByWorse: opened(layout, steps),
  };
}

function excludingPairs({ rules }: Guideline): (readonly [number, number])[] {
  return rules.flatMap((a, i) => rules.flatMap((b, j) => (i < j && exclude(a, b) ? [[i, j] as const] : [])));
}

/** The steps that the guideline opens, supportive care apart: that one is for the worse. */
function emptySteps({ rules }: Guideline, { outerSize, words }: Layout): Steps {
  const size = outerSize * words;
  const openersOf = (treatment: Treatment) =>
    rules.flatMap((rule, at) => (opens(rule).includes(treatment) ? [at] : []));
  const of = treatments
    .filter((treatment) => treatment !== "supportive" && openersOf(treatment).length > 0)
    .map((treatment) => ({
      treatment,
      openers: openersOf(treatment),
      met: new Uint32Array(size),
      not: new Uint32Array(size),
    }));
  return { covered: new Uint32Array(size), of };
}
