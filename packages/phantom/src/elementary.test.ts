import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { angleOf, arccosine, cosine, exp, log, power, sine } from "./elementary.ts";

const near = (found: number, wanted: number): boolean =>
  Math.abs(found - wanted) <= 4e-15 * Math.max(1, Math.abs(wanted));

describe("elementary functions agree with the engine's own to the last few bits", () => {
  const holds = (min: number, max: number, ours: (x: number) => number, engines: (x: number) => number) =>
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (x) => near(ours(x), engines(x))),
      { numRuns: 500 },
    );

  it("exponential and logarithm", () => {
    holds(-20, 3, exp, Math.exp);
    holds(1e-9, 1e9, log, Math.log);
  });
  it("sine, cosine and their inverses", () => {
    holds(-10, 10, sine, Math.sin);
    holds(-10, 10, cosine, Math.cos);
    holds(-1, 1, arccosine, Math.acos);
  });
  it("powers and angles", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 20, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (base, n) => {
          expect(Math.abs(power(base, n) / base ** n - 1) < 1e-13).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (x, y) => {
        fc.pre(x !== 0 || y !== 0);
        expect(angleOf(x, y)).toBeCloseTo(Math.atan2(y === 0 ? 0 : y, x), 13);
      }),
    );
  });
});
