import type { Parameters } from "../parameters.ts";
import type { Start } from "../patient/start.ts";
import type { Traits } from "../patient/traits.ts";
import { angiogenicFactor, arterialisationRate, growthByAngiogenesis } from "../processes/angiogenesis.ts";
import { blandClotChange } from "../processes/blandClot.ts";
import { motilityToPortal } from "../processes/chemokines.ts";
import { contactAreaCm2, contactSeedingRate } from "../processes/contactSeeding.ts";
import { bleedingHazard, embolismHazard, failureHazard, tumourHazard } from "../processes/dying.ts";
import { extendOutflow, extendThrombus, hepaticVein, left, right, trunk, venaCava } from "../processes/extension.ts";
import { flowSeedingRate } from "../processes/flowSeeding.ts";
import { reserveAfter, reserveRegrowth } from "../processes/liverReserve.ts";
import { captured, plateletActivity } from "../processes/platelets.ts";
import { cavernomaChange, collateralsChange, shuntChange, shuntInTheEnd } from "../processes/portalCollaterals.ts";
import { growthUnderImmunity } from "../processes/regulatoryTCells.ts";
import { cavalSeedingRate, newNodulesRate } from "../processes/spread.ts";
import { thrombusGrowthRate } from "../processes/thrombusGrowth.ts";
import { tumourGrowthRate } from "../processes/tumourGrowth.ts";
import type { Switches } from "../processes.ts";
import { outputs } from "../supply/solvePoint.ts";
import { bleedingUnder, effectorsUnder, growthUnder } from "../treatments/drugs.ts";
import { chanceAt } from "./chance.ts";
import { outflowInSight, situate, supplyOf } from "./situate.ts";
import type { State } from "./state.ts";

/** What one course runs on: the patient, what is left to chance, the parameters, and which processes run. */
export interface Setting {
  readonly start: Start;
  readonly traits: Traits;
  readonly p: Parameters;
  readonly on: Switches;
}

const grown = new Float64Array(4);
const grownOutflow = new Float64Array(2);

/** Portal venous pressure over the gradient, mmHg: that of the vena cava. docs/circulation.md, section 4. */
export const cavalMmHg = 4;
/** Diameter of the branches in which cells lodge, cm, and the flow that runs in them when all is open, mL/min. Defined. */
const branchFlow = { diameterCm: 0.6, usualMlPerMin: 300 };

/** Lets `dt` days pass without treatment. The state must be situated before, and is after. */
export function advance(state: State, setting: Setting, dt: number): void {
  const { start, p } = setting;
  growTumour(state, setting, dt);
  changeLiver(state, setting, dt);
  changeVessels(state, setting, dt);
  if (state.embolisedRight > 0 || state.embolisedLeft > 0) {
    const open = Math.exp(-dt / p.recanalisation);
    state.embolisedRight *= open;
    state.embolisedLeft *= open;
  }
  state.day += dt;
  situate(state, start, p);
}

const thrombusOf = ({ thrombusMl }: State): number => thrombusMl[0]! + thrombusMl[1]! + thrombusMl[2]! + thrombusMl[3]!;

/** Tumour and thrombus: growth, seeding, extension, clearing of what dies. */
function growTumour(state: State, { start, traits, p, on }: Setting, dt: number): void {
  const { thrombusMl, outflowMl, taken, hazards } = state;
  const thrombus = thrombusOf(state);
  const factor = on["angiogenic factors"] ? angiogenicFactor(state.tumourMl, thrombus, state.hypoxia) : 1;
  const immunity = on["regulatory T cells"]
    ? growthUnderImmunity(state.tumourMl, start.hepatitisB, effectorsUnder(state.drug), p)
    : 1;
  const vigour = traits.vigour * immunity * growthUnder(state.drug, p) * growthByAngiogenesis(factor, p);
  const arterial = 1 - (state.tumourRight * state.embolisedRight + (1 - state.tumourRight) * state.embolisedLeft);

  // Thrombus first: it answers to the tumour of this day.
  if (on["thrombus growth"]) {
    for (let vein = 0; vein < 4; vein++) {
      const volume = thrombusMl[vein]!;
      if (volume === 0) {
        grown[vein] = 0;
        continue;
      }
      const rate = thrombusGrowthRate(vigour, state.arterialShare, arterialTo(state, vein), portalTo(state, vein), p);
      grown[vein] = volume * Math.expm1(rate * dt);
    }
    if (on.extension) extendThrombus(grown, taken, p.fullVeinGrowth);
    else for (let vein = 0; vein < 4; vein++) grown[vein] = grown[vein]! * Math.max(p.fullVeinGrowth, 1 - taken[vein]!);
    for (let vein = 0; vein < 4; vein++) thrombusMl[vein] = thrombusMl[vein]! + grown[vein]!;
    if (outflowMl[0]! + outflowMl[1]! > 0)
      growOutflow(state, Math.expm1(thrombusGrowthRate(vigour, state.arterialShare, 1, 1, p) * dt), p, on);
  }
  dissolve(state, traits.clearanceDays, dt);
  state.doomedTumourMl *= Math.exp((-Math.LN2 / p.clearance) * dt);

  seed(state, start, p, on, dt, thrombus);
  if (on["tumour growth"]) state.tumourMl *= Math.exp(tumourGrowthRate(state.tumourMl, vigour, arterial, p) * dt);
  if (on["angiogenic factors"])
    state.arterialShare = Math.min(1, state.arterialShare + arterialisationRate(state.arterialShare, factor, p) * dt);

  hazards[chanceAt.tumour] =
    hazards[chanceAt.tumour]! +
    tumourHazard(state.tumourMl, state.doomedTumourMl, thrombus + outflowMl[0]! + outflowMl[1]!, p) * dt;
}

/** Thrombus of hepatic vein and vena cava grows by this share. */
function growOutflow({ outflowMl, outflowTaken }: State, by: number, p: Parameters, on: Switches): void {
  for (let vein = 0; vein < 2; vein++) grownOutflow[vein] = outflowMl[vein]! * by;
  if (on.extension) extendOutflow(grownOutflow, outflowTaken);
  else
    grownOutflow[hepaticVein] = grownOutflow[hepaticVein]! * Math.max(p.fullVeinGrowth, 1 - outflowTaken[hepaticVein]!);
  for (let vein = 0; vein < 2; vein++) outflowMl[vein] = outflowMl[vein]! + grownOutflow[vein]!;
}

/**
 * Doomed cells live until they try to divide, then dissolve: two steps of equal rate, so that nothing opens in days. `clearanceDays`:
 * half-life of both together.
 */
function dissolve(state: State, clearanceDays: number, dt: number): void {
  const rate = twoStepsHalf / clearanceDays;
  const kept = Math.exp(-rate * dt);
  clear(state.doomedMl, state.dissolvingMl, rate * dt, kept);
  clear(state.doomedOutflowMl, state.dissolvingOutflowMl, rate * dt, kept);
}

function clear(doomedMl: Float64Array, dissolvingMl: Float64Array, passed: number, kept: number): void {
  for (let vein = 0; vein < doomedMl.length; vein++) {
    const doomed = doomedMl[vein]!;
    if (doomed === 0 && dissolvingMl[vein] === 0) continue;
    dissolvingMl[vein] = (dissolvingMl[vein]! + doomed * passed) * kept;
    doomedMl[vein] = doomed * kept;
  }
}

/** Of two steps of rate 1 after each other, half are through after 1.678. */
const twoStepsHalf = 1.678;

/** Arterial blood that reaches thrombus of a vein, over full: that of its side; the trunk's comes from both. */
function arterialTo({ embolisedRight, embolisedLeft, removedRight, removedLeft }: State, vein: number): number {
  if (vein === right || removedLeft) return 1 - embolisedRight;
  if (vein === left || removedRight) return 1 - embolisedLeft;
  return 1 - (embolisedRight + embolisedLeft) / 2;
}

/** Portal blood that reaches it. */
function portalTo({ supply, removedRight, removedLeft }: State, vein: number): number {
  const onRight = supply[outputs.portal]! + supply[outputs.portal + 1]!;
  const medial = supply[outputs.portal + 2]!;
  const lateral = supply[outputs.portal + 3]!;
  if (vein === right || removedLeft) return onRight / 2;
  if (vein === left || removedRight) return (medial + lateral) / 2;
  return (onRight + medial + lateral) / 4;
}

/** Shear at the wall of a side's branches, 1/s. */
function shearTo(state: State, side: number): number {
  const flow = Math.max(0, portalTo(state, side)) * branchFlow.usualMlPerMin;
  return (32 * (flow / 60)) / (Math.PI * branchFlow.diameterCm ** 3);
}

/** The two routes into portal branches, and the one into hepatic veins. */
function seed(state: State, start: Start, p: Parameters, on: Switches, dt: number, thrombus: number): void {
  const { supply, hazards, thrombusMl, outflowMl } = state;
  const motility = on.chemokines ? motilityToPortal(start.inflamed, state.hypoxia, p) : 1;
  if (on["new nodules"]) hazards[chanceAt["new nodules"]]! += newNodulesRate(thrombus, p) * dt;
  // Into hepatic veins by contact too.
  if (on["contact seeding"] && outflowMl[0] === 0 && outflowMl[1] === 0)
    hazards[chanceAt["caval seeding"]]! += cavalSeedingRate(state.tumourMl, motility, p) * dt;
  if (thrombusMl[right]! > 0 && thrombusMl[left]! > 0) return;
  const activity = on.platelets ? plateletActivity(start.platelets, thrombus, p) : 0;
  const pressure = supply[outputs.gradientMmHg]! + cavalMmHg;
  for (let side: number = right; side <= left; side++) {
    if (thrombusMl[side]! > 0 || (side === right ? state.removedRight : state.removedLeft)) continue;
    const tumour = state.tumourMl * (side === right ? state.tumourRight : 1 - state.tumourRight);
    const contact = contactAreaCm2(state.tumourMl) * (tumour / Math.max(1e-9, state.tumourMl));
    const byContact = on["contact seeding"] ? contactSeedingRate(contact, tumour, pressure, motility, p) : 0;
    const returned = supply[outputs.toPortal]!;
    const byFlow =
      on["flow seeding"] && returned > 0
        ? flowSeedingRate(tumour, returned, captured(activity, shearTo(state, side), p), motility, p)
        : 0;
    const chance = side === right ? chanceAt["right seeding"] : chanceAt["left seeding"];
    hazards[chance] = hazards[chance]! + (byContact + byFlow) * dt;
  }
}

/** Liver reserve, and death by its failure. */
function changeLiver(state: State, { start, p, on }: Setting, dt: number): void {
  const { reserve, supply, hazards } = state;
  const { share } = start.table;
  const { reserveAtStart } = state;
  let whole = 0;
  let atStart = 0;
  for (let sector = 0; sector < 4; sector++) {
    whole += share[sector]! * reserve[sector]!;
    atStart += share[sector]! * reserveAtStart[sector]!;
  }
  const missing = 1 - whole / atStart;
  for (let sector = 0; sector < 4; sector++) {
    const had = reserve[sector]!;
    if (had === 0) continue;
    const supplied = supplyOf(state, sector);
    const portal = supply[outputs.portal + sector]!;
    const enough = on.ischaemia ? supply[outputs.supply + sector]! * reserveAtStart[sector]! : had;
    const grows = on.regrowth ? reserveRegrowth(had, reserveAtStart[sector]!, missing, supplied, portal, p) * dt : 0;
    reserve[sector] = reserveAfter(had, enough, on["portal atrophy"] ? portal : 1, dt, p) + grows;
  }
  hazards[chanceAt["liver failure"]]! += failureHazard(state.liverFunction, p) * dt;
  hazards[chanceAt.other]! += p.otherDeath * dt;
}

/** Collaterals, shunts, clot, varices, embolism, stent. */
function changeVessels(state: State, { start, traits, p, on }: Setting, dt: number): void {
  const { supply, hazards, taken } = state;
  const gradient = supply[outputs.gradientMmHg]!;
  if (on["portosystemic collaterals"])
    state.collateralsCu += collateralsChange(state.collateralsCu, start.collateralsCu, gradient, p) * dt;
  if (on["collaterals past the trunk"])
    state.cavernomaCu += cavernomaChange(state.cavernomaCu, supply[outputs.trunkDropMmHg]!, p.cavernomaLimit, p) * dt;
  if (on["arterioportal shunts"]) {
    // A side that is gone shunts nothing.
    const [onRight, onLeft] = [state.removedRight ? 0 : taken[right]!, state.removedLeft ? 0 : taken[left]!];
    const blocked = (onRight + onLeft + taken[trunk]!) / 3;
    state.shuntCu = Math.min(
      state.shuntLimitCu,
      state.shuntCu + shuntChange(state.shuntCu, shuntInTheEnd(blocked, state.tumourMl, traits, p), p) * dt,
    );
  }
  if (on["bland clot"]) {
    const velocity = supply[outputs.trunkFlow]! / 60 / start.lumens.trunkAreaCm2;
    const isSlow = velocity < p.blandBelow;
    const activity = on.platelets && isSlow ? plateletActivity(start.platelets, thrombusOf(state), p) : 0;
    const room = taken[trunk]! < 1 ? 1 : 0;
    const change = blandClotChange(state.blandMl, velocity, activity, p);
    state.blandMl = Math.max(0, state.blandMl + (change > 0 ? change * room : change) * dt);
  }
  if (on.bleeding) hazards[chanceAt.bleeding]! += bleedingHazard(gradient, bleedingUnder(state.drug, p), p) * dt;
  if (on.embolism) hazards[chanceAt.embolism]! += embolismHazard(outflowInSight(state, venaCava), p) * dt;
  if (state.stented) hazards[chanceAt["stent occlusion"]]! += p.stentOcclusion * dt;
}
