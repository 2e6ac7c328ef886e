import { type Criterion, findingsOf } from "../guideline.ts";
import { evaluator, layOut, sayState } from "../space/planes.ts";
import { spaceOf } from "../space/space.ts";
import { lowestBit } from "./bits.ts";

/** Whether two criteria are ever met at once, over every state that they rest on: how many states, and one in which they are. */
export function everBoth(a: Criterion, b: Criterion): { readonly states: number; readonly state?: string } {
  const space = spaceOf([...new Set([...findingsOf(a), ...findingsOf(b)])]);
  const layout = layOut(space);
  const [isA, isB] = [evaluator(a, layout), evaluator(b, layout)];
  for (let outer = 0; outer < layout.outerSize; outer++) {
    const [{ met: metA }, { met: metB }] = [isA(outer), isB(outer)];
    for (let word = 0; word < layout.words; word++) {
      const both = metA[word]! & metB[word]!;
      if (both !== 0) return { states: space.size, state: sayState(layout, outer, word * 32 + lowestBit(both)) };
    }
  }
  return { states: space.size };
}
