import { daysOf, giveUpDays, lookAgainDays, type Order, type Treatment } from "../order/order.ts";
import { furtherThreshold, luckOf } from "../patient/traits.ts";
import { hepaticVein, left, right, trunk, venaCava } from "../processes/extension.ts";
import { advance, type Setting } from "./advance.ts";
import { begin as beginCourse } from "./begin.ts";
import { chanceAt } from "./chance.ts";
import { gateIsMet } from "./gate.ts";
import { blockedAbove, inSight, outflowInSight } from "./situate.ts";
import type { State } from "./state.ts";
import { giveTreatment } from "./treat.ts";

/** What a patient dies of. */
export const causes = ["tumour", "liver failure", "bleeding", "embolism", "other", "operation"] as const;
export type Cause = (typeof causes)[number];

/** How one course ran. Days from the first; NaN: did not happen. */
export interface Course {
  /** Day of death, or NaN for those who live at the end. */
  diedOn: number;
  cause: Cause | undefined;
  /** Whether the trunk was blocked on the first day. */
  wasBlocked: boolean;
  /** Day on which a trunk that was blocked was first open. */
  openedOn: number;
  /** Day on which a trunk that was open was first blocked. */
  blockedOn: number;
  /** Day on which thrombus first formed on a side that had none. */
  seededOn: number;
  /** Day of the first variceal bleeding. */
  bledOn: number;
  /** Day of the first new nodule. */
  spreadOn: number;
  /** Thrombus in sight (viable and dying) and tumour twelve weeks after the end of the last radiotherapy (none given: after the first
   * day), over the first day's. NaN: died before. */
  thrombusAt12Weeks: number;
  /** The same of hepatic vein and vena cava alone. */
  outflowAt12Weeks: number;
  tumourAt12Weeks: number;
  /** Day on which tumour or thrombus was there again, or still, four weeks or more after an operation that took out all that was seen. */
  recurredOn: number;
  /** Day of the last resection. */
  resectedOn: number;
  /** Lowest working fraction of the liver within four weeks of a treatment, over that just before it. */
  lowestFunction: number;
  /** Actions whose gate was met, as bits, and actions that gave way to what comes instead. */
  given: number;
  gaveWay: number;
}

/** Called on the first day and after each month that the patient has lived through; what it is given it must not keep. */
export type Recorder = (month: number, state: Readonly<State>) => void;

export const daysPerMonth = 30.4375;
/** Step of time. Half of it gives nearly the same: playOrder.test.ts. */
const usualStep = 7;

/**
 * Plays an order for one patient, from the first day to death or the last month. The same setting gives the same course,
 * whoever plays it.
 */
export function playOrder(
  setting: Setting,
  order: Order,
  months: number,
  record?: Recorder,
  step: number = usualStep,
): Course {
  const state = beginCourse(setting.start, setting.traits, setting.p);
  const course = newCourse();
  const watch = watcherOf(state, course);
  const plan = newPlan(order);
  const thresholds = Float64Array.from(setting.traits.thresholds);
  const last = months * daysPerMonth;
  record?.(0, state);
  let month = 1;
  while (state.day < last) {
    if (!act(state, setting, order, plan, course)) break;
    before.set(state.hazards);
    const since = state.day;
    advance(state, setting, Math.min(step, last - since, daysToAct(plan, order, since)));
    const isAlive = meetChances(state, setting, thresholds, course, since);
    watch(plan, isAlive);
    if (!isAlive) break;
    while (record && month <= months && state.day >= month * daysPerMonth - 1e-9) record(month++, state);
  }
  return course;
}

/** Notes in the course what is asked of it: whether the trunk opens or closes, harm by treatment, response. */
function watcherOf(state: State, course: Course): (plan: Plan, isAlive: boolean) => void {
  const [sightAtStart, outflowAtStart, tumourAtStart] = [allInSight(state), outflowOf(state), state.tumourMl];
  course.wasBlocked = state.taken[trunk]! > blockedAbove;
  return ({ watchUntil, functionBefore }, isAlive) => {
    if (state.day <= watchUntil)
      course.lowestFunction = Math.min(course.lowestFunction, state.liverFunction / functionBefore);
    if (!isAlive) return;
    course.resectedOn = state.operatedOn;
    if (state.operatedOn <= state.day - watchedDays && Number.isNaN(course.recurredOn) && canBeSeen(state))
      course.recurredOn = state.day;
    const isBlocked = state.taken[trunk]! > blockedAbove;
    if (course.wasBlocked && !isBlocked && Number.isNaN(course.openedOn)) course.openedOn = state.day;
    if (!course.wasBlocked && isBlocked && Number.isNaN(course.blockedOn)) course.blockedOn = state.day;
    if (Number.isNaN(course.tumourAt12Weeks) && state.day >= (state.irradiatedOn || 0) + 84) {
      course.tumourAt12Weeks = (state.tumourMl + state.doomedTumourMl) / tumourAtStart;
      course.thrombusAt12Weeks = sightAtStart > 0 ? allInSight(state) / sightAtStart : Number.NaN;
      course.outflowAt12Weeks = outflowAtStart > 0 ? outflowOf(state) / outflowAtStart : Number.NaN;
    }
  };
}

const newCourse = (): Course => ({
  diedOn: Number.NaN,
  cause: undefined,
  wasBlocked: false,
  openedOn: Number.NaN,
  blockedOn: Number.NaN,
  seededOn: Number.NaN,
  bledOn: Number.NaN,
  spreadOn: Number.NaN,
  thrombusAt12Weeks: Number.NaN,
  outflowAt12Weeks: Number.NaN,
  tumourAt12Weeks: Number.NaN,
  recurredOn: Number.NaN,
  resectedOn: Number.NaN,
  lowestFunction: 1,
  given: 0,
  gaveWay: 0,
});

const allInSight = (state: State): number =>
  inSight(state, 0) + inSight(state, 1) + inSight(state, 2) + inSight(state, 3) + outflowOf(state);

const canBeSeen = (state: State): boolean => state.tumourMl + allInSight(state) >= newNoduleMl;

const outflowOf = (state: State): number => outflowInSight(state, hepaticVein) + outflowInSight(state, venaCava);

interface Plan {
  /** The action that comes next, when, how often still, and since when its gate has been shut. */
  action: number;
  due: number;
  timesLeft: number;
  shutSince: number;
  /** A treatment that has begun, the day on which it works, and whether it is what an action gave way to. */
  begun: Treatment | undefined;
  worksOn: number;
  isInstead: boolean;
  /** The liver is watched for harm by the last treatment until this day, against how it worked just before. */
  watchUntil: number;
  functionBefore: number;
}

function newPlan(order: Order): Plan {
  const plan: Plan = {
    action: -1,
    due: 0,
    timesLeft: 0,
    shutSince: Number.NaN,
    begun: undefined,
    worksOn: 0,
    isInstead: false,
    watchUntil: -1,
    functionBefore: 1,
  };
  next(order, plan, 0);
  return plan;
}

/** Harm within four weeks of a treatment counts as its own. Defined. */
const watchedDays = 28;

/** Days until something is to be done: steps of time end there. */
function daysToAct({ begun, worksOn, action, due }: Plan, { actions }: Order, day: number): number {
  const on = begun ? worksOn : action < actions.length ? due : Number.POSITIVE_INFINITY;
  return on - day;
}

/** Does what is due on this day. False: the patient died of it. */
function act(state: State, setting: Setting, order: Order, plan: Plan, course: Course): boolean {
  for (;;) {
    if (plan.begun) {
      if (plan.worksOn > state.day + 1e-9) return true;
      if (!finish(state, setting, order, plan, course)) return false;
      continue;
    }
    const action = order.actions[plan.action];
    if (!action || plan.due > state.day + 1e-9) return true;
    if (gateIsMet(state, setting, action.gate, action.treatment)) begin(plan, action.treatment, state.day, false);
    else if (Number.isNaN(plan.shutSince)) {
      plan.shutSince = state.day;
      plan.due = state.day + lookAgainDays;
    } else if (state.day - plan.shutSince < giveUpDays - 1e-9) {
      plan.due = Math.min(state.day + lookAgainDays, plan.shutSince + giveUpDays);
    } else {
      course.gaveWay |= 1 << plan.action;
      if (action.otherwise) begin(plan, action.otherwise, state.day, true);
      else next(order, plan, state.day);
    }
  }
}

/** A gate is looked at when a treatment begins; one that takes weeks works when it has been given whole. */
function begin(plan: Plan, treatment: Treatment, day: number, isInstead: boolean): void {
  plan.begun = treatment;
  plan.worksOn = day + daysOf(treatment);
  plan.isInstead = isInstead;
  plan.shutSince = Number.NaN;
}

/** The treatment that was begun takes effect. False: the patient died of it. */
function finish(state: State, setting: Setting, order: Order, plan: Plan, course: Course): boolean {
  const treatment = plan.begun!;
  plan.begun = undefined;
  if (!plan.isInstead) course.given |= 1 << plan.action;
  if (mayHarm(treatment)) {
    plan.functionBefore = state.liverFunction;
    plan.watchUntil = state.day + watchedDays;
  }
  if (giveTreatment(state, setting, treatment) !== "survived") return diesOf(course, "operation", state.day);
  plan.timesLeft--;
  if (plan.isInstead || plan.timesLeft <= 0) next(order, plan, state.day);
  else plan.due = state.day + order.actions[plan.action]!.everyDays;
  return true;
}

const mayHarm = ({ kind }: Treatment): boolean => kind !== "supportive" && kind !== "wait" && kind !== "systemic";

function next(order: Order, plan: Plan, day: number): void {
  plan.action++;
  const action = order.actions[plan.action];
  if (!action) return;
  plan.due = day + action.afterDays;
  plan.timesLeft = action.times;
}

function diesOf(course: Course, cause: Cause, day: number): false {
  course.diedOn = day;
  course.cause = cause;
  return false;
}

const before = new Float64Array(chanceAt["stent occlusion"] + 1);
const deadly = ["tumour", "liver failure", "bleeding", "embolism", "other"] as const;

/** What happened in the step: the first death, and all that happened without one. False: the patient died. */
function meetChances(state: State, setting: Setting, thresholds: Float64Array, course: Course, since: number): boolean {
  let diedOn = Number.POSITIVE_INFINITY;
  let cause: Cause | undefined;
  for (const kind of deadly) {
    const place = chanceAt[kind];
    while (state.hazards[place]! >= thresholds[place]!) {
      const rise = state.hazards[place]! - before[place]!;
      const day = since + ((thresholds[place]! - before[place]!) / rise) * (state.day - since);
      if (day >= diedOn || kills(setting, state, kind, place)) {
        if (day < diedOn) {
          diedOn = day;
          cause = kind;
        }
        break;
      }
      if (kind === "bleeding" && Number.isNaN(course.bledOn)) course.bledOn = day;
      state.bleedings++;
      thresholds[place] = thresholds[place]! + furtherThreshold(setting.traits, place, state.bleedings);
    }
  }
  if (cause) {
    if (cause === "bleeding" && Number.isNaN(course.bledOn)) course.bledOn = diedOn;
    if (course.bledOn > diedOn) course.bledOn = Number.NaN;
    return diesOf(course, cause, diedOn);
  }
  meetOthers(state, setting, thresholds, course);
  return true;
}

function kills({ traits, p }: Setting, { bleedings }: State, kind: (typeof deadly)[number], place: number): boolean {
  if (kind === "bleeding") return luckOf(traits, place, bleedings) < p.bleedingFatal;
  if (kind === "embolism") return luckOf(traits, place, bleedings) < p.embolismFatal;
  return true;
}

/** Volume of a new nodule when it is first counted, mL. Defined: 1 cm across. */
const newNoduleMl = 0.5;

function meetOthers(state: State, { p, traits }: Setting, thresholds: Float64Array, course: Course): void {
  const { hazards } = state;
  for (let side: number = right; side <= left; side++) {
    const place = chanceAt[side === right ? "right seeding" : "left seeding"];
    if (hazards[place]! < thresholds[place]! || state.thrombusMl[side]! > 0) continue;
    state.thrombusMl[side] = p.seedVolume;
    if (Number.isNaN(course.seededOn)) course.seededOn = state.day;
    thresholds[place] = Number.POSITIVE_INFINITY;
  }
  const caval = chanceAt["caval seeding"];
  if (state.outflowMl[hepaticVein] === 0 && hazards[caval]! >= thresholds[caval]!) {
    state.outflowMl[hepaticVein] = p.seedVolume;
    thresholds[caval] = Number.POSITIVE_INFINITY;
  }
  const nodule = chanceAt["new nodules"];
  while (hazards[nodule]! >= thresholds[nodule]!) {
    if (Number.isNaN(course.spreadOn)) course.spreadOn = state.day;
    state.nodules++;
    state.tumourMl += newNoduleMl;
    thresholds[nodule] = thresholds[nodule]! + furtherThreshold(traits, nodule, state.nodules);
  }
  const occlusion = chanceAt["stent occlusion"];
  if (state.stented && hazards[occlusion]! >= thresholds[occlusion]!) {
    state.stented = false;
    state.stents++;
    thresholds[occlusion] = hazards[occlusion]! + furtherThreshold(traits, occlusion, state.stents);
  }
}
