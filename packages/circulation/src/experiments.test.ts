import { sectors } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { treat } from "./interventions.ts";
import { arteriole, portalMicrovessels, sinusoid } from "./liver/graph.ts";
import type { Liver } from "./liver/liver.ts";
import { solveLiver } from "./liver/solveLiver.ts";
import { toMlPerMin } from "./liver/units.ts";
import { flowThrough, pressureAt, type SteadyState } from "./network.ts";
import { blockHepaticVein, compensated, decompensated, embolise, healthy, narrow, shunt } from "./sampleLivers.ts";
import { measure } from "./supplyMap.ts";

function solve(liver: Liver) {
  const solved = solveLiver(liver);
  if (!solved.ok) throw new Error(solved.faults[0].found);
  const measures = measure(liver, solved.value, { haemoglobinGPerDl: 14, volumeMl: liver.preset.liverMassG });
  return { ...measures, state: solved.value, portalPressureMmHg: pressureAt(solved.value, "confluence") };
}

const flow = (state: SteadyState, of: (sector: (typeof sectors)[number]) => string): number =>
  sectors.reduce((sum, sector) => sum + toMlPerMin(flowThrough(state, of(sector))), 0);

function expectBetween(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

const effects = { embolised: 0.9, reopened: 1 };
const normal = solve(healthy);

/** Measured in animals or patients; the bands are wider than the papers' errors because species and preparations differ. */
describe("published experiments", () => {
  it("gut arteries closed: the artery makes up for 18 to 35 % of the lost portal flow (Lautt 1985)", () => {
    const { state, trunkFlowMlPerMin } = solve({ ...healthy, splanchnicBeds: 0.02 });
    const gained = flow(state, arteriole) - flow(normal.state, arteriole);
    expectBetween(gained / (normal.trunkFlowMlPerMin - trunkFlowMlPerMin), 0.18, 0.35);
  });

  it("portal vein closed with a wide shunt for the gut's blood (Mathie 1980, doi 10.1007/BF00584191)", () => {
    const drained = { ...healthy, preset: { ...healthy.preset, remodelledCollateralsCu: 200 } };
    const closed = solve(narrow(drained, "PV.trunk", 0));
    expectBetween(closed.arterialMlPerMin / normal.arterialMlPerMin, 1.5, 2.1);
    expectBetween(1 - closed.inflowMlPerMin / normal.inflowMlPerMin, 0.3, 0.6);
  });

  it("artery closed: portal flow hardly answers (Andreen 1976, doi 10.1111/j.1748-1716.1976.tb10308.x)", () => {
    const ligated = solve(embolise(healthy, 1));
    expectBetween(ligated.trunkFlowMlPerMin / normal.trunkFlowMlPerMin, 0.95, 1.05);
    expectBetween(1 - ligated.totalIndex / normal.totalIndex, 0.25, 0.5);
    expect(ligated.totalIndex).toBeGreaterThan(1);
  });

  it("inflow clamped: no oxygen arrives (Delva 1987, PMID 3619092)", () => {
    expect(solve(embolise(narrow(healthy, "PV.trunk", 0), 1)).totalIndex).toBeLessThan(0.1);
  });

  it("right hepatectomy: portal pressure (Allard 2013, PMID 24045452)", () => {
    expectBetween(solve(treat(healthy, "resection:right", effects)).portalPressureMmHg, 10, 15);
    expect(solve(treat(compensated, "resection:right", effects)).portalPressureMmHg).toBeGreaterThan(18);
  });

  it("right portal vein embolised: the left takes the flow (doi 10.1186/s12893-019-0486-8)", () => {
    const closed = solve(narrow(healthy, "PV.R", 0));
    const left = (of: typeof closed): number => of.vessels.get("PV.L")!.flowMlPerMin;
    expectBetween(left(closed) / left(normal), 1.7, 3);
    expectBetween(closed.portalPressureMmHg - normal.portalPressureMmHg, 2, 6);
  });

  it("TIPS in decompensated cirrhosis (Huonker 1999, doi 10.1136/gut.44.5.743)", () => {
    const before = solve(decompensated);
    const after = solve(treat(decompensated, "tips", effects));
    expectBetween(1 - after.portalGradientMmHg / before.portalGradientMmHg, 0.3, 0.55);
    expectBetween(after.trunkFlowMlPerMin / before.trunkFlowMlPerMin, 1.6, 3);
  });

  it("26 to 56 % of the portal-caval drop lies after the sinusoid (Am J Physiol 1997, rabbit)", () => {
    const after = pressureAt(normal.state, sinusoid("RA")) - pressureAt(normal.state, "IVC");
    expectBetween(after / normal.portalGradientMmHg, 0.26, 0.56);
  });

  it("a hepatic vein blocked: its sector's portal branch drains it, and arterial blood enters the portal system", () => {
    const blocked = solve(blockHepaticVein(healthy, "RA"));
    expectBetween(blocked.vessels.get("PV.RA")!.flowMlPerMin, -250, -220);
    expect(toMlPerMin(flowThrough(blocked.state, portalMicrovessels("RA")))).toBeLessThan(0);
    // Its blood is its own artery's; what it sends on reaches its neighbour behind the same fork as arterial blood.
    expect(blocked.territories.get("RA")).toMatchObject({ supply: "artery only", portalIndex: 0 });
    const ownArtery = (0.95 * 0.1847 * toMlPerMin(flowThrough(blocked.state, arteriole("RP")))) / (0.04 * 1500 * 0.29);
    expect(blocked.territories.get("RP")!.arterialIndex).toBeGreaterThan(1.1 * ownArtery);
  });

  it("arterioportal shunt in cirrhosis: its branch turns hepatofugal between 5 and 12 CU", () => {
    const branch = (cu: number): number => solve(shunt(compensated, cu)).vessels.get("PV.RA")!.flowMlPerMin;
    expect(branch(5)).toBeGreaterThan(0);
    expect(branch(12)).toBeLessThan(0);
  });
});
