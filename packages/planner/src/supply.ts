import { type Case, type Step, sayFault, type Text, text } from "@glisson/case";
import { type CirculationFacts, type SupplyState, simulateCirculation } from "@glisson/circulation";
import type { SupplyReport } from "./plan.ts";
import { stepTitle } from "./words.ts";

type Tace = Extract<Step, `tace:${string}`>;

/** TACE as it would be given: the lobe of the main tumour; the whole liver where the side is not known or both. */
export const intendedTace = (patient: Case): Tace => {
  const side = patient.tumours?.side;
  return side === "right" || side === "left" ? `tace:${side}` : "tace:whole";
};

/** The blood supply now and after each step worth looking at, the order turned round among them. */
export function reportSupply(patient: Case): SupplyReport {
  const facts = circulationFacts(patient);
  const now = simulateCirculation(facts, []);
  if (!now.ok) return { after: [], notSolved: notSolved(sayFault(now.faults[0])) };
  const looked = candidateSteps(patient).map((steps) => ({
    steps,
    title: sequenceTitle(steps),
    state: simulateCirculation(facts, steps),
  }));
  const after = looked.flatMap(({ state, ...step }) => (state.ok ? [{ ...step, state: state.value }] : []));
  const [fault] = looked.flatMap(({ state }) => (state.ok ? [] : [state.faults[0]]));
  return { now: now.value, after, ...(fault ? { notSolved: notSolved(sayFault(fault)) } : {}) };
}

/** The simulated state after exactly these steps, when it was looked at. */
export const stateAfter = (supply: SupplyReport, ...steps: readonly Step[]): SupplyState | undefined =>
  supply.after.find((candidate) => candidate.steps.join() === steps.join())?.state;

/** What the gate before TACE is told of the simulated state after it. */
export const simulated = ({ totalIndex, volumesMl }: SupplyState) => ({
  supplyIndexAfterTace: totalIndex,
  withoutSupplyAfterTaceMl: volumesMl.neither,
});

/** Whole-liver, lobar and one-segment TACE; the trunk reopened by radiotherapy; and TACE after that. */
function candidateSteps(patient: Case): Step[][] {
  const intended = intendedTace(patient);
  const lobes: Tace[] = intended === "tace:whole" ? ["tace:right", "tace:left"] : [intended];
  const segment: Tace = intended === "tace:left" ? "tace:S3" : "tace:S8";
  return [["tace:whole"], ...lobes.map((lobe) => [lobe]), [segment], ["radiotherapy"], ["radiotherapy", intended]];
}

/** What the circulation is told of a case. */
export function circulationFacts(patient: Case): CirculationFacts {
  const { cirrhosis, ascites, labs } = patient;
  return {
    reading: patient.reading ?? {},
    ...(cirrhosis === undefined ? {} : { cirrhosis }),
    // Ascites without cirrhosis is common in portal thrombus and says nothing of a cirrhotic liver.
    ...(ascites === undefined || cirrhosis === false ? {} : { decompensated: ascites !== "none" }),
    ...(labs?.haemoglobin === undefined ? {} : { haemoglobin: labs.haemoglobin }),
  };
}

/** Radiotherapy stands here for radiotherapy that works: how often it does is another question. */
const outcomeTitle = (step: Step): Text =>
  step === "radiotherapy" ? text("radiotherapy that reopens the vein", "放疗使静脉再通") : stepTitle(step);

const sequenceTitle = (steps: readonly Step[]): Text =>
  text(
    steps.map((step) => outcomeTitle(step).en).join(", then "),
    steps.map((step) => outcomeTitle(step).zh).join("，然后"),
  );

const notSolved = (why: string): Text =>
  text(`The circulation could not be solved: ${why}`, `循环模型未能求解：${why}`);
