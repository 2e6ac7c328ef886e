import type { FindingName } from "../findings.ts";
import type { Criterion } from "../guideline.ts";
import { type BlockName, blockNames } from "./axes.ts";
import { restsOn } from "./restsOn.ts";
import { type Dimension, type Space, verdictIn } from "./space.ts";
import type { State } from "./states.ts";

/** Answers to one question in many states at once: a bit a state, set in `met` or in `not`, in neither for cannot say. */
interface Planes {
  readonly met: Uint32Array;
  readonly not: Uint32Array;
}

/**
 * A space laid out for quick work: the outer states are gone through one by one, and for each the answers in all inner
 * states are computed 32 at a time.
 */
export interface Layout {
  readonly outer: readonly Dimension[];
  readonly inner: readonly Dimension[];
  readonly outerSize: number;
  readonly innerSize: number;
  readonly words: number;
  /** Bits of the last word that stand for a state. */
  readonly lastWord: number;
}

/** Blocks whose states are compared with each other, better and worse; the others lie within. */
const outerBlocks: readonly BlockName[] = ["portal vein", "liver function", "ECOG"];

export function layOut({ dimensions }: Space): Layout {
  const outer = dimensions.filter(({ name }) => outerBlocks.includes(name));
  const inner = dimensions.filter(({ name }) => !outerBlocks.includes(name));
  const innerSize = sizeOf(inner);
  const words = Math.ceil(innerSize / 32);
  const rest = innerSize % 32;
  return {
    outer,
    inner,
    outerSize: sizeOf(outer),
    innerSize,
    words,
    lastWord: rest === 0 ? 0xffffffff : 2 ** rest - 1,
  };
}

const sizeOf = (dimensions: readonly Dimension[]): number =>
  dimensions.reduce((product, { states }) => product * states.length, 1);

/** The state that each dimension has at an index, the last dimension counting fastest. */
function statesAt(dimensions: readonly Dimension[], index: number): Map<BlockName, State> {
  const chosen = new Map<BlockName, State>();
  let rest = index;
  for (const { name, states } of dimensions.toReversed()) {
    chosen.set(name, states[rest % states.length]!);
    rest = Math.floor(rest / states.length);
  }
  return chosen;
}

/** Gives the answers of a criterion in all inner states of one outer state. */
export type Evaluator = (outerIndex: number) => Planes;

/** Prepares a criterion for a layout: its parts joined bit by bit as Kleene's logic does. */
export function evaluator(criterion: Criterion, layout: Layout): Evaluator {
  if (typeof criterion === "string") return findingEvaluator(criterion, layout);
  if ("not" in criterion) {
    const part = evaluator(criterion.not, layout);
    return (outer) => {
      const { met, not } = part(outer);
      return { met: not, not: met };
    };
  }
  const isAll = "all" in criterion;
  const parts = (isAll ? criterion.all : criterion.any).map((inner) => evaluator(inner, layout));
  const joined: Planes = { met: new Uint32Array(layout.words), not: new Uint32Array(layout.words) };
  const [every, some] = isAll ? ([joined.met, joined.not] as const) : ([joined.not, joined.met] as const);
  const full = fullWords(layout);
  return (outer) => {
    every.set(full);
    some.fill(0);
    for (const part of parts) {
      const { met, not } = part(outer);
      const [needed, enough] = isAll ? [met, not] : [not, met];
      for (let word = 0; word < every.length; word++) {
        every[word]! &= needed[word]!;
        some[word]! |= enough[word]!;
      }
    }
    return joined;
  };
}

/** Every bit that stands for a state. */
export function fullWords({ words, lastWord }: Layout): Uint32Array {
  const full = new Uint32Array(words).fill(0xffffffff);
  full[words - 1] = lastWord;
  return full;
}

/** A finding's answers are worked out once for each group of outer states that it cannot tell apart. */
function findingEvaluator(finding: FindingName, layout: Layout): Evaluator {
  const seen = layout.outer.flatMap((dimension, at) =>
    restsOn[finding] === "several" || restsOn[finding] === dimension.name
      ? [{ ...groupsOf(finding, dimension), size: dimension.states.length, stride: strideOf(layout.outer, at) }]
      : [],
  );
  const rows: (Planes | undefined)[] = [];
  return (outer) => {
    let row = 0;
    for (const { first, groupOf, stride, size } of seen)
      row = row * first.length + groupOf[Math.floor(outer / stride) % size]!;
    rows[row] ??= rowOf(
      finding,
      layout,
      new Map(layout.outer.map(({ name }, at) => [name, stateOfOuter(layout, at, outer)])),
    );
    return rows[row]!;
  };
}

/** The states of a dimension in groups that a finding cannot tell apart. */
function groupsOf(finding: FindingName, { states }: Dimension): { first: readonly State[]; groupOf: Int32Array } {
  const first: State[] = [];
  const known = new Map<string, number>();
  const groupOf = Int32Array.from(states, (state) => {
    const key = seenBy(finding, state);
    const group = known.get(key) ?? first.push(state) - 1;
    known.set(key, group);
    return group;
  });
  return { first, groupOf };
}

export const strideOf = (dimensions: readonly Dimension[], at: number): number => sizeOf(dimensions.slice(at + 1));

const stateOfOuter = ({ outer }: Layout, at: number, index: number): State =>
  outer[at]!.states[Math.floor(index / strideOf(outer, at)) % outer[at]!.states.length]!;

const seenBy = (finding: FindingName, { verdicts, carries }: State): string =>
  restsOn[finding] === "several"
    ? `${askedByStages.map((asked) => verdicts.get(asked)).join()}${carries}`
    : verdicts.get(finding)!;

const askedByStages: readonly FindingName[] = [
  "tumour thrombus in the portal vein",
  "Child-Pugh A",
  "Child-Pugh B",
  "Child-Pugh C",
];

function rowOf(finding: FindingName, layout: Layout, outer: ReadonlyMap<BlockName, State>): Planes {
  const planes: Planes = { met: new Uint32Array(layout.words), not: new Uint32Array(layout.words) };
  for (let inner = 0; inner < layout.innerSize; inner++) {
    const states = statesAt(layout.inner, inner);
    const verdict = verdictIn(finding, (block) => outer.get(block) ?? states.get(block)!);
    const plane = verdict === "met" ? planes.met : verdict === "not met" ? planes.not : undefined;
    if (plane) plane[inner >>> 5]! |= 1 << (inner & 31);
  }
  return planes;
}

/** One state of a layout in words, for a reader who wants to see where something holds. */
export function sayState(layout: Layout, outer: number, inner: number): string {
  const states = new Map([...statesAt(layout.outer, outer), ...statesAt(layout.inner, inner)]);
  return blockNames
    .flatMap((name) => Object.entries(states.get(name)?.example ?? {}))
    .map(([axis, level]) => `${axis} ${level}`)
    .join("; ");
}
