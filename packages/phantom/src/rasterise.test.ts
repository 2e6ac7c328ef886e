import { branchNames, type MaskRole } from "@glisson/case";
import { countSet, type Grid, type Mask, voxelVolumeOf } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { drawParameters } from "./drawParameters.ts";
import { gridOf } from "./grids.ts";
import { growLiver } from "./growLiver.ts";
import { rasterise, segmentLabels, territoryLabels } from "./rasterise.ts";
import { truthOf } from "./truth.ts";

const liver = growLiver(
  drawParameters(200, {
    spacingMm: [1.5, 1.5, 2],
    venousThrombus: { vein: "HV.R", reach: "IVC behind the liver", obstruction: 0.8, shape: "crescent" },
  }),
);
const grid = gridOf(liver);
const cut = rasterise(liver, grid);

const share = (inner: Mask, outer: readonly (Mask | undefined)[]): number => {
  let held = 0;
  for (let at = inner.data.indexOf(1); at >= 0; at = inner.data.indexOf(1, at + 1))
    if (outer.some((mask) => mask?.data[at] === 1)) held++;
  return held / countSet(inner.data);
};

describe("masks of a digital liver", () => {
  const { masks } = cut;

  it("are there for every structure, none empty", () => {
    const roles: MaskRole[] = [
      "liver",
      "portalVein",
      "hepaticVeins",
      "venaCava",
      "artery",
      "spleen",
      "gallbladder",
      "atrium",
      "thrombus",
    ];
    for (const role of roles) expect(masks[role]?.data.includes(1), role).toBe(true);
  });

  it("lie in one another as they should", () => {
    expect(share(masks.thrombus!, [masks.portalVein, masks.hepaticVeins, masks.venaCava])).toBe(1);
    if (masks.tumour) expect(share(masks.tumour, [masks.liver])).toBe(1);
    if (masks.tumour) expect(share(masks.tumour, [masks.portalVein, masks.hepaticVeins, masks.artery])).toBe(0);
    expect(share(masks.hepaticVeins!, [masks.liver, masks.venaCava])).toBeGreaterThan(0.85);
    expect(share(masks.venaCava!, [masks.liver])).toBe(0);
    for (const role of ["spleen", "gallbladder", "atrium"] as const) expect(share(masks[role]!, [masks.liver])).toBe(0);
    expect(share(masks.portalVein, [masks.hepaticVeins, masks.venaCava, masks.artery])).toBe(0);
  });

  it("hold the volume that the truth tells, within voxels", () => {
    const ml = (countSet(masks.liver.data) * voxelVolumeOf(grid)) / 1000;
    const told = (truthOf(liver).reading.liverVolume as { value: number }).value;
    expect(ml / told).toBeGreaterThan(0.985);
    expect(ml / told).toBeLessThan(1.015);
  });

  it("are the same voxels on a grid whose axes run the other way, and on one turned by a right angle", () => {
    const [ni, nj, nk] = grid.size;
    const a = grid.affine;
    const flipped: Grid = {
      size: grid.size,
      affine: [-a[0], a[1], a[2], a[3] + a[0] * (ni - 1), a[4], a[5], a[6], a[7], a[8], a[9], a[10], a[11]],
    };
    const turned: Grid = {
      size: [nj, ni, nk],
      affine: [a[1], a[0], a[2], a[3], a[5], a[4], a[6], a[7], a[9], a[8], a[10], a[11]],
    };
    const onFlipped = rasterise(liver, flipped).masks.portalVein.data;
    const onTurned = rasterise(liver, turned).masks.portalVein.data;
    let different = 0;
    for (let at = 0; at < masks.portalVein.data.length; at++) {
      const [i, j, k] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
      const here = masks.portalVein.data[at];
      if (onFlipped[ni - 1 - i + ni * (j + nj * k)] !== here) different++;
      if (onTurned[j + nj * (i + ni * k)] !== here) different++;
    }
    // A voxel whose centre lies on the wall to the last bit may go either way.
    expect(different).toBeLessThan(5);
  });
});

describe("labels by the nearest true branch", () => {
  it("cover the liver and agree with the volumes of the truth", () => {
    const labels = territoryLabels(liver, cut);
    const segments = segmentLabels(liver, cut);
    expect(labels.data.every((label, at) => label > 0 === (cut.masks.liver.data[at] === 1))).toBe(true);
    expect(new Set(segments.data)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8]));
    const p8 = labels.data.reduce((sum, label) => sum + (label === branchNames.indexOf("P8") + 1 ? 1 : 0), 0);
    const told = (truthOf(liver).reading.portal!.P8!.territory as { value: number }).value;
    expect((p8 * voxelVolumeOf(grid)) / 1000 / told).toBeCloseTo(1, 1);
  });
});
