import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinear } from "../solveLinear.ts";
import { factorise, substitute } from "./factorise.ts";
import { minimumDegree } from "./minimumDegree.ts";
import { patternOf } from "./pattern.ts";

/** A sparse matrix whose diagonal outweighs its rows, and a right-hand side. */
const systems = fc.integer({ min: 1, max: 25 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    entries: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.double({ min: -5, max: 5, noNaN: true })), {
      maxLength: 4 * size,
    }),
    right: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: size, maxLength: size }),
  }),
);

it("solves as dense elimination with pivoting does, time after time with one pattern", () => {
  fc.assert(
    fc.property(systems, fc.double({ min: 0.2, max: 3, noNaN: true }), ({ size, entries, right }, scale) => {
      const pattern = patternOf(
        size,
        entries.map(([row, column]) => [row, column] as const),
      );
      for (const factor of [1, scale]) {
        const dense = Array.from({ length: size }, () => new Float64Array(size + 1));
        const values = new Float64Array(pattern.slots);
        const put = (row: number, column: number, value: number): void => {
          dense[row]![column]! += value;
          values[pattern.slotOf(row, column)]! += value;
        };
        for (const [row, column, value] of entries) {
          put(row, column, factor * value);
          put(row, row, 1.5 * Math.abs(factor * value));
          put(column, column, 1.5 * Math.abs(factor * value));
        }
        for (let n = 0; n < size; n++) {
          put(n, n, 1);
          dense[n]![size] = right[n]!;
        }
        const wanted = solveLinear(dense)!;
        const found = Float64Array.from(right);
        expect(factorise(pattern, values)).toBe(true);
        substitute(pattern, values, found);
        found.forEach((value, n) => {
          expect(value).toBeCloseTo(wanted[n]!, 8);
        });
      }
    }),
  );
});

describe("the order of elimination", () => {
  it("a tree fills in nowhere", () => {
    const edges = Array.from({ length: 1022 }, (_, n) => [n + 1, n >> 1] as const);
    const pattern = patternOf(1023, edges);
    expect(pattern.slots).toBe(1023 + 2 * 1022);
  });

  it("holds every unknown once, whatever the graph", () => {
    const around = Array.from(
      { length: 50 },
      (_, n) => new Set([(n * 7 + 1) % 50, (n * 13 + 5) % 50].filter((m) => m !== n)),
    );
    around.forEach((set, n) => {
      for (const m of set) around[m]!.add(n);
    });
    expect([...minimumDegree(around)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });
});

it("a pivot that is zero is told, not divided by", () => {
  const pattern = patternOf(2, [
    [0, 1],
    [1, 0],
  ]);
  const values = new Float64Array(pattern.slots);
  values[pattern.slotOf(0, 1)] = 1;
  values[pattern.slotOf(1, 0)] = 1;
  expect(factorise(pattern, values)).toBe(false);
});
