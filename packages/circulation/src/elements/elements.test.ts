import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Law } from "../network.ts";
import { bufferedArteriole } from "./bufferedArteriole.ts";
import { collateral } from "./collateral.ts";
import { conductance, resistance } from "./conductance.ts";
import { distensible } from "./distensible.ts";
import { openingShunt } from "./openingShunt.ts";
import { stenosis } from "./stenosis.ts";
import { vascularBed } from "./vascularBed.ts";
import { waterfall } from "./waterfall.ts";

const portal = distensible({ conductance: 8, distendingPressureMmHg: 6.7, exponent: 1 });
const laws: readonly (readonly [string, Law, nodes: number])[] = [
  ["conductance", conductance(2.5), 2],
  ["resistance", resistance(0.4), 2],
  ["stenosis", stenosis(0.02, 0.003), 2],
  ["distensible, healthy", portal, 2],
  ["distensible, stiff", distensible({ conductance: 3, distendingPressureMmHg: 6.7, exponent: 0.25 }), 2],
  ["vascular bed", vascularBed(0.14), 2],
  ["collateral", collateral(0.03, 0.2), 2],
  ["pressed from outside", waterfall(12, conductance(2)), 2],
  ["opening shunt", openingShunt(0.05, 5.6), 3],
  [
    "buffered arteriole, closing below 13.4 mmHg",
    bufferedArteriole({
      conductance: 0.08,
      dilationLimit: 2.45,
      portal,
      referencePortalFlow: 18,
      closingMmHg: 13.4,
    }),
    3,
  ],
  [
    "buffered arteriole",
    bufferedArteriole({ conductance: 0.08, dilationLimit: 2.45, portal, referencePortalFlow: 18, closingMmHg: 0 }),
    3,
  ],
];

const pressure = fc.double({ min: 1.5, max: 90, noNaN: true });

describe.each(laws)("%s", (name, law, nodes) => {
  it("its slopes are the derivatives of its flow", () => {
    fc.assert(
      fc.property(fc.array(pressure, { minLength: nodes, maxLength: nodes }), (at) => {
        const { slopes } = law(at);
        expect(slopes).toHaveLength(nodes);
        const step = 1e-5;
        for (const [which, slope] of slopes.entries()) {
          const moved = (by: number): number => law(at.with(which, at[which]! + by)).flow;
          const [backward, forward] = [law(at).flow - moved(-step), moved(step) - law(at).flow];
          // At a kink (a floor, a threshold, a turning flow) the slope is that of one side.
          const apart = Math.min(Math.abs(slope - backward / step), Math.abs(slope - forward / step));
          expect(apart).toBeLessThan(1e-3 * Math.max(1, Math.abs(slope)));
        }
      }),
    );
  });

  it("carries nothing between equal pressures, and blood to the lower one", () => {
    fc.assert(
      fc.property(pressure, pressure, pressure, (high, low, venule) => {
        expect(law([high, high, venule].slice(0, nodes)).flow).toBeCloseTo(0, 9);
        // Below the pressure outside, what flows is the tail of a rounded corner.
        const runs = name.includes("outside") || name.includes("closing") ? high > 15 : true;
        if (runs && high > low + 0.1) expect(law([high, low, venule].slice(0, nodes)).flow).toBeGreaterThan(0);
      }),
    );
  });
});

describe("known answers", () => {
  it("stenosis: dp = R Q + S |Q| Q, in both directions", () => {
    const [r, s, flow] = [0.02, 0.003, 12];
    const drop = r * flow + s * flow * flow;
    expect(stenosis(r, s)([drop, 0]).flow).toBeCloseTo(flow, 12);
    expect(stenosis(r, s)([0, drop]).flow).toBeCloseTo(-flow, 12);
  });

  it("distensible: twice the distending pressure, half the resistance (Greenway and Lautt)", () => {
    const law = distensible({ conductance: 1, distendingPressureMmHg: 5, exponent: 1 });
    expect(law([5.5, 4.5]).flow).toBeCloseTo(1, 12);
    expect(law([10.5, 9.5]).flow).toBeCloseTo(2, 12);
  });

  it("buffered arteriole: basal at the reference flow, 1.806 times as wide without portal flow", () => {
    const law = bufferedArteriole({
      conductance: 1,
      dilationLimit: 2.45,
      portal: conductance(1),
      referencePortalFlow: 4,
      closingMmHg: 0,
    });
    expect(law([91, 5, 9]).flow).toBeCloseTo(86, 8);
    expect(law([91, 5, 5]).flow / 86).toBeCloseTo(1.806, 3);
    expect(law([91, 5, 2]).flow).toBe(law([91, 5, 5]).flow);
  });

  it("pressed from outside: flow goes by the pressure outside, stops below it, and runs backwards alike", () => {
    const law = waterfall(12, conductance(2));
    expect(law([20, 5]).flow).toBeCloseTo(2 * (20 - 12), 6);
    expect(law([20, 16]).flow).toBeCloseTo(2 * (20 - 16), 4);
    expect(law([9, 5]).flow).toBeCloseTo(0, 4);
    expect(law([5, 20]).flow).toBeCloseTo(-2 * (20 - 12), 6);
  });

  it("opening shunt: half open 8 mmHg above the sinusoids' own pressure", () => {
    const law = openingShunt(1, 5.6);
    expect(law([93, 8, 13.6]).flow).toBeCloseTo(85 / 2, 9);
    expect(law([93, 8, 5.6]).flow / 85).toBeLessThan(0.02);
    expect(law([93, 8, 40]).flow / 85).toBeGreaterThan(0.99);
  });

  it("collateral: at most 20 times as wide", () => {
    expect(collateral(1, 0)([4, 0]).flow).toBeCloseTo(4, 12);
    expect(collateral(1, 0)([60, 0]).flow).toBeCloseTo(1200, 9);
  });
});
