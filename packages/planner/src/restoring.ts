import { type Case, type Text, text } from "@glisson/case";
import { evaluate, type Facts, gates, trunkState } from "@glisson/guidelines";
import { stageCase } from "@glisson/staging";
import { listFacts } from "./facts.ts";
import { orderFacts } from "./orderCard.ts";
import { decideOrder } from "./orderDecision.ts";

/** A fact that differs between two cases, and how the later case would be with the earlier one's. */
interface ChangedFact {
  readonly path: string;
  readonly name: Text;
  readonly reverted: (patient: Case) => Case;
}

/** No larger set of facts is looked for: nobody reads it. */
const mostTogether = 3;

/**
 * The smallest sets of changed facts whose return to what they were would bring the earlier answer of the order rule back, and
 * that of the gate before its first step: what turned the card. Empty where the answer is the same, or where it takes more than three facts.
 */
export function restoring(before: Case, now: Case): { readonly path: string; readonly name: Text }[][] {
  const wanted = orderOf(before);
  if (wanted === orderOf(now)) return [];
  const bearing = bearingOf(now);
  const changed = changedFacts(before, now).filter(({ reverted }) => bearingOf(reverted(now)) !== bearing);
  const found: ChangedFact[][] = [];
  for (let size = 1; size <= mostTogether; size++)
    for (const set of setsOf(changed, size))
      if (
        !found.some((smaller) => smaller.every((one) => set.includes(one))) &&
        orderOf(set.reduce((patient, { reverted }) => reverted(patient), now)) === wanted
      )
        found.push(set);
  return found.map((set) => set.map(({ path, name }) => ({ path, name })));
}

/** The order, and each deciding line of the gate before its first step. What is simulated follows from the rest, ages from the day. */
function orderOf(patient: Case): string {
  const facts = factsOf(patient);
  const { answer, steps } = decideOrder(orderFacts(facts, trunkState(patient.reading)));
  const [first] = steps;
  const lines = first === undefined || first === "wait" ? [] : gates[`before-${first}`].lines;
  const asked = lines.filter(({ must, decides }) => decides && !ages.includes(must));
  return [answer, ...asked.map(({ must }) => evaluate(must, facts).verdict)].join();
}

const factsOf = (patient: Case): Facts => ({ case: patient, stages: stageCase(patient) });

const ages: readonly string[] = ["laboratory values no older than 14 days", "portal vein imaged within 28 days"];

/** All through which a fact can bear on the order: a fact that moves nothing of it by itself, each point of Child-Pugh too, never does. */
function bearingOf(patient: Case): string {
  const facts = factsOf(patient);
  return JSON.stringify([orderOf(patient), orderFacts(facts, trunkState(patient.reading)), facts.stages.childPugh]);
}

function changedFacts(before: Case, now: Case): ChangedFact[] {
  const lines = [...listFacts(before), ...listFacts(now)].flatMap((group) => group.lines);
  const named = [
    ...lines.filter(({ path }) => !path.startsWith("treatments.")),
    { path: "treatments", name: text("treatment given", "已行治疗") },
    { path: "reading.thrombus", name: text("what fills the vein", "栓子性质") },
  ];
  const places = named.filter(({ path }, at) => named.findIndex((other) => other.path === path) === at);
  return places.flatMap(({ path, name }) => {
    const keys = keysOf(path);
    const then = valueAt(before, keys);
    if (JSON.stringify(then) === JSON.stringify(valueAt(now, keys))) return [];
    return [{ path, name, reverted: (patient: Case) => withValueAt(patient, keys, then) as Case }];
  });
}

/** `reading.portal.PV.trunk` is three keys: names of branches hold dots. */
function keysOf(path: string): readonly string[] {
  const branch = /^reading\.portal\.(.+)$/.exec(path)?.[1];
  return branch === undefined ? path.split(".") : ["reading", "portal", branch];
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const valueAt = (value: unknown, [key, ...rest]: readonly string[]): unknown =>
  key === undefined ? value : isGroup(value) ? valueAt(value[key], rest) : undefined;

function withValueAt(value: unknown, [key, ...rest]: readonly string[], wanted: unknown): unknown {
  if (key === undefined) return wanted;
  const { [key]: inner, ...others } = isGroup(value) ? value : {};
  const changed = withValueAt(inner, rest, wanted);
  return changed === undefined ? others : { ...others, [key]: changed };
}

function setsOf<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((one, at) => setsOf(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}
