import type { Grid, Mask } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelVolume } from "./labelVolume.ts";
import { labelOf } from "./structures.ts";

const lps: Grid = { size: [4, 3, 2], affine: [2, 0, 0, -10, 0, 3, 0, 20, 0, 0, 5, 7] };
const count = 24;
const maskOf = (grid: Grid, set: readonly number[]): Mask => {
  const data = new Uint8Array(grid.size[0] * grid.size[1] * grid.size[2]);
  for (const at of set) data[at] = 1;
  return { grid, data };
};

describe("label volume", () => {
  it("carries a mask stored in another axis order over voxel for voxel", () => {
    // The same lattice as stored by a file that runs front to back along its first axis and to the right along its second.
    const other: Grid = { size: [3, 4, 2], affine: [0, -2, 0, -4, 3, 0, 0, 20, 0, 0, 5, 7] };
    fc.assert(
      fc.property(fc.subarray([...Array(count).keys()]), (set) => {
        const { data } = labelVolume(lps, { liver: maskOf(other, set) }, ["liver"])!;
        const wanted = set.map((at) => {
          const [j, i, k] = [at % 3, 3 - (Math.floor(at / 3) % 4), Math.floor(at / 12)];
          return i + 4 * (j + 3 * k);
        });
        expect([...data.keys()].filter((at) => data[at] === labelOf("liver"))).toEqual(wanted.sort((a, b) => a - b));
      }),
    );
  });

  it("looks a coarser mask up by nearest voxel", () => {
    // One voxel of 4 x 6 x 10 mm centred between the first eight: the corner block of 2 x 2 x 2 voxels.
    const coarse: Grid = { size: [1, 1, 1], affine: [4, 0, 0, -9, 0, 6, 0, 21.5, 0, 0, 10, 9.5] };
    const { data, outside } = labelVolume(lps, { thrombus: maskOf(coarse, [0]) }, ["thrombus"])!;
    expect([...data.keys()].filter((at) => data[at] !== 0)).toEqual([0, 1, 4, 5, 12, 13, 16, 17]);
    expect(outside).toEqual([]);
  });

  it("keeps the last structure of a layer where two overlap, and names a mask that lies off the images", () => {
    const away: Grid = { ...lps, affine: [2, 0, 0, 500, 0, 3, 0, 20, 0, 0, 5, 7] };
    const masks = { portalVein: maskOf(lps, [1, 2]), tumour: maskOf(lps, [2, 3]), hepaticVeins: maskOf(away, [0]) };
    const { data, outside } = labelVolume(lps, masks, ["hepaticVeins", "portalVein", "tumour"])!;
    expect([...data.subarray(0, 4)]).toEqual([0, labelOf("portalVein"), labelOf("tumour"), labelOf("tumour")]);
    expect(outside).toEqual(["hepaticVeins"]);
    expect(labelVolume(lps, masks, ["liver"])).toBeUndefined();
  });
});
