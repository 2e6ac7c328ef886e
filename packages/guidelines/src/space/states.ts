import { type FindingName, findingNames, findings } from "../findings.ts";
import type { Verdict } from "../verdict.ts";
import { type BlockName, blockNames, blocks } from "./axes.ts";
import type { Axis, Level } from "./level.ts";
import { type Chosen, patientOf } from "./patientOf.ts";
import { restsOn } from "./restsOn.ts";

/** All states of a block in which its criteria have the same answers. */
export interface State {
  readonly verdicts: ReadonlyMap<FindingName, Verdict>;
  /** The levels that a cancer stage asks for where no criterion tells them apart. */
  readonly carries: string;
  /** One of the states, in words. */
  readonly example: Readonly<Record<string, string>>;
}

export interface Worse {
  readonly of: NonNullable<Axis["worse"]>["of"];
  /** Indices of states, the second worse in one fact and the same in all others. */
  readonly pairs: readonly (readonly [better: number, worse: number])[];
}

export interface BlockStates {
  readonly name: BlockName;
  /** How many states the facts have, before those with the same answers were joined. */
  readonly enumerated: number;
  readonly states: readonly State[];
  /** For each combination of levels, the first axis counting slowest, its state. */
  readonly stateAt: Int32Array;
  readonly worse: readonly Worse[];
  /** Criteria whose definite answer, given before a fact was known, was turned round when it became known. */
  readonly takenBack: readonly string[];
}

/** The states of a block: every combination of its facts, judged by the product's own criteria, equal answers joined. */
export function statesOf(name: BlockName): BlockStates {
  const axes: readonly Axis[] = blocks[name];
  const named = findingNames.filter((finding) => restsOn[finding] === name);
  const sizes = axes.map(({ levels }) => levels.length);
  const enumerated = sizes.reduce((product, size) => product * size, 1);
  const states: State[] = [];
  const indexOf = new Map<string, number>();
  const stateAt = new Int32Array(enumerated);
  for (let raw = 0; raw < enumerated; raw++) {
    const chosen = axes.map((axis, at) => [axis, axis.levels[digit(raw, sizes, at)]!] as const);
    const state = judge(name, chosen, named);
    const signature = `${[...state.verdicts.values()].join()}|${state.carries}`;
    const known = indexOf.get(signature) ?? states.push(state) - 1;
    indexOf.set(signature, known);
    stateAt[raw] = known;
  }
  return {
    name,
    enumerated,
    states,
    stateAt,
    worse: axes.flatMap((axis, at) => worsePairs(axis, at, sizes, stateAt)),
    takenBack: takenBack(axes, sizes, stateAt, states),
  };
}

function judge(name: BlockName, chosen: Chosen, named: readonly FindingName[]): State {
  const facts = patientOf([...elsewhere(name), ...chosen]);
  const example = Object.fromEntries(chosen.map(([{ name: axis }, { says }]) => [axis, says]));
  return {
    verdicts: new Map(named.map((finding) => [finding, findings[finding].judge(facts).verdict])),
    carries: carried.has(name) ? (chosen[0]?.[1].says ?? "") : "",
    example,
  };
}

/** Blocks of which a cancer stage asks more than their criteria tell. */
const carried: ReadonlySet<BlockName> = new Set(["ECOG", "transplantation", "tumours"]);

/** Known facts for the other blocks: no criterion of this block sees them. */
const elsewhere = (name: BlockName): Chosen =>
  blockNames
    .filter((other) => other !== name)
    .flatMap((other) => (blocks[other] as readonly Axis[]).map((axis) => [axis, axis.levels[1] as Level] as const));

/** The level that a combination has on one axis. */
function digit(raw: number, sizes: readonly number[], at: number): number {
  return Math.floor(raw / strideOf(sizes, at)) % sizes[at]!;
}

const strideOf = (sizes: readonly number[], at: number): number =>
  sizes.slice(at + 1).reduce((product, size) => product * size, 1);

function worsePairs({ levels, worse }: Axis, at: number, sizes: readonly number[], stateAt: Int32Array): Worse[] {
  if (!worse) return [];
  const stride = strideOf(sizes, at);
  const indexOfLevel = (wanted: string) => levels.findIndex(({ says }) => says === wanted);
  const pairs = new Map<string, readonly [number, number]>();
  for (const [better, than] of worse.pairs.map((pair) => pair.map(indexOfLevel) as [number, number]))
    for (let raw = 0; raw < stateAt.length; raw++)
      if (digit(raw, sizes, at) === better) {
        const pair = [stateAt[raw]!, stateAt[raw + (than - better) * stride]!] as const;
        if (pair[0] !== pair[1]) pairs.set(pair.join(), pair);
      }
  return [{ of: worse.of, pairs: [...pairs.values()] }];
}

/** What was said with certainty while a fact was unknown must hold whatever the fact turns out to be. */
function takenBack(
  axes: readonly Axis[],
  sizes: readonly number[],
  stateAt: Int32Array,
  states: readonly State[],
): string[] {
  const found = new Set<string>();
  for (let raw = 0; raw < stateAt.length; raw++)
    for (const [at, axis] of axes.entries()) {
      const level = digit(raw, sizes, at);
      if (level === 0 || axis.levels[level]!.unsettled) continue;
      const unknown = states[stateAt[raw - level * strideOf(sizes, at)]!]!;
      for (const [finding, verdict] of unknown.verdicts)
        if (verdict !== "cannot say" && states[stateAt[raw]!]!.verdicts.get(finding) !== verdict)
          found.add(`${finding}: "${verdict}" before ${axis.name} was known`);
    }
  return [...found];
}
