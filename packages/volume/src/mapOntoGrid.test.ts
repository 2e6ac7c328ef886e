import fc from "fast-check";
import { expect, it } from "vitest";
import { boundingBox, crop, growBox, wholeMask } from "./crop.ts";
import { isRightHanded, shearDegOf, spacingOf, toVoxel, toWorld, voxelVolumeOf } from "./geometry.ts";
import { frameOf, type Grid, type Mask } from "./grid.ts";
import { mapOntoGrid, sameGrid } from "./mapOntoGrid.ts";

const reference: Grid = { size: [6, 5, 4], affine: [0.7, 0, 0, -10, 0, 0.8, 0, 20, 0, 0, 2, 5] };

/** A mask of one voxel, at (1, 2, 3) of the reference, stored on a grid whose first two axes are exchanged and one reversed. */
const turned: Mask = {
  grid: { size: [5, 6, 4], affine: [0, -0.7, 0, -10 + 0.7 * 5, 0.8, 0, 0, 20, 0, 0, 2, 5] },
  data: new Uint8Array(120),
};
turned.data[2 + 5 * (4 + 6 * 3)] = 1;

it("maps voxels to the patient and back", () => {
  const tilted: Grid = { size: [9, 9, 9], affine: [0.6, 0, 0.8, 1, 0, 1, 0, 2, -0.8, 0, 0.6, 3] };
  expect(isRightHanded(tilted)).toBe(true);
  expect(shearDegOf(tilted)).toBeCloseTo(0);
  expect(spacingOf(tilted).map((mm) => Number(mm.toFixed(9)))).toEqual([1, 1, 1]);
  expect(voxelVolumeOf(reference)).toBeCloseTo(1.12);
  const number = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(number, number, number, (i, j, k) => {
      const back = toVoxel(tilted, toWorld(tilted, [i, j, k]));
      [i, j, k].forEach((value, axis) => {
        expect(back[axis]).toBeCloseTo(value, 9);
      });
    }),
  );
});

it("turns a mask with exchanged and reversed axes onto the reference, and says so", () => {
  const mapped = mapOntoGrid(turned, reference);
  if (mapped.kind !== "flipped or shifted") throw new Error(mapped.kind);
  expect(wholeMask(mapped.mask).data.indexOf(1)).toBe(1 + 6 * (2 + 5 * 3));
  expect(mapped.how).toContain("+j -i +k");
  expect(mapped.lostVoxels).toBe(0);
});

it("counts voxels that fall outside after a whole-voxel shift", () => {
  const shifted: Mask = {
    grid: { size: reference.size, affine: [0.7, 0, 0, -10 + 0.7 * 2, 0, 0.8, 0, 20, 0, 0, 2, 5] },
    data: Uint8Array.from({ length: 120 }, () => 1),
  };
  expect(mapOntoGrid(shifted, reference)).toMatchObject({ kind: "flipped or shifted", lostVoxels: 2 * 5 * 4 });
});

it("maps a mask that is held on a box of its images like the whole of it", () => {
  for (const grid of [reference, turned.grid]) {
    const voxels = fc.array(fc.integer({ min: 0, max: 119 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(voxels, fc.integer({ min: 0, max: 2 }), (set, margin) => {
        const data = new Uint8Array(120);
        for (const at of set) data[at] = 1;
        const whole = { grid, data };
        const box = crop(whole, growBox(boundingBox(whole)!, margin));
        expect(wholeMask(box)).toEqual(whole);
        const [a, b] = [mapOntoGrid(whole, reference), mapOntoGrid(box, reference)];
        if (a.kind === "needs interpolation" || b.kind === "needs interpolation") throw new Error("refused");
        expect(b.kind).toBe(a.kind);
        expect(wholeMask(b.mask).data).toEqual(wholeMask(a.mask).data);
        expect(sameGrid(frameOf(b.mask), reference)).toBe(true);
        if (a.kind === "flipped or shifted") expect(b).toMatchObject({ how: a.how, lostVoxels: 0 });
      }),
      { numRuns: 40 },
    );
  }
});

it("leaves the same grid alone and refuses what needs interpolation", () => {
  const mask = { grid: reference, data: new Uint8Array(120) };
  expect(mapOntoGrid(mask, reference).kind).toBe("same");
  const affines: Grid["affine"][] = [
    [0.7, 0, 0, -10.35, 0, 0.8, 0, 20, 0, 0, 2, 5],
    [0.9, 0, 0, -10, 0, 0.8, 0, 20, 0, 0, 2, 5],
    [0.7, 0.01, 0, -10, -0.01, 0.8, 0, 20, 0, 0, 2, 5],
  ];
  for (const affine of affines)
    expect(mapOntoGrid({ ...mask, grid: { size: reference.size, affine } }, reference).kind).toBe(
      "needs interpolation",
    );
});
