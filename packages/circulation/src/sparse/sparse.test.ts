import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveLinear } from "../solveLinear.ts";
import { factorise, substitute } from "./factorise.ts";
import { minimumDegree } from "./minimumDegree.ts";
import { patternOf } from "./pattern.ts";
import { pivotOrder } from "./pivotOrder.ts";

type Places = readonly (readonly [number, number])[];

/** The diagonal in the order of least fill. */
function diagonal(size: number, places: Places): Places {
  const around = Array.from({ length: size }, () => new Set<number>());
  for (const [row, column] of places) {
    if (row === column) continue;
    around[row]!.add(column);
    around[column]!.add(row);
  }
  return [...minimumDegree(around)].map((n) => [n, n] as const);
}

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
      const places = entries.map(([row, column]) => [row, column] as const);
      const pattern = patternOf(size, places, diagonal(size, places));
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
        const found = new Float64Array(size);
        expect(factorise(pattern, values)).toBe(true);
        substitute(pattern, values, Float64Array.from(right), found);
        found.forEach((value, n) => {
          expect(value).toBeCloseTo(wanted[n]!, 8);
        });
      }
    }),
  );
});

describe("the order of elimination", () => {
  it("a tree fills in nowhere", () => {
    const both = Array.from({ length: 1022 }, (_, n) => [[n + 1, n >> 1] as const, [n >> 1, n + 1] as const]).flat();
    const pattern = patternOf(1023, both, diagonal(1023, both));
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

it("a pivot that is zero is told, not divided by; an order that looks at the values goes round it", () => {
  const places = [
    [0, 1, 1],
    [1, 0, 1],
  ] as const;
  const given = places.map(([row, column]) => [row, column] as const);
  const pattern = patternOf(2, given, diagonal(2, given));
  const values = new Float64Array(pattern.slots);
  for (const [row, column, value] of places) values[pattern.slotOf(row, column)] = value;
  expect(factorise(pattern, values)).toBe(false);
  expect(pivotOrder(2, places)).toHaveLength(2);
  expect(pivotOrder(2, [[0, 1, 1]])).toBeNull();
});

it("unsymmetric systems with zeros on the diagonal are solved as dense elimination solves them", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((size) =>
        fc.record({
          size: fc.constant(size),
          entries: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: -9, max: 9 })), {
            maxLength: 3 * size,
          }),
          right: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
        }),
      ),
      ({ size, entries, right }) => {
        const sums = new Map<number, number>();
        for (const [row, column, value] of entries)
          sums.set(row * size + column, (sums.get(row * size + column) ?? 0) + value);
        const places = [...sums].map(([key, value]) => [Math.floor(key / size), key % size, value] as const);
        const dense = Array.from({ length: size }, (_, row) =>
          Float64Array.from([...Array(size).fill(0), right[row]!]),
        );
        for (const [row, column, value] of places) dense[row]![column] = value;
        const wanted = solveLinear(dense);
        const order = pivotOrder(size, places);
        // What is singular but for rounding may look either way.
        if (!wanted || !order || wanted.some((value) => Math.abs(value) > 1e6)) return;
        const pattern = patternOf(
          size,
          places.map(([row, column]) => [row, column] as const),
          order,
        );
        const values = new Float64Array(pattern.slots);
        for (const [row, column, value] of places) values[pattern.slotOf(row, column)] = value;
        const found = new Float64Array(size);
        expect(factorise(pattern, values)).toBe(true);
        substitute(pattern, values, Float64Array.from(right), found);
        found.forEach((value, n) => {
          expect(value).toBeCloseTo(wanted[n]!, 6);
        });
      },
    ),
  );
});
