import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conductance, resistance } from "./elements/conductance.ts";
import { distensible } from "./elements/distensible.ts";
import { stenosis } from "./elements/stenosis.ts";
import { type Element, flowThrough, type Law, type Network, pressureAt, type SteadyState } from "./network.ts";
import { solveLinear } from "./solveLinear.ts";
import { solveByContinuation, solveSteady } from "./solveSteady.ts";

const join = (name: string, from: string, to: string, law: Law): Element => ({ name, nodes: [from, to], law });

function solved(network: Network): SteadyState {
  const state = solveSteady(network);
  if (!state.ok) throw new Error(state.faults[0].found);
  return state.value;
}

/** Largest sum of flows at a free node, summed anew from the elements. */
function worstImbalance({ network, flows }: SteadyState): number {
  const net = new Map(Object.entries(network.sources));
  for (const { name, nodes } of network.elements) {
    net.set(nodes[0], (net.get(nodes[0]) ?? 0) - flows.get(name)!);
    net.set(nodes[1], (net.get(nodes[1]) ?? 0) + flows.get(name)!);
  }
  return Math.max(0, ...[...net].filter(([node]) => !(node in network.boundary)).map(([, sum]) => Math.abs(sum)));
}

describe("known answers", () => {
  it("two resistances in series share the drop", () => {
    const state = solved({
      boundary: { in: 100, out: 0 },
      sources: {},
      elements: [join("a", "in", "middle", resistance(3)), join("b", "middle", "out", resistance(1))],
    });
    expect(pressureAt(state, "middle")).toBeCloseTo(25, 10);
    expect(flowThrough(state, "a")).toBeCloseTo(25, 10);
  });

  it("a balanced Wheatstone bridge carries nothing across", () => {
    const state = solved({
      boundary: { in: 10, out: 0 },
      sources: {},
      elements: [
        join("a", "in", "left", resistance(1)),
        join("b", "left", "out", resistance(2)),
        join("c", "in", "right", resistance(10)),
        join("d", "right", "out", resistance(20)),
        join("across", "left", "right", resistance(5)),
      ],
    });
    expect(flowThrough(state, "across")).toBeCloseTo(0, 10);
  });

  it("a source leaves through the only way out", () => {
    const state = solved({
      boundary: { out: 3 },
      sources: { in: 4 },
      elements: [join("a", "in", "out", conductance(2))],
    });
    expect(pressureAt(state, "in")).toBeCloseTo(5, 12);
  });
});

describe("random networks", () => {
  const law = (least: number) =>
    fc.oneof(
      fc.double({ min: Math.log10(least), max: 1.3, noNaN: true }).map((exponent) => conductance(10 ** exponent)),
      fc
        .tuple(fc.double({ min: 0.05, max: 1 / least, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([r, s]) => stenosis(r, s)),
      fc
        .double({ min: least, max: 20, noNaN: true })
        .map((g) => distensible({ conductance: g, distendingPressureMmHg: 6, exponent: 1 })),
    );
  // The chain is open, so that there is an inflow to compare with; what bridges it may be as good as blocked.
  const network = fc
    .record({
      chain: fc.array(law(0.05), { minLength: 2, maxLength: 15 }),
      bridges: fc.array(fc.tuple(fc.nat(15), fc.nat(15), law(1e-9)), { maxLength: 20 }),
      pressure: fc.double({ min: 5, max: 100, noNaN: true }),
      source: fc.double({ min: 0, max: 10, noNaN: true }),
    })
    .map(({ chain, bridges, pressure, source }): Network => {
      const node = (at: number): string => `n${at % (chain.length + 1)}`;
      return {
        boundary: { n0: pressure, [node(chain.length)]: 2 },
        sources: { n1: source },
        elements: [
          ...chain.map((law, at) => join(`chain ${at}`, node(at), node(at + 1), law)),
          ...bridges
            .filter(([from, to]) => node(from) !== node(to))
            .map(([from, to, law], at) => join(`bridge ${at}`, node(from), node(to), law)),
        ],
      };
    });

  it("conserve mass at every node to 1e-9 of the inflow, and keep pressures within the boundary's reach", () => {
    fc.assert(
      fc.property(network, (given) => {
        const state = solved(given);
        const entering =
          given.sources.n1! +
          given.elements
            .filter(({ nodes }) => nodes.includes("n0"))
            .reduce(
              (sum, { name, nodes }) => sum + Math.max(0, flowThrough(state, name) * (nodes[0] === "n0" ? 1 : -1)),
              0,
            );
        expect(worstImbalance(state)).toBeLessThanOrEqual(1e-9 * entering);
        expect(Math.min(...state.pressures.values())).toBeGreaterThanOrEqual(2 - 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what cannot be solved", () => {
  it("is a fault: a source without a way out", () => {
    const state = solveSteady({
      boundary: { out: 0 },
      sources: { in: 1 },
      elements: [join("wall", "in", "out", conductance(0))],
    });
    expect(state).toMatchObject({ ok: false, faults: [{ where: "circulation" }] });
  });

  it("is reached by way of easier networks, where the direct way fails", () => {
    // The lower element's law is only defined near the solution, which moves away from the start as progress is made.
    const networkAt = (progress: number): Network => ({
      boundary: { in: 100 * progress, out: 0 },
      sources: {},
      elements: [
        join("a", "in", "middle", conductance(1)),
        join("b", "middle", "out", ([p1, p2]) => ({
          flow: Math.abs(p1! - 50 * progress) > 20 ? Number.NaN : p1! - p2!,
          slopes: [1, -1],
        })),
      ],
    });
    const start = { pressures: new Map([["middle", 0]]) };
    expect(solveSteady(networkAt(1), start).ok).toBe(false);
    const walked = solveByContinuation(networkAt, start);
    expect(walked.ok && pressureAt(walked.value, "middle")).toBeCloseTo(50, 9);
  });
});

describe("solveLinear", () => {
  it("solves with a zero on the diagonal, and refuses a singular system", () => {
    const rows = [
      [0, 2, 4],
      [3, 1, 5],
    ].map((row) => Float64Array.from(row));
    expect([...solveLinear(rows)!]).toEqual([1, 2]);
    expect(
      solveLinear(
        [
          [1, 2, 1],
          [2, 4, 1],
        ].map((row) => Float64Array.from(row)),
      ),
    ).toBeNull();
  });
});
