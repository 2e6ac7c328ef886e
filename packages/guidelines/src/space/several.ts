import { type FindingName, findingNames, findings } from "../findings.ts";
import { anyOf, notOf, type Verdict } from "../verdict.ts";
import { type BlockName, blocks } from "./axes.ts";
import type { Axis } from "./level.ts";
import { type Chosen, patientOf } from "./patientOf.ts";
import { restsOn } from "./restsOn.ts";
import type { State } from "./states.ts";

/** Blocks that a cancer stage looks at. */
export const stageBlocks: readonly BlockName[] = [
  "portal vein",
  "hepatic veins",
  "spread",
  "ECOG",
  "liver function",
  "transplantation",
  "tumours",
];

/** What a cancer stage asks, and in each the values that may be. */
const asked = { invasion: 2, spread: 2, ECOG: 5, liver: 3, transplantable: 2, tumour: 2 } as const;
const sizes = Object.values(asked);
const combinations = sizes.reduce<number>((product, size) => product * size, 1);

/** One state in each block that a stage looks at. */
export type StateOf = (block: BlockName) => State;

/**
 * The answer of a criterion on a cancer stage: met or not met when every value that the facts still allow agrees.
 * Each fully known combination is staged once by the product's own code.
 */
export function stageVerdict(finding: FindingName, stateOf: StateOf): Verdict {
  return settled(finding, allowedBy(stateOf));
}

/** The values that the states allow, as one bit mask for each question. */
function allowedBy(stateOf: StateOf): number[] {
  const invasion = anyOf([
    verdictOf(stateOf("portal vein"), "tumour thrombus in the portal vein"),
    verdictOf(stateOf("hepatic veins"), "tumour thrombus in a hepatic vein or the vena cava"),
  ]);
  const liver = (["Child-Pugh A", "Child-Pugh B", "Child-Pugh C"] as const).map((one) =>
    verdictOf(stateOf("liver function"), one) === "not met" ? 0 : 1,
  );
  const ecog = stateOf("ECOG").carries;
  const tumour = stateOf("tumours").carries;
  const transplantable = stateOf("transplantation").carries;
  return [
    maskOf(invasion),
    maskOf(notOf(verdictOf(stateOf("spread"), "no spread outside the liver"))),
    ecog === "unknown" ? 0b11111 : 1 << Number(ecog),
    liver[0]! | (liver[1]! << 1) | (liver[2]! << 2),
    transplantable === "unknown" ? 0b11 : transplantable === "true" ? 0b10 : 0b01,
    tumour === "unknown" ? 0b11 : tumour === "none" ? 0b01 : 0b10,
  ];
}

const verdictOf = (state: State, finding: FindingName): Verdict => state.verdicts.get(finding) ?? "cannot say";

const maskOf = (verdict: Verdict): number => (verdict === "met" ? 0b10 : verdict === "not met" ? 0b01 : 0b11);

const remembered = new Map<string, Verdict>();

function settled(finding: FindingName, allowed: readonly number[]): Verdict {
  const key = `${finding}|${allowed.join()}`;
  const known = remembered.get(key);
  if (known) return known;
  const table = knownStages().get(finding)!;
  let reached = 0;
  for (let combination = 0; combination < combinations; combination++)
    if (allowed.every((mask, at) => (mask >> value(combination, at)) & 1)) reached |= table[combination] ? 0b10 : 0b01;
  const verdict = reached === 0b10 ? "met" : reached === 0b01 ? "not met" : "cannot say";
  remembered.set(key, verdict);
  return verdict;
}

function value(combination: number, at: number): number {
  return Math.floor(combination / sizes.slice(at + 1).reduce((product, size) => product * size, 1)) % sizes[at]!;
}

let stages: ReadonlyMap<FindingName, Uint8Array> | undefined;

/** For every fully known combination, whether each criterion on a stage is met. Worked out once. */
function knownStages(): ReadonlyMap<FindingName, Uint8Array> {
  if (stages) return stages;
  const named = findingNames.filter((finding) => restsOn[finding] === "several");
  const tables = new Map(named.map((finding) => [finding, new Uint8Array(combinations)]));
  for (let combination = 0; combination < combinations; combination++) {
    const facts = patientOf(knownPatient(combination));
    for (const [finding, table] of tables)
      table[combination] = findings[finding].judge(facts).verdict === "met" ? 1 : 0;
  }
  stages = tables;
  return tables;
}

function knownPatient(combination: number): Chosen {
  const at = (place: number) => value(combination, place);
  const liver = [
    ["15 umol/L", "40 g/L", "none"],
    ["40 umol/L", "30 g/L", "mild"],
    ["90 umol/L", "24 g/L", "mild"],
  ][at(3)]!;
  return [
    level("portal vein", "obstruction of the trunk", "none"),
    level("portal vein", "flow in the trunk", "hepatopetal"),
    level("portal vein", "branches", at(0) ? "right" : "all free"),
    level("portal vein", "kind of thrombus", "tumour"),
    level("hepatic veins", "venous thrombus", "none"),
    level("spread", "spread", at(1) ? "lung" : "none"),
    level("ECOG", "ECOG", String(at(2))),
    level("liver function", "bilirubin", liver[0]!),
    level("liver function", "albumin", liver[1]!),
    level("liver function", "inr", "1.0 INR"),
    level("liver function", "ascites", liver[2]!),
    level("liver function", "encephalopathy", "0"),
    level("transplantation", "transplantable", at(4) ? "true" : "false"),
    level("tumours", "tumours", at(5) ? "one of 5 cm" : "none"),
  ];
}

function level(block: BlockName, axisName: string, says: string): Chosen[number] {
  const axis = (blocks[block] as readonly Axis[]).find(({ name }) => name === axisName)!;
  return [axis, axis.levels.find((one) => one.says === says)!];
}
