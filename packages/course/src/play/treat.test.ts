import { describe, expect, it } from "vitest";
import { parametersWith } from "../parameters.ts";
import { playCohort } from "../population/playCohort.ts";
import { anyExtent, livers, order, settingOf, trunkBlocked } from "../testing/settings.ts";
import type { Setting } from "./advance.ts";
import { childPughOf } from "./gate.ts";
import { playOrder } from "./playOrder.ts";
import type { State } from "./state.ts";

const samples = Array.from({ length: 40 }, (_, n) => n);

/** What of the state is asked, at each month that the patient lives through. */
function monthly<T>(setting: Setting, written: string, months: number, ask: (state: Readonly<State>) => T): T[] {
  const seen: T[] = [];
  playOrder(setting, order(written), months, (_, state) => seen.push(ask(state)));
  return seen;
}

it("radiotherapy opens the vena cava no sooner than the portal vein: what is doomed dissolves alike in both", () => {
  for (const n of samples) {
    const setting = settingOf(trunkBlocked, n);
    const start = { ...setting.start, outflowMl: [4, 20] as const };
    const [before, after] = monthly({ ...setting, start }, "radiotherapy 50 Gy in 5", 1, (state) => ({
      portal: state.thrombusMl[2]! + state.doomedMl[2]! + state.dissolvingMl[2]!,
      caval: state.outflowMl[1]! + state.doomedOutflowMl[1]! + state.dissolvingOutflowMl[1]!,
    }));
    if (after) expect(after.caval / before!.caval).toBeGreaterThan(0.8 * (after.portal / before!.portal));
  }
});

describe("an operation", () => {
  it("takes the thrombus of all veins, hepatic vein and vena cava among them", () => {
    for (const n of samples) {
      const setting = settingOf(anyExtent, n);
      const start = { ...setting.start, outflowMl: [4, 5] as const };
      const left = monthly({ ...setting, start }, "thrombectomy after 2 weeks", 1, (state) => state.outflowMl[1]!)[1];
      if (left !== undefined) expect(left).toBeLessThan(5);
    }
  });

  it("that takes a side leaves no shunt to grow for the veins that are gone", () => {
    for (const n of samples) {
      const setting = settingOf({ ...anyExtent, extent: { sectoral: 1 }, oneSided: true }, n);
      const traits = { ...setting.traits, opensShunt: true, residualTumourMl: 0, residualThrombusMl: 0 };
      const start = { ...setting.start, shuntCu: 0 };
      const side = start.tumourRight > 0.5 ? "right" : "left";
      const shunts = monthly({ ...setting, traits, start }, `resection:${side}`, 12, ({ shuntCu }) => shuntCu);
      for (const shuntCu of shunts.slice(1)) expect(shuntCu).toBeLessThan(0.3);
    }
  });

  it("leaves something behind in as many as the seed says have a recurrence", () => {
    const population = { ...anyExtent, extent: { sectoral: 0.5, side: 0.5 }, childPughA: 1, oneSided: true };
    const arm = { population, order: (side: "right" | "left") => order(`resection:${side}`) };
    const counts = playCohort(arm, livers, parametersWith(), { seed: 4, from: 0, to: 400, months: 36 });
    expect(counts.resected).toBeGreaterThan(300);
    expect(counts.recurred / counts.resected).toBeGreaterThan(0.45);
    expect(counts.recurred / counts.resected).toBeLessThanOrEqual(0.66);
  });
});

it("a second stent is a new one: it may stay open as long as the first", () => {
  const open = samples.filter((n) => {
    const setting = settingOf(trunkBlocked, n);
    const thresholds = Float64Array.from(setting.traits.thresholds).fill(Number.POSITIVE_INFINITY);
    thresholds[9] = 1e-6;
    const stented = monthly(
      { ...setting, traits: { ...setting.traits, thresholds } },
      "stent, stent after 40 days",
      3,
      (state) => state.stented,
    );
    return stented[1] === false && stented[2] === true;
  });
  expect(open.length).toBeGreaterThan(30);
});

it("the gate counts ascites, encephalopathy and clotting as the patient brings them", () => {
  const { start } = settingOf(anyExtent, 1);
  const fit = childPughOf(0.75, start);
  const ill = childPughOf(0.75, { ...start, points: { ascites: 3, encephalopathy: 2, clotting: 2 } });
  expect([fit, ill]).toEqual([5, 9]);
});
