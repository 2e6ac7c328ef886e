import fc from "fast-check";
import { expect, it } from "vitest";
import { boundingBox, countSet } from "./crop.ts";
import type { Mask } from "./grid.ts";
import { countFaces, eachRun } from "./runs.ts";

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

it("finds every stretch of set voxels, and the faces between them and the others", () => {
  fc.assert(
    fc.property(anyMask, ({ grid, data }) => {
      const [ni, nj, nk] = grid.size;
      const found = new Uint8Array(data.length);
      eachRun(grid, data, (from, to, j, k) => {
        found.fill(1, from + ni * (j + nj * k), to + ni * (j + nj * k));
      });
      expect([...found]).toEqual([...data]);
      const isSet = (i: number, j: number, k: number): boolean =>
        i >= 0 && j >= 0 && k >= 0 && i < ni && j < nj && k < nk && data[i + ni * (j + nj * k)] === 1;
      let faces = 0;
      for (let k = 0; k <= nk; k++)
        for (let j = 0; j <= nj; j++)
          for (let i = 0; i <= ni; i++)
            for (const other of [isSet(i - 1, j, k), isSet(i, j - 1, k), isSet(i, j, k - 1)])
              if (other !== isSet(i, j, k)) faces++;
      expect(countFaces(grid, data)).toBe(faces);
    }),
    { numRuns: 300 },
  );
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
