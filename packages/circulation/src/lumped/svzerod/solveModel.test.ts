import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinear } from "../../solveLinear.ts";
import { parseModel, type Solution, solveModel } from "./solveModel.ts";

type Written = Record<string, unknown>;

const vessel = (id: number, values: Written, at: Written = {}): Written => ({
  vessel_id: id,
  vessel_name: `v${id}`,
  zero_d_element_type: "BloodVessel",
  zero_d_element_values: values,
  boundary_conditions: at,
});
const fork = (name: string, into: number[], out: number[], type = "NORMAL_JUNCTION"): Written => ({
  junction_name: name,
  junction_type: type,
  inlet_vessels: into,
  outlet_vessels: out,
});
const condition = (name: string, type: string, values: Written): Written => ({
  bc_name: name,
  bc_type: type,
  bc_values: values,
});
const model = (parts: Written, parameters: Written = {}): Written => ({
  simulation_parameters: {
    number_of_cardiac_cycles: 1,
    number_of_time_pts_per_cardiac_cycle: 5,
    absolute_tolerance: 1e-9,
    ...parameters,
  },
  junctions: [],
  ...parts,
});

function solved(written: Written, options = {}): Solution {
  const parsed = parseModel(written);
  const solution = parsed.ok ? solveModel(parsed.value, options) : parsed;
  if (!solution.ok) throw new Error(JSON.stringify(solution.faults));
  return solution.value;
}

function faultOf(written: Written): string {
  const parsed = parseModel(written);
  const solution = parsed.ok ? solveModel(parsed.value) : parsed;
  return solution.ok ? "none" : `${solution.faults[0].where}: ${solution.faults[0].found}`;
}

/** One vessel from a sine of flow into a Windkessel. */
function beating(points: number, cycles: number, stenosis = 0, parameters: Written = {}): Written {
  const times = Array.from({ length: 6401 }, (_, n) => n / 6400);
  return model(
    {
      vessels: [
        vessel(
          0,
          { R_poiseuille: 0.1, C: 0.05, L: 0.01, stenosis_coefficient: stenosis },
          { inlet: "in", outlet: "out" },
        ),
      ],
      boundary_conditions: [
        condition("in", "FLOW", { t: times, Q: times.map((t) => 5 + 3 * Math.sin(2 * Math.PI * t)) }),
        condition("out", "RCR", { Rp: 0.5, Rd: 2, C: 0.4, Pd: 1 }),
      ],
    },
    { number_of_cardiac_cycles: cycles, number_of_time_pts_per_cardiac_cycle: points, ...parameters },
  );
}

describe("random networks", () => {
  /** A chain of junctions with vessels across it, pressures at both ends. */
  const networks = fc.record({
    chain: fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 }),
    across: fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.double({ min: 0.01, max: 1000, noNaN: true })), {
      maxLength: 12,
    }),
    pressure: fc.double({ min: 1, max: 200, noNaN: true }),
  });

  it("1,000 of them: as dense elimination of the node balances has it, and what flows in flows out", () => {
    fc.assert(
      fc.property(networks, ({ chain, across, pressure }) => {
        const inner = chain.length - 1;
        const links = [
          ...chain.map((resistance, n) => ({ from: n, to: n + 1, resistance })),
          ...across
            .map(([a, b, resistance]) => ({ from: 1 + (a % inner), to: 1 + (b % inner), resistance }))
            .filter(({ from, to }) => from !== to),
        ];
        const last = chain.length;
        const written = model({
          vessels: links.map(({ resistance }, id) =>
            vessel(
              id,
              { R_poiseuille: resistance },
              { ...(id === 0 ? { inlet: "in" } : {}), ...(id === last - 1 ? { outlet: "out" } : {}) },
            ),
          ),
          junctions: Array.from({ length: inner }, (_, n) =>
            fork(
              `j${n + 1}`,
              links.flatMap(({ to }, id) => (to === n + 1 ? [id] : [])),
              links.flatMap(({ from }, id) => (from === n + 1 ? [id] : [])),
            ),
          ),
          boundary_conditions: [condition("in", "PRESSURE", { P: pressure }), condition("out", "PRESSURE", { P: 3 })],
        });
        const { vessels, flowIn, flowOut, pressureIn } = solved(written);

        const rows = Array.from({ length: last + 1 }, () => new Float64Array(last + 2));
        rows[0]![0] = 1;
        rows[0]![last + 1] = pressure;
        rows[last]![last] = 1;
        rows[last]![last + 1] = 3;
        for (const { from, to, resistance } of links)
          for (const [here, there] of [
            [from, to],
            [to, from],
          ] as const) {
            if (here === 0 || here === last) continue;
            rows[here]![here]! += 1 / resistance;
            rows[here]![there]! -= 1 / resistance;
          }
        const wanted = solveLinear(rows)!;
        const at = (values: readonly Float64Array[], id: number): number => values[vessels.indexOf(`v${id}`)]![0]!;
        const inflow = Math.abs(at(flowIn, 0));
        links.forEach(({ from, to, resistance }, id) => {
          expect(at(pressureIn, id)).toBeCloseTo(wanted[from]!, 5);
          const flow = (wanted[from]! - wanted[to]!) / resistance;
          expect(Math.abs(at(flowIn, id) - flow)).toBeLessThan(1e-6 * (1 + Math.abs(flow)));
        });
        for (let node = 1; node < last; node++) {
          const net = links.reduce(
            (sum, { from, to }, id) => sum + (to === node ? at(flowOut, id) : 0) - (from === node ? at(flowIn, id) : 0),
            0,
          );
          expect(Math.abs(net)).toBeLessThan(1e-9 * (1 + inflow));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("in time", () => {
  it("halving the step divides the error by four: the scheme is of second order", () => {
    const end = (points: number): number => {
      const { pressureOut, times } = solved(beating(points, 6));
      return pressureOut[0]![Math.round(0.25 * (times.length - 1))]!;
    };
    const exact = end(12_801);
    const errors = [101, 201, 401].map((points) => Math.abs(end(points) - exact));
    expect(errors[0]! / errors[1]!).toBeGreaterThan(3.5);
    expect(errors[1]! / errors[2]!).toBeGreaterThan(3.5);
  });

  it("once it beats alike, the mean of a linear network is its steady state", () => {
    const { flowOut, pressureIn } = solved(beating(401, 1), { periodic: 1e-10 });
    const mean = (values: Float64Array): number =>
      values.slice(1).reduce((sum, value) => sum + value, 0) / (values.length - 1);
    expect(mean(flowOut[0]!)).toBeCloseTo(5, 6);
    expect(mean(pressureIn[0]!)).toBeCloseTo(1 + 5 * (0.1 + 0.5 + 2), 4);
  });

  it("goes on until it beats alike, as many cycles as that takes, and not for ever", () => {
    const settled = solved(beating(101, 1), { periodic: 1e-9 });
    const long = solved(beating(101, 60));
    settled.pressureIn[0]!.forEach((pressure, n) => {
      expect(pressure).toBeCloseTo(long.pressureIn[0]![n]!, 6);
    });
  });

  it("a loss so large that rounding alone exceeds the tolerance: the pressure is the one that the equation gives", () => {
    const [flow, resistance, stenosis] = [33, 0.1, 1e6];
    const { pressureIn } = solved(
      model({
        vessels: [
          vessel(0, { R_poiseuille: resistance, stenosis_coefficient: stenosis }, { inlet: "in", outlet: "out" }),
        ],
        boundary_conditions: [condition("in", "FLOW", { Q: flow }), condition("out", "RESISTANCE", { R: 2, Pd: 5 })],
      }),
    );
    const wanted = (resistance + stenosis * flow) * flow + 2 * flow + 5;
    // What the 31 steps from nought leave: a half to the power of 31.
    expect(Math.abs(pressureIn[0]![0]! / wanted - 1)).toBeLessThan(2 ** -31 * 1.01);
  });
});

describe("refused, with the name of what is wrong", () => {
  const two = (more: Written = {}): Written =>
    model({
      vessels: [vessel(0, { R_poiseuille: 1 }, { inlet: "in" }), vessel(1, { R_poiseuille: 1 }, { outlet: "out" })],
      junctions: [fork("j", [0], [1])],
      boundary_conditions: [condition("in", "FLOW", { Q: 5 }), condition("out", "RESISTANCE", { R: 10, Pd: 0 })],
      ...more,
    });

  it.each([
    ["nothing at all wrong", {}, "none"],
    [
      "a block that is not here",
      { junctions: [fork("j", [0], [1], "resistive_junction")] },
      "junction j: the junction type resistive_junction",
    ],
    ["a vessel that leads nowhere", { junctions: [] }, "vessel v0, outlet: nothing that it leads to"],
    [
      "an end with two masters",
      { junctions: [fork("j", [0], [1]), fork("k", [0], [1])] },
      "vessel v0, outlet: junction j and junction k",
    ],
    ["a vessel that is not there", { junctions: [fork("j", [0], [7])] }, "junction j: a vessel 7 that is not there"],
    [
      "no way out",
      { boundary_conditions: [condition("in", "FLOW", { Q: 5 }), condition("out", "FLOW", { Q: 5 })] },
      "vessel v0: a part of the network without a pressure or a way out",
    ],
    [
      "a resistance below zero",
      {
        vessels: [vessel(0, { R_poiseuille: -1 }, { inlet: "in" }), vessel(1, { R_poiseuille: 1 }, { outlet: "out" })],
      },
      "vessel v0: R_poiseuille -1",
    ],
    [
      "an outlet without resistance",
      { boundary_conditions: [condition("in", "FLOW", { Q: 5 }), condition("out", "RESISTANCE", { R: 0, Pd: 0 })] },
      "boundary condition out, R: 0",
    ],
    [
      "times that do not go with their values",
      {
        boundary_conditions: [
          condition("in", "FLOW", { t: [0, 1], Q: [1, 2, 1] }),
          condition("out", "RESISTANCE", { R: 1, Pd: 0 }),
        ],
      },
      "boundary condition in, Q: 3 values, 2 times",
    ],
    [
      "a missing value",
      { boundary_conditions: [condition("in", "FLOW", {}), condition("out", "RESISTANCE", { R: 1, Pd: 0 })] },
      "boundary condition in, Q: nothing",
    ],
  ])("%s", (_, more, fault) => expect(faultOf(two(more))).toBe(fault));

  it("an unknown key is named", () => {
    expect(faultOf(model({ ...two(), surprise: 1 }))).toMatch(/surprise/);
    expect(faultOf(two({ vessels: [vessel(0, { R_poiseuille: 1, S: 3 })] }))).toMatch(/zero_d_element_values\.S/);
  });

  it("a loop of vessels without resistance has no answer of its own, and gets none", () => {
    const loop = model({
      vessels: [
        vessel(0, { R_poiseuille: 1 }, { inlet: "in" }),
        vessel(1, { R_poiseuille: 0 }),
        vessel(2, { R_poiseuille: 0 }),
        vessel(3, { R_poiseuille: 1 }, { outlet: "out" }),
      ],
      junctions: [fork("a", [0], [1, 2]), fork("b", [1, 2], [3])],
      boundary_conditions: [condition("in", "FLOW", { Q: 5 }), condition("out", "RESISTANCE", { R: 10, Pd: 0 })],
    });
    expect(faultOf(loop)).toMatch(/not solved/);
  });
});
