import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sayFault } from "@glisson/case";
import { type Grid, toVoxel, toWorld, type Vector, type Voxels } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNifti } from "./readNifti.ts";
import { readScan } from "./readScan.ts";
import { writeNifti } from "./writeNifti.ts";

const grid: Grid = { size: [6, 5, 4], affine: [0.8, 0, 0, -20, 0, -0.8, 0, 12, 0, 0, 2, 100] };
const everywhere = { low: [-1000, -1000, -1000], high: [1000, 1000, 1000] } as const;

/** A scan of air in which the values given stand first; `edit` changes the header. */
async function scan(values: Voxels, edit?: (view: DataView) => void): Promise<Uint8Array> {
  const file = new Uint8Array(gunzipSync(await writeNifti({ grid, data: values })));
  edit?.(new DataView(file.buffer));
  return file;
}

const air = (...first: number[]): Int16Array => Int16Array.from({ length: 120 }, (_, n) => first[n] ?? -1000);

async function faultOf(file: Uint8Array, region: Parameters<typeof readScan>[2] = everywhere): Promise<string> {
  const read = await readScan(file, "ct.nii", region);
  return read.ok ? "was read" : sayFault(read.faults[0]);
}

async function remarksOf(file: Uint8Array): Promise<readonly string[]> {
  const read = await readScan(file, "ct.nii", everywhere);
  if (!read.ok) throw new Error(sayFault(read.faults[0]));
  return read.value.remarks;
}

describe("readScan", () => {
  it("keeps each voxel of the region, in its place", async () => {
    const point = fc.tuple(
      fc.integer({ min: -22, max: -14 }),
      fc.integer({ min: 7, max: 14 }),
      fc.integer({ min: 98, max: 108 }),
    );
    await fc.assert(
      fc.asyncProperty(point, point, fc.infiniteStream(fc.integer({ min: -900, max: 1500 })), async (a, b, values) => {
        const data = Int16Array.from({ length: 120 }, () => values.next().value as number);
        data[0] = -1000;
        const low = a.map((x, n) => Math.min(x, b[n]!)) as unknown as Vector;
        const high = a.map((x, n) => Math.max(x, b[n]!)) as unknown as Vector;
        const read = await readScan(await scan(data), "ct.nii", { low, high });
        const inRegion = (point: Vector) => point.every((x, n) => x >= low[n]! && x <= high[n]!);
        let wanted = 0;
        data.forEach((value, at) => {
          const place = toWorld(grid, [at % 6, Math.floor(at / 6) % 5, Math.floor(at / 30)]);
          if (!inRegion(place)) return;
          wanted++;
          if (!read.ok) throw new Error(sayFault(read.faults[0]));
          const part = read.value.volume;
          const [i, j, k] = toVoxel(part.grid, place).map(Math.round) as [number, number, number];
          expect(part.data[i + part.grid.size[0] * (j + part.grid.size[1] * k)]).toBe(value);
        });
        if (!read.ok) expect(wanted).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("does not wrap: unsigned values with an intercept, and a slope", async () => {
    const stored = Uint16Array.from({ length: 120 }, (_, n) => [0, 1024, 1084, 4095][n] ?? 24);
    const file = await scan(stored, (view) => view.setFloat32(116, -1024, true));
    const read = await readScan(file, "ct.nii", everywhere);
    expect(read.ok && [...read.value.volume.data.subarray(0, 5)]).toEqual([-1024, 0, 60, 3071, -1000]);
    const halves = await readScan(
      await scan(air(121), (view) => view.setFloat32(112, 0.5, true)),
      "ct.nii",
      everywhere,
    );
    expect(halves.ok && halves.value.volume.data[0]).toBe(61);
  });

  it("counts padding as no tissue and says so", async () => {
    const read = await readScan(await scan(air(-2000, -3024, 400)), "ct.nii", everywhere);
    expect(read.ok && [...read.value.volume.data.subarray(0, 3)]).toEqual([-1024, -1024, 400]);
    expect(read.ok && read.value.remarks).toEqual([
      "2 voxels of -2000 HU or lower are padding and count as no tissue.",
    ]);
  });

  it("says where values are metal, clipped or windowed", async () => {
    expect(await remarksOf(await scan(air(5000, 40)))).toEqual([
      "1 voxel lies above 3071 HU: metal or dense iodised oil.",
    ]);
    const clipped = air(...Array.from({ length: 20 }, () => 1023));
    expect((await remarksOf(await scan(clipped))).join()).toContain("clipped there");
    expect((await remarksOf(await scan(Int16Array.from({ length: 120 }, (_, n) => n - 110)))).join()).toContain(
      "windowed",
    );
    expect((await remarksOf(await scan(air(...Array.from({ length: 20 }, () => 240))))).join()).toContain(
      "Values end at 240 HU in 20 voxels: clipped there",
    );
    expect(await remarksOf(await scan(air(40, 120)))).toEqual([
      "No value lies above 120 HU: iodised oil cannot be seen.",
    ]);
    expect(await remarksOf(await scan(air(40, 900)))).toEqual([]);
  });

  it.each([
    ["values without air or fat", scan(Uint16Array.from({ length: 120 }, (_, n) => n)), "values from 0 to 119"],
    ["values that wrapped", scan(new Uint16Array(120).fill(64512)), "the value 64512"],
    ["no number", scan(Float32Array.from({ length: 120 }, (_, n) => (n === 7 ? Number.NaN : -100))), "the value NaN"],
    [
      "endless values",
      scan(air(), (view) => view.setFloat32(116, Number.POSITIVE_INFINITY, true)),
      "the value Infinity",
    ],
    [
      "a time series",
      scan(air(), (view) => [4, 6, 5, 2, 2].forEach((n, at) => void view.setInt16(40 + 2 * at, n, true))),
      "4 dimensions",
    ],
    [
      "voxels before the end of the header",
      scan(air(), (view) => view.setFloat32(108, Number.NaN, true)),
      "voxels from byte NaN on",
    ],
    ["voxels far away", scan(air(), (view) => view.setFloat32(108, 3e9, true)), "voxels from byte 3000000000 on"],
    ["negative sizes", scan(air(), (view) => view.setInt16(42, -6, true)), "a grid of -6 x 5 x 4"],
    ["complex numbers", scan(air(), (view) => view.setInt16(70, 32, true)), "data type code 32"],
  ])("refuses %s", async (_, file, found) => {
    expect(await faultOf(await file)).toContain(`ct.nii: found ${found}`);
  });

  it("refuses a scan of another part of the body", async () => {
    expect(await faultOf(await scan(air()), { low: [0, 0, 0], high: [50, 50, 50] })).toContain(
      "no voxel near the liver",
    );
  });
});

describe("other formats are called by their names", () => {
  const file = (at: number, text: string): Uint8Array => {
    const bytes = new Uint8Array(1000);
    bytes.set(new TextEncoder().encode(text), at);
    return bytes;
  };
  it.each([
    ["a DICOM file", file(128, "DICM")],
    ["an NRRD file", file(0, "NRRD0004\n")],
    ["a MetaImage file", file(0, "ObjectType = Image\n")],
    ["a ZIP file", file(0, "PK\u0003\u0004")],
    ["a NIfTI header whose voxels lie in a second file (.hdr and .img)", file(344, "ni1\0")],
    ["no NIfTI header", file(0, "hello")],
  ])("%s", async (found, bytes) => {
    expect(await faultOf(bytes)).toBe(`ct.nii: found ${found}, wanted a NIfTI file (.nii or .nii.gz)`);
  });
});

const data = new URL("../../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(data))("a real scan", () => {
  it("is the same as the whole of it, inside the region", async () => {
    const file = readFileSync(new URL("totalsegmentator/nifti/example_ct.nii.gz", data));
    const whole = await readNifti(file, "ct");
    const region = { low: [-50, -100, 150], high: [60, 20, 260] } as const;
    const part = await readScan(file, "ct", region);
    if (!whole.ok || !part.ok) throw new Error("not read");
    const { grid: a, data: kept } = part.value.volume;
    const { grid: b, data: all } = whole.value;
    expect(kept.length).toBeLessThan(all.length / 10);
    for (let at = 0; at < kept.length; at += 7) {
      const place = toWorld(a, [
        at % a.size[0],
        Math.floor(at / a.size[0]) % a.size[1],
        Math.floor(at / (a.size[0] * a.size[1])),
      ]);
      const [i, j, k] = toVoxel(b, place).map(Math.round) as [number, number, number];
      expect(kept[at]).toBe(all[i + b.size[0] * (j + b.size[1] * k)]);
    }
  });
});
