import { existsSync, readFileSync } from "node:fs";
import { readMask, readNifti } from "@glisson/formats";
import { type Grid, toWorld, type Vector } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { gridOf } from "./placement.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { probe } from "./probe.ts";
import { labelOf } from "./structures.ts";

const prepared = (...given: Parameters<typeof prepare>): Prepared => {
  const result = prepare(...given);
  if (!result.ok) throw new Error(result.faults[0].found);
  return result.value;
};

const grid: Grid = { size: [3, 3, 3], affine: [-2, 0, 0, 0, 0, -2, 0, 0, 0, 0, 4, 10] };

describe("prepare", () => {
  it("shows a CT without masks and masks without a CT, and refuses nothing at all", () => {
    const ct = { grid, data: Int16Array.from({ length: 27 }, (_, n) => n) };
    const alone = prepared(ct, {});
    expect(alone.labels).toEqual([]);
    expect(alone.start).toEqual([-2, -2, 14]);
    expect(alone.bounds).toEqual([
      [-4, -4, 10],
      [0, 0, 18],
    ]);
    const liver = { grid, data: new Uint8Array(27).fill(1, 26) };
    const mask = prepared(undefined, { liver });
    expect(mask.ct).toBeUndefined();
    expect(mask.labels[0]).toHaveLength(27);
    expect(mask.start).toEqual([-4, -4, 18]);
    expect(prepare(undefined, {})).toMatchObject({ ok: false });
  });

  it("refuses a sheared mask by its name", () => {
    const sheared: Grid = { size: [3, 3, 3], affine: [2, 0, 0, 0, 0, 2, 1, 0, 0, 0, 4, 10] };
    const thrombus = { grid: sheared, data: new Uint8Array(27).fill(1) };
    expect(prepare(undefined, { thrombus })).toMatchObject({ ok: false, faults: [{ where: "thrombus" }] });
  });
});

const folder = new URL("../../../../../shared/data/totalsegmentator/nifti/", import.meta.url);

describe.skipIf(!existsSync(folder))("a CT with its label map (TotalSegmentator's example)", () => {
  it("shows at every voxel of the liver what the file holds at that point", async () => {
    const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
    const ct = await readNifti(bytes("example_ct.nii.gz"), "ct");
    const liver = await readMask(bytes("example_seg_fast_force_split.nii.gz"), "liver", 5);
    const portalVein = await readMask(bytes("example_seg_fast_force_split.nii.gz"), "portal vein", 64);
    if (!ct.ok || !liver.ok || !portalVein.ok) throw new Error("the files must be readable");
    const masks = { liver: liver.value, portalVein: portalVein.value };
    const shown = prepared(ct.value, masks);
    const display = gridOf(shown.placement);
    const [ni, nj] = display.size;
    const [liverLabels] = shown.labels;
    let voxels = 0;
    let toTheRight = 0;
    for (let n = 0; n < liverLabels!.length; n++) {
      if (liverLabels![n] !== labelOf("liver")) continue;
      const point: Vector = toWorld(display, [n % ni, Math.floor(n / ni) % nj, Math.floor(n / (ni * nj))]);
      const there = probe(point, ct.value, masks);
      if (there.value !== shown.ct![n] || !there.structures.includes("liver")) throw new Error(`voxel ${n} differs`);
      voxels++;
      if (n % ni < ni / 2) toTheRight++;
    }
    expect(voxels).toBe(liver.value.data.reduce((sum, v) => sum + v, 0));
    // Display order runs to the patient's left: the liver fills the first half of the rows.
    expect(toTheRight / voxels).toBeGreaterThan(0.8);
    expect(probe(shown.start, ct.value, masks).structures).toContain("portalVein");
    expect(shown.outside).toEqual([]);
  });
});
