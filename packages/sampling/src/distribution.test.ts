import fc from "fast-check";
import { expect, it } from "vitest";
import { type Distribution, quantileOf } from "./distribution.ts";
import { uniform } from "./philox.ts";

const mean = (given: Distribution, count = 40_000): number => {
  let sum = 0;
  for (let n = 0; n < count; n++) sum += quantileOf(given, uniform(1, n, 0));
  return sum / count;
};

it("draws have the mean that the distribution has", () => {
  expect(mean({ kind: "known", value: 3 })).toBe(3);
  expect(mean({ kind: "uniform", low: 2, high: 6 })).toBeCloseTo(4, 1);
  expect(mean({ kind: "triangular", low: 0, value: 1, high: 5 })).toBeCloseTo(2, 1);
  expect(mean({ kind: "halves", low: 0, value: 1, high: 5 })).toBeCloseTo(1.75, 1);
  expect(mean({ kind: "log-uniform", low: 1, high: Math.E })).toBeCloseTo(Math.E - 1, 1);
  expect(mean({ kind: "choice", count: 3 })).toBeCloseTo(1, 1);
});

it("a larger share is never a smaller value, and none lies outside", () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, peak) => {
      const [low, value, high] = [1, 1 + 3 * peak, 4];
      for (const given of [
        { kind: "uniform", low, high },
        { kind: "log-uniform", low, high },
        { kind: "triangular", low, value, high },
        { kind: "halves", low, value, high },
      ] as const) {
        const [p, q] = [quantileOf(given, Math.min(a, b)), quantileOf(given, Math.max(a, b))];
        expect(p).toBeLessThanOrEqual(q + 1e-12);
        expect(p).toBeGreaterThanOrEqual(low);
        expect(q).toBeLessThanOrEqual(high);
      }
    }),
  );
});

it("the middle of halves is their value, wherever it lies", () => {
  expect(quantileOf({ kind: "halves", low: 0, value: 0, high: 25 }, 0.5)).toBe(0);
  expect(quantileOf({ kind: "halves", low: 0, value: 0.5, high: 1 }, 0.025)).toBeCloseTo(0.025, 12);
});
