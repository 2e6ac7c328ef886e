import { bad, good, type Result } from "@glisson/case";
import type { Element, Network, SteadyState } from "./network.ts";
import { solveLinear } from "./solveLinear.ts";

/** Node balance aimed at, and the one still taken where rounding allows no better, as a fraction of the boundary's inflow. */
const aim = 1e-10;
const tolerance = 1e-9;
const maximumSteps = 60;

/** An element with its nodes as positions in the vector of pressures. */
interface Placed {
  readonly element: Element;
  readonly at: readonly number[];
}

/**
 * Solves the node balances (sum of flows = 0 at each free node) by Newton's method with the elements' own derivatives and
 * a backtracking line search. `start`: pressures to begin from; nodes not named there begin at the mean boundary pressure.
 * Fault: no pressures were found that balance every node; there is no half-answer.
 */
export function solveSteady(network: Network, start?: ReadonlyMap<string, number>): Result<SteadyState> {
  const fixed = Object.keys(network.boundary);
  const names = [...new Set([...network.elements.flatMap((element) => element.nodes), ...fixed])];
  const free = names.filter((name) => !(name in network.boundary));
  const order = [...free, ...fixed];
  const position = new Map(order.map((name, at) => [name, at]));
  const placed = network.elements.map((element) => ({ element, at: element.nodes.map((name) => position.get(name)!) }));

  const mean = fixed.reduce((sum, name) => sum + network.boundary[name]!, 0) / fixed.length;
  let pressures = Float64Array.from(order, (name) => network.boundary[name] ?? start?.get(name) ?? mean);
  const sources = Float64Array.from(order, (name) => network.sources[name] ?? 0);

  let now = balance(placed, pressures, sources, free.length);
  for (let step = 0; step < maximumSteps && now.worst > aim * now.inflow; step++) {
    const newton = solveLinear(now.rows);
    const accepted = newton?.every(Number.isFinite) && lineSearch(placed, pressures, sources, newton, now.norm);
    if (!accepted) break;
    ({ pressures, now } = accepted);
  }
  if (now.worst <= tolerance * now.inflow) return good(report(network, order, pressures, now));
  return bad({
    where: "circulation",
    found: `no steady solution (largest node imbalance ${(now.worst / now.inflow).toExponential(1)} of the inflow)`,
    wanted: "pressures that balance the flow at every node",
  });
}

/**
 * Solves a hard network by way of easier ones: `networkAt(1)` is the one wanted, `networkAt(0)` one that is easy. Tries
 * the wanted one at once, and walks there with halved steps only where that fails.
 */
export function solveByContinuation(
  networkAt: (progress: number) => Network,
  start?: ReadonlyMap<string, number>,
): Result<SteadyState> {
  const direct = solveSteady(networkAt(1), start);
  if (direct.ok) return direct;
  let state = solveSteady(networkAt(0), start);
  let reached = 0;
  let stride = 0.5;
  while (state.ok && reached < 1) {
    const target = Math.min(1, reached + stride);
    const next = solveSteady(networkAt(target), state.value.pressures);
    if (next.ok) {
      state = next;
      reached = target;
      stride *= 2;
    } else if (stride < 1e-3) return direct;
    else stride /= 2;
  }
  return state.ok ? state : direct;
}

interface Balance {
  readonly flows: Float64Array;
  /** Newton's system: the derivative of each free node's balance, and in the last column the balance with its sign turned. */
  readonly rows: Float64Array[];
  /** Largest imbalance, Euclidean norm of all, and inflow across the boundary (given pressures and sources). */
  readonly worst: number;
  readonly norm: number;
  readonly inflow: number;
}

function balance(placed: readonly Placed[], pressures: Float64Array, sources: Float64Array, free: number): Balance {
  const rows = Array.from({ length: free }, () => new Float64Array(free + 1));
  const net = Float64Array.from(sources);
  const flows = new Float64Array(placed.length);
  placed.forEach(({ element, at }, index) => {
    const { flow, slopes } = element.law(at.map((node) => pressures[node]!));
    const [from, to] = at as [number, number];
    flows[index] = flow;
    net[from]! -= flow;
    net[to]! += flow;
    slopes.forEach((slope, which) => {
      const column = at[which]!;
      if (column >= free) return;
      if (from < free) rows[from]![column]! -= slope;
      if (to < free) rows[to]![column]! += slope;
    });
  });
  let worst = 0;
  let squares = 0;
  let inflow = 0;
  for (let node = 0; node < net.length; node++) {
    const residual = net[node]!;
    if (node >= free) {
      // What leaves a node of given pressure enters the network.
      inflow += Math.max(0, -residual);
      continue;
    }
    rows[node]![free] = -residual;
    worst = Math.max(worst, Math.abs(residual));
    squares += residual * residual;
    inflow += Math.max(0, sources[node]!);
  }
  return { flows, rows, worst, norm: Math.sqrt(squares), inflow };
}

/** Shortens the Newton step until the imbalance falls (Armijo). Null: no length helps. */
function lineSearch(
  placed: readonly Placed[],
  from: Float64Array,
  sources: Float64Array,
  newton: Float64Array,
  norm: number,
): { readonly pressures: Float64Array<ArrayBuffer>; readonly now: Balance } | null {
  for (let length = 1; length > 1e-6; length /= 2) {
    const pressures = Float64Array.from(from, (pressure, node) => pressure + length * (newton[node] ?? 0));
    const now = balance(placed, pressures, sources, newton.length);
    if (now.norm <= (1 - 1e-4 * length) * norm) return { pressures, now };
  }
  return null;
}

function report(network: Network, order: readonly string[], pressures: Float64Array, now: Balance): SteadyState {
  return {
    network,
    pressures: new Map(order.map((name, at) => [name, pressures[at]!])),
    flows: new Map(network.elements.map(({ name }, index) => [name, now.flows[index]!])),
    imbalance: now.inflow > 0 ? now.worst / now.inflow : 0,
  };
}
