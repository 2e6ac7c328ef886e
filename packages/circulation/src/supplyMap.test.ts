import { type LiverReadingInput, parseReading } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { type SupplyState, simulateCirculation } from "./index.ts";
import { cirrhotic, healthy, simulate } from "./testing/simulate.ts";

const open = {
  liverVolume: "1500 mL",
  tumourVolume: "0 mL",
  venousThrombus: "none",
  arterioportalShunt: 0,
  collaterals: "none",
  portal: { "PV.trunk": { obstruction: "none" } },
} as const satisfies LiverReadingInput;
const blocked = { ...open, portal: { "PV.trunk": { obstruction: "complete" } } } as const satisfies LiverReadingInput;
const rightVeinBlocked = {
  ...open,
  venousThrombus: "major hepatic vein",
  hepaticVeins: { "HV.R": { radius: "5 mm", length: "50 mm", thrombusVolume: "20 mL" } },
} as const satisfies LiverReadingInput;

const vessel = (state: SupplyState, wanted: string) => state.vessels.find(({ name }) => name === wanted)!;
const fate = (state: SupplyState, wanted: string) => state.lodging.find(({ from }) => from === wanted)!.shares;

describe("three pressures", () => {
  it("a healthy liver's are normal", () => {
    const { portalPressureMmHg, portalGradientMmHg, hvpgMmHg } = simulate(open, healthy);
    expect(portalPressureMmHg.value).toBeCloseTo(7.95, 1);
    expect(portalGradientMmHg.value).toBeLessThan(5);
    expect(hvpgMmHg.value).toBeLessThan(5);
    expect(hvpgMmHg.value).toBeGreaterThan(1);
  });

  it("in cirrhosis the wedged pressure tells the gradient", () => {
    const { portalGradientMmHg, hvpgMmHg } = simulate(open, cirrhotic);
    expect(hvpgMmHg.value).toBeGreaterThan(10);
    expect(Math.abs(hvpgMmHg.value - portalGradientMmHg.value)).toBeLessThan(3);
  });

  it("behind a blocked trunk it does not", () => {
    const { portalGradientMmHg, hvpgMmHg } = simulate(blocked, healthy);
    expect(portalGradientMmHg.value).toBeGreaterThan(20);
    expect(hvpgMmHg.value).toBeLessThan(5);
  });
});

describe("a blocked hepatic vein (route 2)", () => {
  const state = simulate(rightVeinBlocked, healthy);
  it("turns the portal branch of the sector that it alone drains, and opens branches from artery to portal vein", () => {
    expect(vessel(state, "PV.RP").flowMlPerMin.value).toBeLessThan(0);
    expect(["hepatofugal", "to-and-fro"]).toContain(vessel(state, "PV.RP").direction);
    expect(state.shuntMlPerMin.value).toBeGreaterThan(20);
    expect(simulate(open, healthy).shuntMlPerMin.high).toBe(0);
  });

  it("takes the cells that a tumour there sheds into the portal branches of the rest of the liver", () => {
    const { RP, lung, RA, LM, LL } = fate(state, "tumour.RP");
    expect(lung.value).toBeLessThan(0.5);
    expect(RA.value + LM.value + LL.value + RP.value).toBeGreaterThan(0.5);
    expect(fate(simulate(open, healthy), "tumour.RP").lung.value).toBeCloseTo(1, 9);
  });

  it("leaves the right anterior sector the middle vein", () => {
    expect(state.territories.find(({ sector }) => sector === "RA")!.supply).toBe("both");
  });
});

describe("where cells go", () => {
  it("from the trunk to the sectors by their flow, from the right posterior branch to its own", () => {
    const state = simulate(open, healthy);
    const { RA, RP, LM, LL, lung } = fate(state, "PV.trunk");
    expect(RA.value).toBeCloseTo(
      vessel(state, "PV.RA").flowMlPerMin.value / vessel(state, "PV.trunk").flowMlPerMin.value,
      6,
    );
    expect(RA.value + RP.value + LM.value + LL.value).toBeCloseTo(1, 9);
    expect(lung.value).toBe(0);
    expect(fate(state, "PV.RP").RP.value).toBeCloseTo(1, 12);
    expect(fate(state, "HV.M").lung.value).toBeCloseTo(1, 12);
  });

  it("past a blocked trunk to the lung; through a TIPS in part", () => {
    expect(fate(simulate(blocked, cirrhotic), "SMV").lung.value).toBeCloseTo(1, 6);
    expect(fate(simulate(open, cirrhotic, "tips"), "PV.trunk").lung.value).toBeGreaterThan(0.3);
  });
});

describe("side paths", () => {
  it("varices carry half of what goes past the liver", () => {
    const { pastLiverMlPerMin, varicesMlPerMin, pastLiverFraction } = simulate(blocked, cirrhotic);
    expect(varicesMlPerMin.value / pastLiverMlPerMin.value).toBeCloseTo(0.5, 2);
    expect(pastLiverFraction.value).toBeCloseTo(1, 6);
  });

  it("a blocked splenic vein drains through the kidney's vein, and the gut feeds the liver alone", () => {
    const state = simulate({ ...open, portal: { ...open.portal, SV: { obstruction: "complete" } } }, healthy);
    expect(vessel(state, "SV").flowMlPerMin.value).toBeCloseTo(0, 3);
    expect(vessel(state, "SV").pressureMmHg.value).toBeGreaterThan(20);
    expect(state.trunkFlowMlPerMin.value).toBeCloseTo(vessel(state, "SMV").flowMlPerMin.value, -1);
  });

  it("a blocked mesenteric vein takes two thirds of the portal flow", () => {
    const state = simulate({ ...open, portal: { ...open.portal, SMV: { obstruction: "complete" } } }, healthy);
    expect(state.trunkFlowMlPerMin.value).toBeLessThan(500);
    expect(state.totalIndex.value).toBeGreaterThan(1);
  });
});

describe("segmental portal branches", () => {
  const withBranch = (P5: { obstruction: string }) => simulate({ ...open, portal: { ...open.portal, P5 } }, healthy);
  const portalOf = (state: SupplyState) => state.territories.find(({ sector }) => sector === "RA")!.portalIndex;

  it("a blocked one takes its segment's half of the sector's portal vessels, and no other sector's", () => {
    const whole = withBranch({ obstruction: "none" });
    const half = withBranch({ obstruction: "complete" });
    expect(portalOf(half).value / portalOf(whole).value).toBeGreaterThan(0.45);
    expect(portalOf(half).value / portalOf(whole).value).toBeLessThan(0.75);
    expect(half.territories[1]!.portalIndex.value).toBeGreaterThan(whole.territories[1]!.portalIndex.value);
  });

  it("one that may be blocked or not is varied; reopened by radiotherapy it carries again", () => {
    const unsure = withBranch({ obstruction: "88 % (80-95)" });
    expect(portalOf(unsure).low).toBeLessThan(0.8 * portalOf(unsure).high);
    const blockedBranch = { ...open, portal: { ...open.portal, P5: { obstruction: "complete" } } } as const;
    const after = simulate(blockedBranch, healthy, "radiotherapy");
    expect(portalOf(after).value).toBeCloseTo(portalOf(simulate(open, healthy)).value, 6);
  });
});

describe("tumour", () => {
  const withTumour = simulate({ ...open, tumourVolume: "300 mL" }, healthy);
  it("is not counted as liver", () => {
    const { both, arteryOnly, portalOnly, neither } = withTumour.volumesMl;
    expect(both.value + arteryOnly.value + portalOnly.value + neither.value).toBeCloseTo(1200, 6);
  });

  it("lives on the artery, and loses it to embolisation", () => {
    const { arterialMlPerMin, portalMlPerMin } = withTumour.tumour;
    expect(arterialMlPerMin.value / (arterialMlPerMin.value + portalMlPerMin.value)).toBeGreaterThan(0.8);
    expect(arterialMlPerMin.low).toBeGreaterThan(100);
    const after = simulate({ ...open, tumourVolume: "300 mL" }, healthy, "tace:whole");
    expect(after.tumour.arterialMlPerMin.value).toBeLessThan(0.15 * arterialMlPerMin.value);
  });

  it("as much tumour as liver is a fault", () => {
    const parsed = parseReading({ ...open, tumourVolume: "1600 mL" });
    const state = parsed.ok && simulateCirculation({ reading: parsed.value }, []);
    expect(state && !state.ok && state.faults[0].where).toBe("reading.tumourVolume");
  });
});

describe("a pressed or blocked way out", () => {
  it("a vein pressed flat beside a nodule holds back its region's blood", () => {
    const nodule = {
      id: 1,
      volume: "60 mL",
      longestDiameter: "50 mm",
      centreMm: [0, 0, 0] as [number, number, number],
      contacts: [
        {
          branch: "HV.R" as const,
          grade: "touching" as const,
          gap: "0 mm",
          pointMm: [0, 0, 0] as [number, number, number],
        },
      ],
    };
    const pressed = simulate(
      { ...open, tumourVolume: "60 mL", nodules: [nodule], hepaticVeins: { "HV.R": { compressed: true } } },
      healthy,
    );
    expect(vessel(pressed, "PV.RP").flowMlPerMin.low).toBeLessThan(0);
    expect(vessel(pressed, "PV.RP").flowMlPerMin.high).toBeGreaterThan(0);
    expect(vessel(pressed, "PV.RP").direction).toBe("to-and-fro");
  });

  it("thrombus in the vena cava raises the portal pressure and not the gradient of the liver alone", () => {
    const caval = simulate(
      { ...open, venousThrombus: "IVC behind the liver", hepaticVeins: { "HV.R": { thrombusVolume: "1 mL" } } },
      healthy,
    );
    expect(caval.portalPressureMmHg.high).toBeGreaterThan(simulate(open, healthy).portalPressureMmHg.high + 10);
    expect(caval.assumptions.map(({ input }) => input)).toContain("ways past a narrowed vena cava");
  });
});
