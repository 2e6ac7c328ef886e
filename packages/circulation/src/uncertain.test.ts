import fc from "fast-check";
import { expect, it } from "vitest";
import { numberAt } from "./uncertain.ts";

it("half of the draws lie below the centre, wherever it lies, and none outside the ends", () => {
  expect(numberAt({ low: 0, value: 0, high: 25 }, 0.5)).toBe(0);
  expect(numberAt({ low: 0, value: 0.5, high: 1 }, 0.025)).toBeCloseTo(0.025, 12);
  expect(numberAt({ low: 0, value: 1, high: 5 }, undefined)).toBe(1);
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, place) => {
      const given = { low: 1, value: 1 + 3 * place, high: 4 };
      const [p, q] = [numberAt(given, Math.min(a, b)), numberAt(given, Math.max(a, b))];
      expect(p).toBeLessThanOrEqual(q + 1e-12);
      expect(p).toBeGreaterThanOrEqual(1);
      expect(q).toBeLessThanOrEqual(4);
    }),
  );
});
