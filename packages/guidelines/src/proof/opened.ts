import type { Treatment } from "../advice.ts";
import { type Layout, sayState, strideOf } from "../space/planes.ts";
import type { Worse } from "../space/states.ts";
import { lowestBit } from "./bits.ts";

/** Which steps are open and which closed, over a whole layout: a word for 32 states. */
export interface Steps {
  /** States in which somebody speaks at all: where nobody does, nothing was closed. */
  readonly covered: Uint32Array;
  readonly of: readonly {
    readonly treatment: Treatment;
    readonly openers: readonly number[];
    readonly met: Uint32Array;
    readonly not: Uint32Array;
  }[];
}

/** Steps that are more open in a worse state than in the better one, in words with a state; none is what is wanted. */
export function opened(layout: Layout, steps: Steps): string[] {
  const found = new Map<string, string>();
  for (const [at, { states, worse }] of layout.outer.entries())
    for (const { of, pairs } of worse)
      for (const [better, than] of pairs) {
        if (of === "obstruction" && thrombusOf(states[better]!) !== thrombusOf(states[than]!)) continue;
        for (const step of steps.of.filter(({ treatment }) => concerns(of, treatment))) {
          const key = `worse ${of} opens ${step.treatment}`;
          const where = found.has(key) ? undefined : firstOpened(layout, at, better, than, steps.covered, step);
          if (where) found.set(key, `${key}: ${where}`);
        }
      }
  return [...found.values()];
}

/** Obstruction is told apart only among patients of whom it is equally known whether they have tumour thrombus. */
const thrombusOf = ({ verdicts }: Layout["outer"][number]["states"][number]) =>
  verdicts.get("tumour thrombus in the portal vein");

/** Obstruction speaks against embolising; a worse liver or a worse general state against every step. */
const concerns = (of: Worse["of"], treatment: Treatment): boolean => of !== "obstruction" || treatment === "tace";

function firstOpened(
  layout: Layout,
  at: number,
  better: number,
  worse: number,
  covered: Uint32Array,
  { met, not }: Steps["of"][number],
): string | undefined {
  const { words, outerSize } = layout;
  const stride = strideOf(layout.outer, at);
  const size = layout.outer[at]!.states.length;
  const move = (worse - better) * stride;
  for (let high = 0; high < outerSize / (stride * size); high++)
    for (let low = 0; low < stride; low++) {
      const outer = (high * size + better) * stride + low;
      for (let word = 0; word < words; word++) {
        const [here, there] = [outer * words + word, (outer + move) * words + word];
        const wasClosed = not[here]! & ~not[there]!;
        const wasOpenQuestion = ~(not[here]! | met[here]!) & met[there]!;
        const wrong = covered[here]! & (wasClosed | wasOpenQuestion);
        if (wrong !== 0) {
          const inner = word * 32 + lowestBit(wrong);
          return `from (${sayState(layout, outer, inner)}) to (${sayState(layout, outer + move, inner)})`;
        }
      }
    }
  return undefined;
}
