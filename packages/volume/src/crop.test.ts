import fc from "fast-check";
import { expect, it } from "vitest";
import { boundingBox, countSet } from "./crop.ts";
import type { Mask } from "./grid.ts";

/** A mask of few or many voxels on a grid of any shape, its bytes anywhere in a buffer. */
const anyMask = fc
  .tuple(
    ...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 })),
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .chain(([ni, nj, nk, percent, offset]) => {
    const count = ni! * nj! * nk!;
    const drawn = fc.array(fc.integer({ min: 0, max: 19 }), { minLength: count, maxLength: count });
    return drawn.map((values): Mask => {
      const data = new Uint8Array(count + offset!).subarray(offset!);
      values.forEach((value, at) => {
        data[at] = value < percent! ** 2 ? 1 : 0;
      });
      return { grid: { size: [ni!, nj!, nk!], affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] }, data };
    });
  });

it("finds the box of the set voxels, and their number", () => {
  fc.assert(
    fc.property(anyMask, (mask) => {
      const [ni, nj] = mask.grid.size;
      const set = [...mask.data.keys()].filter((at) => mask.data[at] === 1);
      const along = [
        set.map((at) => at % ni),
        set.map((at) => Math.floor(at / ni) % nj),
        set.map((at) => Math.floor(at / (ni * nj))),
      ];
      expect(boundingBox(mask)).toEqual(
        set.length === 0
          ? null
          : { from: along.map((places) => Math.min(...places)), to: along.map((places) => Math.max(...places) + 1) },
      );
      expect(countSet(mask.data)).toBe(set.length);
    }),
    { numRuns: 500 },
  );
  expect(countSet(new Uint8Array(5003).fill(1))).toBe(5003);
});
