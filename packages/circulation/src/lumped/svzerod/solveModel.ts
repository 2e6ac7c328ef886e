import { bad, good, parseWith, type Result } from "@glisson/case";
import { type State, stepper } from "../step.ts";
import type { System } from "../system.ts";
import { type BuiltModel, buildModel } from "./build.ts";
import { type Model, modelSchema, type Parameters } from "./model.ts";
import { periodOf } from "./signals.ts";

/** Flow and pressure at both ends of each vessel, at each time that is kept; in the order of the vessels, then of time. */
export interface Solution {
  readonly vessels: readonly string[];
  readonly times: Float64Array;
  readonly flowIn: readonly Float64Array[];
  readonly flowOut: readonly Float64Array[];
  readonly pressureIn: readonly Float64Array[];
  readonly pressureOut: readonly Float64Array[];
  readonly model: Model;
}

/** Checks a network in the format of svZeroDSolver. */
export function parseModel(given: unknown): Result<Model> {
  const parsed = parseWith(modelSchema, given, "network");
  if (!parsed.ok) return parsed;
  const { output_variable_based, output_derivative } = parsed.value.simulation_parameters;
  for (const [key, isOn] of Object.entries({ output_variable_based, output_derivative }))
    if (isOn) return bad({ where: `simulation_parameters.${key}`, found: "true", wanted: "false: not available here" });
  return parsed;
}

/**
 * Solves a network in time by the format's own scheme: a steady state to begin from, then as many cycles as it asks for.
 * `periodic`: instead of so many cycles, goes on until one cycle's end differs from the last one's by no more than this share
 * of the largest value of its kind, at most 1,000 cycles. Faults: what cannot be solved, and a network that does not settle.
 */
export function solveModel(model: Model, { periodic }: { readonly periodic?: number } = {}): Result<Solution> {
  const built = buildModel(model);
  if (!built.ok) return built;
  const parameters = model.simulation_parameters;
  const period = periodOfModel(model);
  const begin = parameters.steady_initial
    ? steadyState(built.value, parameters, period)
    : good(begun(built.value, model));
  if (!begin.ok) return begin;
  const perCycle = parameters.number_of_time_pts_per_cardiac_cycle - 1;
  const length = period / perCycle;
  const step = stepper(built.value.system, { length, ...newton(parameters) });
  const cycle = (from: State, first: number): Result<State[]> => {
    const states: State[] = [];
    for (let n = 0, state = from; n < perCycle; n++) {
      const next = step(state, (first + n) * length);
      if (!next) return bad(notSolved(`time ${((first + n) * length).toPrecision(4)}`));
      states.push(next);
      state = next;
    }
    return good(states);
  };

  const most = periodic === undefined ? cyclesOf(model, period) : mostCycles;
  let kept: State[] = [begin.value];
  for (let done = 0; done < most; done++) {
    const last = kept.at(-1)!;
    const taken = cycle(last, done * perCycle);
    if (!taken.ok) return taken;
    kept = parameters.output_all_cycles ? [...kept, ...taken.value] : [last, ...taken.value];
    if (periodic === undefined) continue;
    if (hasSettled(last, kept.at(-1)!, periodic)) break;
    if (done + 1 === most) return bad(notPeriodic);
  }
  const every = parameters.output_interval;
  const stored = kept.filter((_, n) => n % every === 0);
  const times = stored.map((_, n) => n * every * length);
  return good(collect(model, built.value, times, stored));
}

/** Cycles after which a network that has not settled is given up. */
const mostCycles = 1000;

const notPeriodic = {
  where: "network",
  found: `cycles that still differ after ${mostCycles}`,
  wanted: "a network that settles, or a larger share that they may differ by",
};

/** Whether two states a cycle apart are the same to a share of the largest value. */
function hasSettled(before: State, after: State, share: number): boolean {
  let [change, size] = [0, 0];
  after.y.forEach((value, n) => {
    change = Math.max(change, Math.abs(value - before.y[n]!));
    size = Math.max(size, Math.abs(value));
  });
  return change <= share * size;
}

const newton = (given: Parameters) => ({
  spectralRadius: given.rho_infty,
  tolerance: given.absolute_tolerance,
  iterations: given.maximum_nonlinear_iterations,
});

const notSolved = (where: string) => ({
  where,
  found: "equations that were not solved to absolute_tolerance",
  wanted:
    "a network with a solution: look at zero resistances, or take more time points or a larger absolute_tolerance",
});

const atNought = ({ unknowns }: System): State => ({
  y: new Float64Array(unknowns.length),
  rate: new Float64Array(unknowns.length),
});

/** The values that a model gives to begin with; 0 where it gives none. */
function begun({ system }: BuiltModel, { initial_condition = {}, initial_condition_d = {} }: Model): State {
  return {
    y: Float64Array.from(system.unknowns, (name) => initial_condition[name] ?? 0),
    rate: Float64Array.from(system.unknowns, (name) => initial_condition_d[name] ?? 0),
  };
}

/** Steps of a tenth of a period, with everything at its mean, until nothing changes: 31, as the format's own solver takes. */
const steadySteps = 31;
const steadyPerPeriod = 10;

function steadyState({ steady, still }: BuiltModel, parameters: Parameters, period: number): Result<State> {
  const options = { length: period / steadyPerPeriod, ...newton(parameters) };
  const settle = (system: System): State | null => {
    const step = stepper(system, options);
    let state: State | null = atNought(system);
    for (let n = 0; state && n < steadySteps; n++) state = step(state, n);
    return state;
  };
  // On the way there flow may pass through nought, where a large loss with a capacity beside it has a kink.
  const found = settle(steady) ?? settle(still);
  return found ? good(found) : bad(notSolved("the steady state to begin from"));
}

function periodOfModel({ simulation_parameters, boundary_conditions, closed_loop_blocks: [heart] }: Model): number {
  const { cardiac_period } = simulation_parameters;
  if (heart) return heart.cardiac_cycle_period;
  if (cardiac_period !== undefined) return cardiac_period;
  const periods = boundary_conditions.map(periodOf).filter((period) => period !== null);
  return periods[0] ?? 1;
}

/** Cycles to take: as told, or until the slowest outlet has settled to the wanted error. */
function cyclesOf({ simulation_parameters: given, boundary_conditions }: Model, period: number): number {
  if (!given.use_cycle_to_cycle_error) return given.number_of_cardiac_cycles;
  let slowest = 0;
  for (const { bc_type, bc_values } of boundary_conditions) {
    const { Rd, C } = bc_values;
    if (bc_type === "RCR" && typeof Rd === "number" && typeof C === "number") slowest = Math.max(slowest, Rd * C);
  }
  const error = given.sim_cycle_to_cycle_percent_error / 100;
  return slowest > 0 ? Math.ceil((-slowest / period) * Math.log(error)) : given.number_of_cardiac_cycles;
}

function collect(model: Model, { vessels }: BuiltModel, times: readonly number[], kept: readonly State[]): Solution {
  const over = (place: number): Float64Array => Float64Array.from(kept, ({ y }) => y[place]!);
  return {
    model,
    vessels: vessels.map(({ name }) => name),
    times: Float64Array.from(times),
    flowIn: vessels.map(({ inlet }) => over(inlet.flow)),
    flowOut: vessels.map(({ outlet }) => over(outlet.flow)),
    pressureIn: vessels.map(({ inlet }) => over(inlet.pressure)),
    pressureOut: vessels.map(({ outlet }) => over(outlet.pressure)),
  };
}
