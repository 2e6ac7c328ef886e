import { bad, good, type Result } from "@glisson/case";
import { fits, type Layout, layoutOf } from "./layout.ts";
import type { Network, SteadyState } from "./network.ts";
import { solveLinear } from "./solveLinear.ts";
import { factorise, substitute } from "./sparse/factorise.ts";

/** Node balance aimed at, and the one still taken where rounding allows no better, as a fraction of the boundary's inflow. */
const aim = 1e-10;
const tolerance = 1e-9;
const maximumSteps = 60;

/** Where to begin: pressures, such as those of a solved network nearby, and its layout, which need not be made again. */
interface Start {
  readonly pressures: ReadonlyMap<string, number>;
  readonly layout?: Layout;
}

/**
 * Solves the node balances (sum of flows = 0 at each free node) by Newton's method with the elements' own derivatives and
 * a backtracking line search. `start`: nodes that it does not know begin at the mean boundary pressure.
 * Fault: no pressures were found that balance every node; there is no half-answer.
 */
export function solveSteady(network: Network, start?: Start): Result<SteadyState> {
  const layout = start?.layout && fits(start.layout, network) ? start.layout : layoutOf(network);
  const { nodes, free } = layout;
  const given = Object.values(network.boundary);
  const mean = given.reduce((sum, pressure) => sum + pressure, 0) / given.length;
  const pressures = new Float64Array(nodes.length);
  const sources = new Float64Array(nodes.length);
  nodes.forEach((name, at) => {
    pressures[at] = network.boundary[name] ?? start?.pressures.get(name) ?? mean;
    sources[at] = network.sources[name] ?? 0;
  });

  const begin = { pressures, now: balance(network, layout, pressures, sources) };
  let { pressures: found, now } = byNewton(network, layout, sources, begin);
  if (!(now.worst <= tolerance * now.inflow))
    ({ pressures: found, now } = byNewton(network, layout, sources, followed(network, layout, sources, begin)));
  if (now.worst <= tolerance * now.inflow) return good(report(network, layout, found, now));
  return bad({
    where: "circulation",
    found: `no steady solution (largest node imbalance ${(now.worst / now.inflow).toExponential(1)} of the inflow at ${nodes[worstNode(now, free)]})`,
    wanted: "pressures that balance the flow at every node",
  });
}

/**
 * Solves a hard network by way of easier ones: `networkAt(1)` is the one wanted, `networkAt(0)` one that is easy. Tries
 * the wanted one at once, and walks there with halved steps only where that fails.
 */
export function solveByContinuation(networkAt: (progress: number) => Network, start?: Start): Result<SteadyState> {
  const direct = solveSteady(networkAt(1), start);
  if (direct.ok) return direct;
  let state = solveSteady(networkAt(0), start);
  let reached = 0;
  let stride = 0.5;
  while (state.ok && reached < 1) {
    const target = Math.min(1, reached + stride);
    const next = solveSteady(networkAt(target), state.value);
    if (next.ok) {
      state = next;
      reached = target;
      stride *= 2;
    } else if (stride < 1e-3) return direct;
    else stride /= 2;
  }
  return state.ok ? state : direct;
}

/** Pressures and how far they are from balance. */
interface Point {
  readonly pressures: Float64Array<ArrayBuffer>;
  readonly now: Balance;
}

/** Newton's method as far as it leads. */
function byNewton(network: Network, layout: Layout, sources: Float64Array, begin: Point): Point {
  let point = begin;
  for (let step = 0; step < maximumSteps && point.now.worst > aim * point.now.inflow; step++) {
    const newton = newtonStep(layout, point.now, 0);
    const accepted =
      newton?.every(Number.isFinite) && lineSearch(network, layout, point.pressures, sources, newton, point.now.norm);
    if (!accepted) break;
    point = accepted;
  }
  return point;
}

/** Steps in time that are tried, and how much a node is held back by its store at first, against its own conductance. */
const [storedSteps, storedFirst] = [400, 1];

/**
 * As if each node could store blood: its pressure follows its imbalance, in ever longer implicit steps, towards the steady state
 * where that ends (pseudo-transient continuation: Kelley and Keyes 1998, doi 10.1137/S0036142996304796, recalled). It gets past
 * where Newton's method turns in circles. The point of least imbalance.
 */
function followed(network: Network, layout: Layout, sources: Float64Array, begin: Point): Point {
  let point = begin;
  let best = begin;
  for (let step = 0; step < storedSteps && best.now.worst > aim * best.now.inflow; step++) {
    const change = newtonStep(layout, point.now, storedFirst * Math.min(1, point.now.norm / begin.now.norm));
    if (!change?.every(Number.isFinite)) break;
    const pressures = point.pressures.slice();
    for (let node = 0; node < change.length; node++) pressures[node]! += change[node]!;
    point = { pressures, now: balance(network, layout, pressures, sources) };
    if (!Number.isFinite(point.now.norm)) break;
    if (point.now.norm < best.now.norm) best = point;
  }
  return best;
}

interface Balance {
  readonly flows: Float64Array;
  /** What enters each node less what leaves it; its derivatives by pressure, in the slots of the layout's pattern. */
  readonly net: Float64Array;
  readonly matrix: Float64Array;
  /** Largest imbalance, Euclidean norm of all, and inflow across the boundary (given pressures and sources). */
  readonly worst: number;
  readonly norm: number;
  readonly inflow: number;
}

function balance(network: Network, layout: Layout, pressures: Float64Array, sources: Float64Array): Balance {
  const { free, pattern, elements } = layout;
  const matrix = new Float64Array(pattern.slots);
  const net = sources.slice();
  const flows = new Float64Array(elements.length);
  const ends: number[] = [];
  elements.forEach(({ at, fromSlots, toSlots }, index) => {
    ends.length = at.length;
    for (let which = 0; which < at.length; which++) ends[which] = pressures[at[which]!]!;
    const { flow, slopes } = network.elements[index]!.law(ends);
    flows[index] = flow;
    net[at[0]!]! -= flow;
    net[at[1]!]! += flow;
    for (let which = 0; which < slopes.length; which++) {
      if (fromSlots[which]! >= 0) matrix[fromSlots[which]!]! -= slopes[which]!;
      if (toSlots[which]! >= 0) matrix[toSlots[which]!]! += slopes[which]!;
    }
  });
  let worst = 0;
  let squares = 0;
  let inflow = 0;
  for (let node = 0; node < net.length; node++) {
    const residual = net[node]!;
    // What leaves a node of given pressure enters the network.
    inflow += Math.max(0, node < free ? sources[node]! : -residual);
    if (node >= free) continue;
    worst = Math.max(worst, Math.abs(residual));
    squares += residual * residual;
  }
  return { flows, net, matrix, worst, norm: Math.sqrt(squares), inflow };
}

const worstNode = ({ net }: Balance, free: number): number =>
  net.subarray(0, free).reduce((worst, one, node) => (Math.abs(one) > Math.abs(net[worst]!) ? node : worst), 0);

/**
 * The change of the free pressures that would balance all nodes if the laws were straight lines; null: there is none. `held`: how
 * much each node is held back, as a share of its own conductance.
 */
function newtonStep({ free, pattern }: Layout, { net, matrix }: Balance, held: number): Float64Array | null {
  const right = net.slice(0, free);
  for (let node = 0; node < free; node++) right[node] = -right[node]!;
  const factors = matrix.slice();
  if (held > 0) for (let step = 0; step < free; step++) factors[pattern.pivot[step]!]! *= 1 + held;
  if (factorise(pattern, factors)) {
    const step = new Float64Array(free);
    substitute(pattern, factors, right, step);
    return step;
  }
  // Where regulation outweighs the diagonal, rows must be exchanged.
  const rows = Array.from({ length: free }, (_, row) => {
    const dense = new Float64Array(free + 1);
    dense[free] = right[row]!;
    return dense;
  });
  for (const [row, column, slot] of pattern.places) rows[row]![column] = matrix[slot]!;
  return solveLinear(rows);
}

/** Shortens the Newton step until the imbalance falls (Armijo). Null: no length helps. */
function lineSearch(
  network: Network,
  layout: Layout,
  from: Float64Array,
  sources: Float64Array,
  newton: Float64Array,
  norm: number,
): Point | null {
  for (let length = 1; length > 1e-6; length /= 2) {
    const pressures = from.slice();
    for (let node = 0; node < newton.length; node++) pressures[node]! += length * newton[node]!;
    const now = balance(network, layout, pressures, sources);
    if (now.norm <= (1 - 1e-4 * length) * norm) return { pressures, now };
  }
  return null;
}

function report(network: Network, layout: Layout, pressures: Float64Array, now: Balance): SteadyState {
  return {
    network,
    layout,
    pressures: new Map(layout.nodes.map((name, at) => [name, pressures[at]!])),
    flows: new Map(layout.elements.map(({ name }, index) => [name, now.flows[index]!])),
    imbalance: now.inflow > 0 ? now.worst / now.inflow : 0,
  };
}
