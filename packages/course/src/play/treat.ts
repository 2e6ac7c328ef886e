import type { Treatment } from "../order/order.ts";
import type { Parameters } from "../parameters.ts";
import { chances, luckOf } from "../patient/traits.ts";
import { left, right, trunk } from "../processes/extension.ts";
import { outputs } from "../supply/solvePoint.ts";
import { killedShare, reachOf, supplyOfTumour } from "../treatments/embolisation.ts";
import { reserveAfterRadiation, survivingShare } from "../treatments/radiotherapy.ts";
import { operationRisk } from "../treatments/surgery.ts";
import { cavalMmHg, type Setting } from "./advance.ts";
import { situate } from "./situate.ts";
import type { State } from "./state.ts";

/** Whether the treatment killed the patient at once. */
export type Outcome = "survived" | "died of the operation";

/** One treatment, done on the day. The state must be situated before, and is after. */
export function giveTreatment(state: State, setting: Setting, treatment: Treatment): Outcome {
  const outcome = give(state, setting, treatment);
  situate(state, setting.start, setting.p);
  return outcome;
}

function give(state: State, setting: Setting, treatment: Treatment): Outcome {
  switch (treatment.kind) {
    case "radiotherapy":
      irradiate(state, setting, treatment.doseGy, treatment.fractions);
      return "survived";
    case "tace":
      embolise(state, setting, reachOf(treatment.extent));
      return "survived";
    case "haic":
      infuse(state, setting);
      return "survived";
    case "systemic":
      state.drug = treatment.drug;
      return "survived";
    case "wait":
      return "survived";
    case "supportive":
      state.drug = undefined;
      return "survived";
    case "stent":
      state.stented = true;
      return "survived";
    case "thrombectomy":
      removeThrombus(state, setting);
      return operated(state, setting);
    case "resection":
      resect(state, setting, treatment.side);
      return operated(state, setting);
  }
}

/** Cells that cannot divide again die over weeks: viable becomes doomed, and the vein opens only as that is cleared. */
function irradiate(state: State, { traits, p }: Setting, doseGy: number, fractions: number): void {
  const survive = survivingShare(doseGy, fractions, traits.radiosensitivity, p);
  doom(state, survive);
  const inField = p.tumourInField * (1 - survive);
  state.doomedTumourMl += state.tumourMl * inField;
  state.tumourMl *= 1 - inField;
  const left = reserveAfterRadiation(doseGy, fractions, p);
  for (let sector = 0; sector < 4; sector++) state.reserve[sector] = state.reserve[sector]! * left;
  if (doseGy > 0) state.irradiatedOn = state.day;
  state.radiationLeft *= survive;
  // As much of the shunt closes as cells die around it.
  if (doseGy > 0 && traits.shuntCloses) {
    state.shuntCu *= 1 - (1 - p.shuntLeft) * (1 - survive);
    state.shuntLimitCu = state.shuntCu;
  }
}

function doom({ thrombusMl, doomedMl, outflowMl, doomedOutflowMl }: State, survive: number): void {
  for (let vein = 0; vein < 2; vein++) doomIn(outflowMl, doomedOutflowMl, vein, 1 - survive);
  for (let vein = 0; vein < 4; vein++) doomIn(thrombusMl, doomedMl, vein, 1 - survive);
}

function doomIn(viableMl: Float64Array, doomedMl: Float64Array, vein: number, share: number): void {
  const dies = viableMl[vein]! * share;
  doomedMl[vein] = doomedMl[vein]! + dies;
  viableMl[vein] = viableMl[vein]! - dies;
}

/** Only what the artery feeds is reached; what a shunt carries past the tumour does no good and closes less. */
function embolise(state: State, { traits, p }: Setting, reach: ReturnType<typeof reachOf>): void {
  const shunted = state.supply[outputs.shunted]!;
  const together = supplyOfTumour(traits.arterialShare, p);
  const killed = killedShare(p.arterialTumourShare * together, shunted, traits.taceFactor, p);
  const reached = state.tumourRight * reach.tumourRight + (1 - state.tumourRight) * reach.tumourLeft;
  state.oilMl +=
    p.oilPerTumour *
    state.tumourMl *
    reached *
    p.arterialTumourShare *
    together *
    (1 - Math.min(p.shuntLossLimit, shunted));
  state.doomedTumourMl += state.tumourMl * reached * killed;
  state.tumourMl *= 1 - reached * killed;
  const ofThrombus = killedShare(state.arterialShare, shunted, traits.taceFactor, p);
  // Trunk, mesenteric vein and the way out are fed from both sides.
  const both = (reach.right + reach.left) / 2;
  for (let vein = 0; vein < 4; vein++) {
    const share = vein === right ? reach.right : vein === left ? reach.left : both;
    doomIn(state.thrombusMl, state.doomedMl, vein, ofThrombus * share);
  }
  for (let vein = 0; vein < 2; vein++) doomIn(state.outflowMl, state.doomedOutflowMl, vein, ofThrombus * both);
  const closed = p.embolisedShare * traits.reach;
  state.embolisedRight = Math.max(state.embolisedRight, closed * reach.right);
  state.embolisedLeft = Math.max(state.embolisedLeft, closed * reach.left);
}

/** Arterial infusion kills as the artery reaches, and closes nothing. */
function infuse(state: State, { p }: Setting): void {
  const shunted = 1 - Math.min(p.shuntLossLimit, state.supply[outputs.shunted]!);
  const ofTumour = p.haicKill * p.arterialTumourShare * shunted;
  state.doomedTumourMl += state.tumourMl * ofTumour;
  state.tumourMl *= 1 - ofTumour;
  doom(state, 1 - p.haicKill * state.arterialShare * shunted);
}

/** Factor of what an operation leaves: radiotherapy before it leaves less, the more cells it has killed. */
const neoadjuvantEffect = ({ radiationLeft }: State, { neoadjuvantResidual }: Parameters): number =>
  neoadjuvantResidual + (1 - neoadjuvantResidual) * radiationLeft;

function removeThrombus(state: State, { traits, p }: Setting): void {
  const { thrombusMl, outflowMl } = state;
  const had = thrombusMl[0]! + thrombusMl[1]! + thrombusMl[2]! + thrombusMl[3]! + outflowMl[0]! + outflowMl[1]!;
  const rest = Math.min(had, traits.residualThrombusMl * neoadjuvantEffect(state, p));
  for (const viableMl of [thrombusMl, outflowMl])
    for (let vein = 0; vein < viableMl.length; vein++) viableMl[vein] = had > 0 ? (viableMl[vein]! / had) * rest : 0;
  const { doomedMl, dissolvingMl, doomedOutflowMl, dissolvingOutflowMl, fixedMl } = state;
  for (const gone of [doomedMl, dissolvingMl, doomedOutflowMl, dissolvingOutflowMl, fixedMl]) gone.fill(0);
  state.blandMl = 0;
}

/** A side of the liver with its tumour, and the thrombus of all veins down to what cannot be seen. */
function resect(state: State, setting: Setting, side: "right" | "left"): void {
  const { traits, p } = setting;
  removeThrombus(state, setting);
  const ownSide = side === "right" ? state.tumourRight : 1 - state.tumourRight;
  const rest = Math.min(state.tumourMl * ownSide, traits.residualTumourMl * neoadjuvantEffect(state, p));
  state.tumourMl = state.tumourMl * (1 - ownSide) + rest;
  state.doomedTumourMl *= 1 - ownSide;
  state.oilMl *= 1 - ownSide;
  state.operatedOn = state.day;
  // What is left of the removed side lies at the cut, in the liver that remains.
  state.tumourRight = side === "right" ? 0 : 1;
  if (side === "right") {
    state.removedRight = true;
    state.reserve[0] = 0;
    state.reserve[1] = 0;
  } else {
    state.removedLeft = true;
    state.reserve[2] = 0;
    state.reserve[3] = 0;
  }
  // What could not be seen on the removed side lies at its stump, in the trunk.
  const { thrombusMl } = state;
  const removed = side === "right" ? right : left;
  thrombusMl[trunk] = thrombusMl[trunk]! + thrombusMl[removed]!;
  thrombusMl[removed] = 0;
}

function operated(state: State, { start, traits, p }: Setting): Outcome {
  situate(state, start, p);
  state.operations++;
  const luck = luckOf(traits, chances.length, state.operations);
  return luck < operationRisk(state.supply[outputs.gradientMmHg]! + cavalMmHg, p)
    ? "died of the operation"
    : "survived";
}
