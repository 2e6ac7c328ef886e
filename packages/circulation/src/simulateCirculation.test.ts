import { type LiverReadingInput, parseReading, type Step } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { type CirculationFacts, type SupplyState, simulateCirculation } from "./index.ts";
import { cirrhotic, healthy, simulate } from "./testing/simulate.ts";

const liver = { liverVolume: "1500 mL", arterioportalShunt: 0, collaterals: "none" } as const;
const open = { ...liver, portal: { "PV.trunk": { obstruction: "none" } } } as const satisfies LiverReadingInput;
const blocked = { ...liver, portal: { "PV.trunk": { obstruction: "complete" } } } as const satisfies LiverReadingInput;
const supplies = (state: SupplyState): string[] => [...new Set(state.territories.map(({ supply }) => supply))];

describe("the supply map", () => {
  it("healthy, and trunk obstructed by 97 %: both", () => {
    expect(supplies(simulate(open, healthy))).toEqual(["both"]);
    const narrowed = { ...liver, portal: { "PV.trunk": { obstruction: "97 %" } } } as const;
    expect(supplies(simulate(narrowed, healthy))).toEqual(["both"]);
  });

  it("trunk blocked: artery only; embolised as well: neither", () => {
    expect(supplies(simulate(blocked, healthy))).toEqual(["artery only"]);
    expect(supplies(simulate(blocked, healthy, "tace:whole"))).toEqual(["neither"]);
  });

  it("the same with adequate collaterals: portal only, and less than the need", () => {
    const state = simulate({ ...blocked, collaterals: "adequate" }, healthy, "tace:whole");
    expect(supplies(state)).toEqual(["portal only"]);
    expect(state.totalIndex.value).toBeLessThan(1);
  });
});

describe.each([
  ["healthy", healthy],
  ["cirrhotic", cirrhotic],
])("whole-liver TACE first, %s liver", (_, known) => {
  it("trunk blocked: nearly all liver has no supply, over the whole range", () => {
    const state = simulate(blocked, known, "tace:whole");
    expect(state.volumesMl.neither.low).toBeGreaterThan(0.95 * 1500);
    expect(state.totalIndex.high).toBeLessThan(0.5);
    expect(state.inflowLostFraction.low).toBeGreaterThan(0.8);
    expect(state.inflowLostFraction.high).toBeGreaterThan(0.95);
  });

  it("trunk open: at most about a third of the inflow is lost, over the whole range", () => {
    const state = simulate(open, known, "tace:whole");
    expect(state.inflowLostFraction.high).toBeLessThan(1 / 3);
    expect(state.inflowLostFraction.low).toBeGreaterThan(0.1);
    expect(state.totalIndex.low).toBeGreaterThan(1);
    expect(state.volumesMl.portalOnly.low).toBeCloseTo(1500, 6);
  });

  it("trunk blocked, collaterals unknown: the range says so", () => {
    const { collaterals: _, ...unknown } = blocked;
    const state = simulate(unknown, known, "tace:whole");
    expect(state.volumesMl.neither.value).toBeCloseTo(1500, 6);
    expect(state.volumesMl.neither.low).toBe(0);
    expect(state.volumesMl.portalOnly.high).toBeCloseTo(1500, 6);
    expect(state.assumptions.map(({ input }) => input)).toContain("collaterals past the trunk (mL/min/mmHg)");
  });

  it("radiotherapy before TACE: supplied by the portal vein", () => {
    const state = simulate(blocked, known, "radiotherapy", "tace:whole");
    expect(supplies(state)).toEqual(["portal only"]);
    expect(state.totalIndex.low).toBeGreaterThan(1);
  });
});

describe("what is read changes what is calculated", () => {
  const trunkFlow = (portal: LiverReadingInput["portal"]): SupplyState["trunkFlowMlPerMin"] =>
    simulate({ ...liver, portal }, healthy).trunkFlowMlPerMin;

  it("the measured lumen wins over the fraction", () => {
    const byLumen = trunkFlow({ "PV.trunk": { obstruction: "50 %", lumenArea: "3.4 mm2", radius: "6 mm" } });
    const byFraction = trunkFlow({ "PV.trunk": { obstruction: "97 %", radius: "6 mm" } });
    expect(byLumen.value).toBeLessThan(1.05 * byFraction.value);
  });

  it("an expanded wall leaves more lumen for the same fraction", () => {
    const expanded = trunkFlow({ "PV.trunk": { obstruction: "95 %", wallArea: "226 mm2", radius: "6 mm" } });
    expect(expanded.value).toBeGreaterThan(trunkFlow({ "PV.trunk": { obstruction: "95 %" } }).value);
  });

  it("no flow seen is blocked, whatever the fraction: no state may carry flow that was looked for and not found", () => {
    const state = trunkFlow({ "PV.trunk": { obstruction: "90 %", flow: "none" } });
    expect(state.value).toBeCloseTo(0, 6);
    expect(state.high).toBeCloseTo(0, 6);
  });

  it("a longer thrombus lets less through", () => {
    const long = trunkFlow({ "PV.trunk": { obstruction: "95 %", obstructedLength: "7 cm" } });
    const short = trunkFlow({ "PV.trunk": { obstruction: "95 %", obstructedLength: "10 mm" } });
    expect(long.value).toBeLessThan(short.value);
  });

  it("the stem of left and right anterior branch leaves the right posterior sector its supply", () => {
    const portal = { "PV.trunk": { obstruction: "0 %" }, "PV.commonLRA": { obstruction: "complete" } } as const;
    const state = simulate({ ...liver, portal }, healthy);
    const bySector = Object.fromEntries(state.territories.map(({ sector, supply }) => [sector, supply]));
    expect(bySector).toEqual({ RA: "artery only", RP: "both", LM: "artery only", LL: "artery only" });
    expect(state.vessels.map(({ name }) => name)).not.toContain("PV.R");
  });

  it("a shunt is placed where the thrombus is", () => {
    const portal = { "PV.trunk": { obstruction: "0 %" }, "PV.L": { obstruction: "60 %" } } as const;
    const { territories } = simulate({ ...liver, arterioportalShunt: 3, portal }, healthy);
    const arterial = (wanted: string) => territories.find(({ sector }) => sector === wanted)!.arterialIndex.value;
    expect(arterial("LL")).toBeGreaterThan(1.3 * arterial("RA"));
  });
});

describe("steps", () => {
  it("TACE of one segment takes its share of the sector's artery, and no other sector's supply", () => {
    const before = simulate(open, healthy);
    const after = simulate(open, healthy, "tace:S5");
    const index = (state: SupplyState, at: number) => state.territories[at]!.arterialIndex.value;
    expect(index(after, 0) / index(before, 0)).toBeCloseTo(0.55, 1);
    for (const other of [1, 2, 3]) expect(index(after, other) / index(before, other)).toBeCloseTo(1, 1);
    expect(after.assumptions.map(({ input }) => input)).toContain("segment shares");
  });

  it("stent and thrombectomy bring the trunk's flow back; TIPS lowers the gradient; drugs change nothing", () => {
    const now = simulate(blocked, cirrhotic);
    for (const step of ["stent", "thrombectomy"] as const) {
      const state = simulate(blocked, cirrhotic, step);
      expect(state.trunkFlowMlPerMin.value).toBeGreaterThan(900);
      expect(state.inflowLostFraction.value).toBeLessThan(-0.5);
    }
    expect(simulate(open, cirrhotic, "tips").portalGradientMmHg.value).toBeLessThan(
      simulate(open, cirrhotic).portalGradientMmHg.value - 3,
    );
    for (const step of ["haic", "systemic", "wait", "supportive"] as const)
      expect({ ...simulate(blocked, cirrhotic, step), after: [] }).toEqual(now);
  });

  it("order matters only where it should: what is removed cannot be embolised", () => {
    const one = simulate(open, healthy, "resection:right", "tace:right");
    const other = simulate(open, healthy, "resection:right");
    expect(one.territories).toEqual(other.territories.map((territory) => ({ ...territory })));
    expect(one.territories.map(({ sector }) => sector)).toEqual(["LM", "LL"]);
  });
});

describe("what is not known", () => {
  it("an undescribed liver is varied from open to blocked", () => {
    const state = simulate({}, {}, "tace:whole");
    expect(state.trunkFlowMlPerMin.low).toBeLessThan(50);
    expect(state.trunkFlowMlPerMin.high).toBeGreaterThan(1000);
    expect(state.totalIndex.low).toBeLessThan(0.3);
    expect(state.assumptions.length).toBeGreaterThanOrEqual(7);
  });

  it("cirrhosis unknown spans the healthy and the compensated liver", () => {
    const { cirrhosis: _, decompensated: __, ...unknown } = cirrhotic;
    const both = simulate(open, unknown).portalGradientMmHg;
    expect(both.low).toBeLessThanOrEqual(simulate(open, healthy).portalGradientMmHg.value);
    expect(both.high).toBeGreaterThanOrEqual(simulate(open, cirrhotic).portalGradientMmHg.value);
  });

  it("the same facts and seed give the same bytes; another seed the same centre, and ranges that hardly differ", () => {
    const simulated = (seed: number): SupplyState => {
      const state = simulateCirculation({ reading: {} }, ["tace:right"], { draws: 128, seed });
      if (!state.ok) throw new Error(state.faults[0].found);
      return state.value;
    };
    expect(JSON.stringify(simulated(1))).toBe(JSON.stringify(simulated(1)));
    const [one, other] = [simulated(1).totalIndex, simulated(2).totalIndex];
    expect(other.value).toBe(one.value);
    expect(other).not.toEqual(one);
    const width = one.high - one.low;
    expect(Math.abs(other.low - one.low)).toBeLessThan(0.25 * width);
    expect(Math.abs(other.high - one.high)).toBeLessThan(0.25 * width);
  });
});

describe("faults", () => {
  const faultOf = (facts: CirculationFacts, ...after: Step[]): string => {
    const state = simulateCirculation(facts, after);
    return state.ok ? "none" : state.faults[0].where;
  };
  it("names facts that contradict each other and plans that leave no liver", () => {
    expect(faultOf({ reading: {}, cirrhosis: false, decompensated: true })).toBe("decompensated");
    expect(faultOf({ reading: {} }, "resection:right", "resection:left")).toBe("after");
    const reading = parseReading({ portalVariant: "trifurcation", portal: { "PV.R": { obstruction: "50 %" } } });
    expect(reading.ok && faultOf({ reading: reading.value })).toBe("reading.portal.PV.R");
  });
});
