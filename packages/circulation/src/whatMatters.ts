import { good, type Result, type Step, type Text, text } from "@glisson/case";
import { type Sensitivity, sensitivitiesOf, sensitivityDesign } from "@glisson/sampling";
import { solveDrawn } from "./ensemble.ts";
import { type CirculationFacts, readFacts } from "./liver/readFacts.ts";
import { type Input, variedInputs } from "./patientLiver.ts";
import { measureSupply } from "./supplyMap.ts";

/** How much an input that is not known for sure matters to the liver's supply index. */
export interface Matters extends Sensitivity {
  readonly input: Input;
  readonly title: Text;
}

/** Base points of the study: the figures of the first inputs keep their order with another seed. */
const usual = { points: 96, seed: 1 };

/**
 * Which inputs make this patient's supply index X uncertain, now or after steps, the one that matters most first: the share
 * of X's variance that goes when the input is known (`first`), and that it has a hand in (`total`). Faults: as `simulateCirculation`.
 */
export function whatMatters(
  facts: CirculationFacts,
  after: readonly Step[],
  { points, seed } = usual,
): Result<readonly Matters[]> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const inputs = variedInputs(read.value, after);
  const centre = solveDrawn(read.value, after, new Map());
  if (!centre.ok) return centre;
  const indices: number[] = [];
  for (const point of sensitivityDesign(seed, inputs.length, points)) {
    const draw = new Map(inputs.map((input, n) => [input, point[n]!]));
    const drawn = solveDrawn(read.value, after, draw, centre.value);
    if (!drawn.ok) return drawn;
    const { liver, state, oxygen } = drawn.value;
    indices.push(measureSupply(liver, state, oxygen).totalIndex);
  }
  const found = sensitivitiesOf(indices, inputs.length);
  const matters = inputs.map((input, n) => ({ input, title: titleOf(input), ...found[n]! }));
  return good(matters.sort((a, b) => b.total - a.total));
}

/** Inputs that are named, and the share of the variance below which none is. */
const [mostNamed, leastShare] = [3, 0.01];

/** The few that are worth naming, out of inputs in order. */
export const worthNaming = (inputs: readonly Matters[]): readonly Matters[] =>
  inputs.filter(({ total }) => total >= leastShare).slice(0, mostNamed);

const titles: Readonly<Record<Exclude<Input, `lumen ${string}`> | "lumen after radiotherapy", Text>> = {
  "segmental branches": text("which segmental branches are blocked", "哪些段级门静脉支闭塞"),
  "lumen after radiotherapy": text("lumen that radiotherapy reopens", "放疗后再通的管腔"),
  "collaterals past the trunk": text("collaterals past the portal trunk", "门静脉主干周围侧支循环"),
  "arterioportal shunt": text("arterioportal shunt", "肝动脉-门静脉分流"),
  "shunts that open themselves": text("shunts that a blocked outflow opens", "流出道阻塞后开放的分流"),
  "way out": text("how narrow hepatic veins and vena cava are", "肝静脉与下腔静脉的狭窄程度"),
  drainage: text("which hepatic vein drains which part", "各肝静脉的引流范围"),
  "blood of tumour and thrombus": text("blood that tumour and thrombus take", "肿瘤与癌栓的血供"),
  cirrhosis: text("cirrhosis and its decompensation", "肝硬化及其失代偿"),
  "splanchnic inflow": text("blood of gut and spleen", "胃肠与脾的回流血量"),
  "embolised fraction": text("arterioles that embolisation closes", "栓塞闭塞的小动脉比例"),
  "passage through the shunt": text("embolic material that passes the shunt", "经分流通过的栓塞剂比例"),
  "liver volume": text("liver volume", "肝脏体积"),
  haemoglobin: text("haemoglobin", "血红蛋白"),
};

function titleOf(input: Input): Text {
  const known = titles[input as keyof typeof titles];
  if (known) return known;
  const vein = input.slice("lumen ".length);
  return text(`open area of ${vein}`, `${vein} 的通畅面积`);
}
