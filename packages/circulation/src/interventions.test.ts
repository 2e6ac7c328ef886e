import { describe, expect, it } from "vitest";
import { treat } from "./interventions.ts";
import { baselineLiver, type Liver } from "./liver/liver.ts";
import { presets } from "./liver/parameters.ts";
import { solveLiver } from "./liver/solveLiver.ts";
import { measureFlow } from "./supplyMap.ts";

const effects = { embolised: 0.9, passed: 1, reopened: 1 };
const healthy = baselineLiver(presets.healthy);
const blocked: Liver = {
  ...healthy,
  veins: { ...healthy.veins, "PV.trunk": { ...healthy.veins["PV.trunk"], openFraction: 0 } },
};
const shunted: Liver = { ...healthy, shuntCu: { ...healthy.shuntCu, RA: 6 } };

function flowOf(liver: Liver) {
  const state = solveLiver(liver);
  if (!state.ok) throw new Error(state.faults[0].found);
  return measureFlow(liver, state.value);
}

describe("radiotherapy", () => {
  it("reopens to the lumen that the step gives, and never narrows", () => {
    expect(treat(blocked, "radiotherapy:0.35", effects).veins["PV.trunk"].openFraction).toBe(0.35);
    expect(treat(healthy, "radiotherapy:0.35", effects).veins["PV.trunk"].openFraction).toBe(1);
  });

  it("the wider it leaves the trunk, the more flows through it", () => {
    const flows = (["radiotherapy:0.05", "radiotherapy:0.2", "radiotherapy:1"] as const).map(
      (step) => flowOf(treat(blocked, step, effects)).trunkFlowMlPerMin,
    );
    expect(flows[0]).toBeLessThan(flows[1]!);
    expect(flows[1]).toBeLessThan(flows[2]!);
  });
});

describe("embolisation through a shunt", () => {
  it("closes portal venules of the shunt's sector alone, and none where the shunt is plugged first", () => {
    const { portalEmbolised } = treat(shunted, "tace:whole", effects);
    expect(portalEmbolised.RA).toBeGreaterThan(0.5);
    expect(portalEmbolised.RP).toBe(0);
    expect(treat(shunted, "tace:whole", { ...effects, passed: 0 }).portalEmbolised.RA).toBe(0);
    expect(treat(healthy, "tace:whole", effects).portalEmbolised.RA).toBe(0);
  });

  it("half of the sector embolised sends half as much", () => {
    const whole = treat(shunted, "tace:right", effects).portalEmbolised.RA;
    expect(treat(shunted, "tace:S5", effects).portalEmbolised.RA).toBeCloseTo(whole / 2, 12);
  });

  it("lowers the portal flow of that sector", () => {
    const branch = (liver: Liver): number => flowOf(liver).vessels.get("PV.RA")!.flowMlPerMin;
    expect(branch(treat(shunted, "tace:whole", effects))).toBeLessThan(
      0.7 * branch(treat(shunted, "tace:whole", { ...effects, passed: 0 })),
    );
  });
});

it("embolising the spleen lowers the splenic flow and the portal pressure", () => {
  const [before, after] = [flowOf(healthy), flowOf(treat(healthy, "splenic-embolisation:0.6", effects))];
  expect(after.vessels.get("SV")!.flowMlPerMin / before.vessels.get("SV")!.flowMlPerMin).toBeCloseTo(0.4, 1);
  expect(after.portalPressureMmHg).toBeLessThan(before.portalPressureMmHg);
});

it("a clamp stops all inflow, collaterals past the trunk among it", () => {
  const { inflowMlPerMin } = flowOf(treat({ ...healthy, cavernomaCu: 20 }, "clamp", effects));
  expect(Math.abs(inflowMlPerMin)).toBeLessThan(1e-3);
});

it("steps compose: a resection with thrombectomy leaves the other side supplied", () => {
  const alone = flowOf(treat(blocked, "resection:right", effects));
  const both = flowOf(
    (["resection:right", "thrombectomy"] as const).reduce((l, step) => treat(l, step, effects), blocked),
  );
  expect(both.trunkFlowMlPerMin).toBeGreaterThan(900);
  expect(alone.trunkFlowMlPerMin).toBeLessThan(1e-3);
});
