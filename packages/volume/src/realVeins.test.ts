import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { componentsOf, fillCavities } from "./components.ts";
import { boundingBox, countSet, crop, growBox } from "./crop.ts";
import { depthMm } from "./depth.ts";
import { eulerOf } from "./euler.ts";
import type { Grid, Mask } from "./grid.ts";
import { thin } from "./thin.ts";

// Portal veins of 3D-IRCADb-01, kept beside the project, never in it. The test steps aside where they are missing.
const ircadb = new URL("../../../../shared/data/ircadb/", import.meta.url);

/** The vein in voxels of 1 mm, cropped with an empty margin. */
function veinOf(patient: string): Mask {
  const file = gunzipSync(readFileSync(new URL(`${patient}/portal_vein.nii.gz`, ircadb)));
  const size = [42, 44, 46].map((at) => file.readInt16LE(at)) as [number, number, number];
  const whole = {
    grid: { size, affine: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] } satisfies Grid,
    data: file.subarray(352, 352 + size[0] * size[1] * size[2]),
  };
  return crop(whole, growBox(boundingBox(whole)!, 1));
}

describe.skipIf(!existsSync(ircadb))("portal veins of patients", () => {
  // Found with scikit-image 0.19.3 (label, euler_number, skeletonize_3d) and SciPy 1.10.1 (binary_fill_holes, distance_transform_edt).
  it.each([
    { patient: "p01", voxels: 103533, cavityVoxels: 0, euler: -18, deepest: 8.94427190999916 },
    { patient: "p12", voxels: 75362, cavityVoxels: 0, euler: 0, deepest: 8.660254037844387 },
    { patient: "p17", voxels: 53746, cavityVoxels: 17, euler: -6, deepest: 8.12403840463596 },
  ])("$patient: as other programs find it; the centre line has the vein's loops", (known) => {
    const { grid, data } = veinOf(known.patient);
    const { filled, cavityVoxels } = fillCavities(grid, data);
    expect([countSet(data), cavityVoxels]).toEqual([known.voxels, known.cavityVoxels]);
    const skeleton = thin(grid, filled);
    for (const vein of [filled, skeleton]) {
      expect(componentsOf(grid, vein).voxels.length).toBe(1);
      expect(eulerOf(grid, vein)).toBe(known.euler);
    }
    expect(depthMm(grid, filled).reduce((most, mm) => Math.max(most, mm))).toBeCloseTo(known.deepest, 5);
  });
});
