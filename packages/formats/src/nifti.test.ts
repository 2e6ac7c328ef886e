import { existsSync, readFileSync } from "node:fs";
import { type Result, sayFault } from "@glisson/case";
import { boundingBox, frameOf, type Grid, type Mask, voxelVolumeOf, wholeMask } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflate } from "./inflate.ts";
import { readMask } from "./readMask.ts";
import { readNifti } from "./readNifti.ts";
import { writeNifti, writeNiftiMask } from "./writeNifti.ts";

const grid: Grid = { size: [3, 2, 2], affine: [0.5, 0, 0, -10, 0, 0.5, 0, 20, 0, 0, 2, 5] };
const mask: Mask = { grid, data: Uint8Array.from([0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0]) };

/** A NIfTI-1 file by hand: identity-like sform in RAS unless changed by `edit`. */
function nifti(code: number, bits: number, values: readonly number[], edit?: (view: DataView) => void): Uint8Array {
  const file = new Uint8Array(352 + (values.length * bits) / 8);
  const view = new DataView(file.buffer);
  view.setInt32(0, 348, true);
  [3, 3, 2, 2, 1].forEach((n, at) => {
    view.setInt16(40 + 2 * at, n, true);
  });
  view.setInt16(70, code, true);
  [1, 1, 1, 1].forEach((mm, at) => {
    view.setFloat32(76 + 4 * at, mm, true);
  });
  view.setFloat32(108, 352, true);
  view.setInt16(254, 1, true);
  [0, 5, 10].forEach((at) => {
    view.setFloat32(280 + 4 * at, 1, true);
  });
  file.set([0x6e, 0x2b, 0x31, 0], 344);
  const write: Record<number, (at: number, value: number) => void> = {
    2: (at, value) => view.setUint8(352 + at, value),
    4: (at, value) => view.setInt16(352 + 2 * at, value, true),
    8: (at, value) => view.setInt32(352 + 4 * at, value, true),
    64: (at, value) => view.setFloat64(352 + 8 * at, value, true),
    512: (at, value) => view.setUint16(352 + 2 * at, value, true),
  };
  values.forEach((value, at) => {
    write[code]!(at, value);
  });
  edit?.(view);
  return file;
}

const ones = [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1];

/** The voxels of the whole grid. */
const voxelsOf = (read: Result<Mask>): number[] | null => (read.ok ? Array.from(wholeMask(read.value).data) : null);
const affineOf = (read: Result<Mask>): Grid["affine"] | null => (read.ok ? frameOf(read.value).affine : null);

async function faultOf(file: Uint8Array, label?: number): Promise<string> {
  const read = await readMask(file, "m.nii", label);
  if (read.ok) throw new Error("was read");
  expect(read.faults.length).toBe(1);
  return sayFault(read.faults[0]);
}

describe("readMask", () => {
  it("gives back what was written, in the same place", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(0, 1), { minLength: 12, maxLength: 12 }), async (voxels) => {
        fc.pre(voxels.includes(1));
        const data = Uint8Array.from(voxels);
        const read = await readMask(await writeNiftiMask({ grid, data }), "m.nii.gz");
        if (!read.ok) throw new Error(sayFault(read.faults[0]));
        expect(wholeMask(read.value)).toEqual({ grid, data });
        expect(boundingBox(read.value)).toEqual({ from: [0, 0, 0], to: read.value.grid.size });
      }),
      { numRuns: 20 },
    );
  });

  it("takes whole numbers however they are stored, and any one value for inside", async () => {
    for (const [code, bits] of [
      [2, 8],
      [4, 16],
      [8, 32],
      [64, 64],
      [512, 16],
    ] as const) {
      const read = await readMask(
        nifti(
          code,
          bits,
          ones.map((value) => value * 255),
        ),
        "m.nii",
      );
      expect(voxelsOf(read)).toEqual(ones);
    }
  });

  it("reads NIfTI-2, and the other byte order", async () => {
    const file = new Uint8Array(544 + 24);
    const view = new DataView(file.buffer);
    view.setInt32(0, 540);
    file.set([0x6e, 0x2b, 0x32, 0, 0x0d, 0x0a, 0x1a, 0x0a], 4);
    view.setInt16(12, 512);
    [3, 3, 2, 2].forEach((n, at) => {
      view.setBigInt64(16 + 8 * at, BigInt(n));
    });
    view.setBigInt64(168, 544n);
    view.setInt32(348, 1);
    [0, 5, 10].forEach((at) => {
      view.setFloat64(400 + 8 * at, 2);
    });
    ones.forEach((value, at) => {
      view.setUint16(544 + 2 * at, value);
    });
    const read = await readMask(file, "m.nii");
    expect(voxelsOf(read)).toEqual(ones);
    expect(affineOf(read)).toEqual([-2, 0, 0, 0, 0, -2, 0, 0, 0, 0, 2, 0]);
  });

  it("passes over stretches of zeros without losing a voxel, whatever the type", async () => {
    const types = [
      [2, 8],
      [4, 16],
      [8, 32],
      [64, 64],
    ] as const;
    const size = [61, 23, 3] as const;
    const place = fc.integer({ min: 0, max: 61 * 23 * 3 - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...types),
        async (set, [code, bits]) => {
          const values = Array.from({ length: 61 * 23 * 3 }, () => 0);
          for (const at of set) values[at] = 1;
          const file = nifti(code, bits, values, (view) =>
            size.forEach((n, axis) => {
              view.setInt16(42 + 2 * axis, n, true);
            }),
          );
          expect(voxelsOf(await readMask(file, "m.nii"))).toEqual(values);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("turns RAS into LPS", async () => {
    const read = await readMask(
      nifti(2, 8, ones, (view) => view.setFloat32(292, 7, true)),
      "m.nii",
    );
    expect(affineOf(read)).toEqual([-1, 0, 0, -7, 0, -1, 0, 0, 0, 0, 1, 0]);
  });

  it("places a mask by its qform where there is no sform, half-turns included", async () => {
    const halfTurn = (view: DataView): void => {
      view.setInt16(254, 0, true);
      view.setInt16(252, 1, true);
      view.setFloat32(264, 1 + 1e-7, true);
      view.setFloat32(268, 4, true);
    };
    const read = await readMask(nifti(2, 8, ones, halfTurn), "m.nii");
    expect(affineOf(read)?.map((value) => Math.round(value) + 0)).toEqual([
      ...[1, 0, 0, -4],
      ...[0, 1, 0, 0],
      ...[0, 0, 1, 0],
    ]);
  });

  it("takes one label of a map, and asks which where none is named", async () => {
    const map = nifti(2, 8, [0, 5, 5, 64, 0, 0, 0, 0, 0, 0, 0, 0]);
    const read = await readMask(map, "m.nii", 5);
    expect(read.ok && read.value.data.reduce((sum, value) => sum + value)).toBe(2);
    expect(await faultOf(map)).toBe("m.nii: found a map of labels 5, 64, wanted one structure, or the label to take");
    expect(await faultOf(map, 7)).toBe("m.nii: found labels 5, 64, wanted label 7");
    expect(await faultOf(map, 0)).toBe("m.nii: found label 0, which means outside, wanted a label above 0");
  });

  it.each([
    ["a part of a voxel", nifti(64, 64, [...ones.slice(0, 11), 0.5]), "the value 0.5"],
    ["a value that is no number", nifti(64, 64, [...ones.slice(0, 11), Number.NaN]), "the value NaN"],
    ["a negative value", nifti(4, 16, [...ones.slice(0, 11), -1]), "the value -1"],
    [
      "nothing inside",
      nifti(
        2,
        8,
        ones.map(() => 0),
      ),
      "an empty mask",
    ],
    [
      "a time series",
      nifti(2, 8, ones, (view) =>
        [4, 3, 2, 1, 2].forEach((n, at) => {
          view.setInt16(40 + 2 * at, n, true);
        }),
      ),
      "4 dimensions",
    ],
    ["another format", new Uint8Array(1000), "no NIfTI header"],
    ["an empty file", new Uint8Array(0), "no NIfTI header"],
    ["no placement", nifti(2, 8, ones, (view) => view.setInt16(254, 0, true)), "neither sform nor qform"],
    [
      "two placements",
      nifti(2, 8, ones, (view) => {
        view.setInt16(252, 1, true);
        view.setFloat32(268, 3, true);
      }),
      "sform and qform 3 voxels apart",
    ],
    [
      "a sheared grid",
      nifti(2, 8, ones, (view) => view.setFloat32(284, 0.1, true)),
      "axes 5.71 degrees off a right angle",
    ],
    ["no thickness", nifti(2, 8, ones, (view) => view.setFloat32(320, 0, true)), "voxels of 1 x 1 x 0 mm"],
    ["a file cut short", nifti(2, 8, ones).subarray(0, 360), "8 of 12 voxels"],
    ["metres", nifti(2, 8, ones, (view) => view.setUint8(123, 1)), "space unit code 1"],
  ])("refuses %s", async (_, file, found) => {
    expect(await faultOf(file)).toContain(`found ${found}`);
  });

  it("refuses more bytes than allowed before it unpacks them, and damaged gzip", async () => {
    const huge = nifti(2, 8, ones, (view) =>
      [3, 4000, 4000, 4000].forEach((n, at) => {
        view.setInt16(40 + 2 * at, n, true);
      }),
    );
    const padded = new Uint8Array(1000);
    padded.set(huge);
    expect(await faultOf(padded)).toBe("m.nii: found 64000 MB of voxels, wanted at most 2000 MB");
    const packed = await deflate(nifti(2, 8, ones));
    expect(await faultOf(packed.subarray(0, packed.length - 12))).toContain("damaged or cut short");
  });
});

describe("readNifti", () => {
  it("keeps whole numbers and scales the others", async () => {
    const plain = await readNifti(await writeNifti({ grid, data: Int16Array.from(mask.data, (v) => v * -1000) }), "ct");
    expect(plain.ok && plain.value.data).toEqual(Int16Array.from(mask.data, (v) => v * -1000));
    const scaled = await readNifti(
      nifti(512, 16, ones, (view) => {
        view.setFloat32(112, 2, true);
        view.setFloat32(116, -1024, true);
      }),
      "ct",
    );
    expect(scaled.ok && scaled.value.data).toEqual(Float32Array.from(ones, (v) => v * 2 - 1024));
  });
});

const data = new URL("../../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(data))("files of other programs", () => {
  const open = (path: string): Uint8Array => readFileSync(new URL(path, data));
  const volumeMl = ({ grid: g, data: voxels }: Mask): number => {
    let count = 0;
    for (const value of voxels) count += value;
    return (count * voxelVolumeOf(g)) / 1000;
  };

  it.each([
    ["ircadb/p18/liver.nii.gz", undefined, 1680.8],
    ["ircadb/p04/couinaud_segments.nii.gz", 4, 114.6],
    ["ircadb/merged-vessels/p12_vessels_pv+hv.nii.gz", undefined, 69.6],
    ["totalsegmentator/multi-file-fast/liver.nii.gz", undefined, 1062.5],
  ])("%s", async (path, label, millilitres) => {
    const read = await readMask(open(path), path, label);
    expect(read.ok && volumeMl(read.value)).toBeCloseTo(millilitres, 1);
  });

  it("reads a 1.8 GB file of float64 within a tenth of that, and refuses it under a smaller bound", async () => {
    const huge = open("lits-huge/vessels.nii.gz");
    const before = process.memoryUsage().arrayBuffers;
    const read = await readMask(huge, "huge");
    expect(read.ok && frameOf(read.value).size).toEqual([512, 512, 856]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5e8);
    expect(await readMask(huge, "huge", undefined, 1e9)).toMatchObject({
      ok: false,
      faults: [{ found: "1795 MB of voxels" }],
    });
  }, 120_000);
});
