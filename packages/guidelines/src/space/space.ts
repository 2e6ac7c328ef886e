import { type FindingName, findingNames } from "../findings.ts";
import type { Verdict } from "../verdict.ts";
import { type BlockName, blockNames } from "./axes.ts";
import { restsOn } from "./restsOn.ts";
import { type StateOf, stageBlocks, stageVerdict } from "./several.ts";
import { type BlockStates, type State, statesOf, type Worse } from "./states.ts";

/** One block as far as some criteria look at it: states that these tell apart, and which is worse than which. */
export interface Dimension {
  readonly name: BlockName;
  readonly states: readonly State[];
  readonly worse: readonly Worse[];
}

/** Every state that the facts behind some criteria can be in: the product of its dimensions. */
export interface Space {
  readonly dimensions: readonly Dimension[];
  /** Number of states. */
  readonly size: number;
}

const remembered = new Map<BlockName, BlockStates>();

/** The states of a block, worked out once. */
export function blockStates(name: BlockName): BlockStates {
  const known = remembered.get(name) ?? statesOf(name);
  remembered.set(name, known);
  return known;
}

/**
 * The space that some criteria rest on.
 *
 * @param whole the blocks of which every state is kept apart, whether or not these criteria tell it from others
 */
export function spaceOf(criteria: readonly FindingName[], whole: readonly BlockName[] = []): Space {
  const direct = criteria.map((finding) => restsOn[finding]);
  const names = blockNames.filter(
    (name) =>
      direct.includes(name) || whole.includes(name) || (direct.includes("several") && stageBlocks.includes(name)),
  );
  const dimensions = names.map((name) => (whole.includes(name) ? blockStates(name) : joined(name, criteria)));
  return { dimensions, size: dimensions.reduce((product, { states }) => product * states.length, 1) };
}

/** Facts that a stage asks of a block, and the thrombus without which obstructions cannot be compared. */
const alwaysKept: readonly FindingName[] = ["tumour thrombus in the portal vein"];
const keptForStages: readonly FindingName[] = [
  "tumour thrombus in a hepatic vein or the vena cava",
  "no spread outside the liver",
  "Child-Pugh A",
  "Child-Pugh B",
  "Child-Pugh C",
];

function joined(name: BlockName, criteria: readonly FindingName[]): Dimension {
  const asksStage = criteria.some((finding) => restsOn[finding] === "several");
  const kept = new Set([...criteria, ...alwaysKept, ...(asksStage ? keptForStages : [])]);
  const named = findingNames.filter((finding) => restsOn[finding] === name && kept.has(finding));
  const { states, worse } = blockStates(name);
  const indexOf = new Map<string, number>();
  const fewer: State[] = [];
  const to = states.map((state) => {
    const carries = asksStage ? state.carries : "";
    const signature = `${named.map((finding) => state.verdicts.get(finding)).join()}|${carries}`;
    const known = indexOf.get(signature) ?? fewer.push({ ...state, carries }) - 1;
    indexOf.set(signature, known);
    return known;
  });
  const moved = worse.map(({ of, pairs }) => {
    const kept = pairs.map(([a, b]) => [to[a]!, to[b]!] as const).filter(([a, b]) => a !== b);
    return { of, pairs: [...new Map(kept.map((pair) => [pair.join(), pair])).values()] };
  });
  return { name, states: fewer, worse: moved };
}

/** The answer of a criterion in one state of a space. */
export function verdictIn(finding: FindingName, stateOf: StateOf): Verdict {
  const block = restsOn[finding];
  return block === "several" ? stageVerdict(finding, stateOf) : stateOf(block).verdicts.get(finding)!;
}
