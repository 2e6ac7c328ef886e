import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sayFault } from "@glisson/case";
import {
  boundingBox,
  countSet,
  crop,
  depthMm,
  type Grid,
  growBox,
  type Mask,
  mapOntoGrid,
  toWorld,
  type Vector,
  type Volume,
  voxelCountOf,
  wholeMask,
} from "@glisson/volume";
import { describe, expect, it } from "vitest";
import type { ReadingOptions } from "../../liverImages.ts";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid } from "../../testing/syntheticLiver.ts";
import { type MergedVessels, splitVessels } from "./splitVessels.ts";

function parted(given: MergedVessels, options?: ReadingOptions) {
  const read = splitVessels(given, options);
  if (!read.ok) throw new Error(sayFault(read.faults[0]));
  return read.value;
}

function faultOf(given: MergedVessels, options?: ReadingOptions): string {
  const read = splitVessels(given, options);
  return read.ok ? "was parted" : sayFault(read.faults[0]);
}

function dice(a: Mask, b: Mask): number {
  const [p, q] = [wholeMask(a).data, wholeMask(b).data];
  let both = 0;
  for (let at = 0; at < p.length; at++) both += p[at]! & q[at]!;
  return (2 * both) / (countSet(p) + countSet(q));
}

const union = (a: Mask, b: Mask): Mask => ({ grid: a.grid, data: a.data.map((value, at) => value | b.data[at]!) });

// Portal tree and hepatic veins that touch by a stalk of 1.5 mm radius between the right anterior branch and the middle vein.
const grid = syntheticGrid([1.5, 1.5, 1.5]);
const liver = rasterise(grid, isLiver);
const portalVein = rasterise(grid, isIn(portalTrees.normal));
const cavaTube = [
  {
    radiusMm: 10,
    points: [
      [-20, 48, -100],
      [-20, 48, 70],
    ] as const,
  },
];
const venaCava = rasterise(grid, isIn(cavaTube));
const veinTubes = [
  {
    radiusMm: 4,
    points: [
      [-20, 48, 62],
      [-75, 20, 30],
    ] as const,
  },
  {
    radiusMm: 4,
    points: [
      [-20, 48, 62],
      [-15, 0, 45],
      [-10, -20, 38],
    ] as const,
  },
];
const hepaticVeins = rasterise(grid, isIn(veinTubes));
const stalk = { from: [-38, -15, 30], to: [-14, -10, 41] } as const;
const touching = rasterise(grid, isIn([{ radiusMm: 1.6, points: [stalk.from, stalk.to] }]));
const vessels = union(union(portalVein, union(hepaticVeins, venaCava)), touching);
const hepaticAll = union(hepaticVeins, venaCava);

const between = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
const portalPoint = [0, 9, -11] as const;
const hepaticPoint = [-20, 48, 0] as const;

describe("portal and hepatic veins in one label", () => {
  it("are refused without anything that tells them apart, with what would", () => {
    expect(faultOf({ vessels, liver })).toMatch(
      /^vessels: found portal and hepatic veins in one label \([\d.]+ mL in 1 piece\) and nothing that tells them apart, wanted a point in each \(--seed portal=X,Y,Z --seed hepatic=X,Y,Z/,
    );
    expect(faultOf({ vessels, liver }, { choices: { portalSeeds: [portalPoint] } })).toContain(
      "nothing that shows the hepatic veins",
    );
    expect(faultOf({ vessels, liver, venaCava })).toContain("nothing that shows the portal vein");
  });

  it("are parted by a point in each, at the place where they touch", () => {
    const read = parted({ vessels, liver }, { choices: { portalSeeds: [portalPoint], hepaticSeeds: [hepaticPoint] } });
    expect(dice(read.portalVein, portalVein)).toBeGreaterThan(0.98);
    expect(dice(read.hepaticVeins, hepaticAll)).toBeGreaterThan(0.98);
    const cuts = read.issues.filter(({ code }) => code === "vessels-cut");
    expect(cuts).toHaveLength(1);
    const [, x, y, z, radius] = /\((-?\d+), (-?\d+), (-?\d+)\) mm LPS, where the radius is ([\d.]+) mm/.exec(
      cuts[0]!.text,
    )!;
    const middle = between(stalk.from, stalk.to);
    expect(Math.hypot(Number(x) - middle[0], Number(y) - middle[1], Number(z) - middle[2])).toBeLessThan(13);
    expect(Math.abs(Number(radius) - 1.6)).toBeLessThan(0.8);
  });

  it("are parted by masks of the trunk and the vena cava beside them, and the trunk stays whole", () => {
    const trunk = rasterise(grid, isIn(portalTrees.normal.slice(0, 3)));
    const read = parted({
      vessels: union(union(portalVein, hepaticVeins), touching),
      liver,
      portalVein: trunk,
      venaCava,
    });
    expect(dice(read.portalVein, portalVein)).toBeGreaterThan(0.98);
    expect(dice(read.hepaticVeins, hepaticVeins)).toBeGreaterThan(0.95);
    expect(read.issues[0]?.text).toContain("Parted by the masks beside it");
  });

  it("keep no piece that no seed reaches, and say so", () => {
    const apart = rasterise(grid, (p) => Math.hypot(p[0] - 60, p[1] + 40, p[2] - 60) < 6);
    const read = parted(
      { vessels: union(vessels, apart), liver },
      { choices: { portalSeeds: [portalPoint], hepaticSeeds: [hepaticPoint] } },
    );
    expect(countSet(wholeMask(read.portalVein).data) + countSet(wholeMask(read.hepaticVeins).data)).toBe(
      countSet(vessels.data),
    );
    expect(read.issues.at(-1)).toMatchObject({ code: "vessels-untold" });
    expect(read.issues.at(-1)?.text).toMatch(/1 piece of 0\.8\d* mL/);
  });

  it("do not go to a vein that they pass by: a hepatic vein 2 mm beside the trunk", () => {
    // Trunk: from (32, 15, -60.8) to (0, 9, -10.8), 6 mm radius. The vein crosses it in front, 10 mm from axis to axis.
    const crossing = rasterise(
      grid,
      isIn([
        {
          radiusMm: 2,
          points: [
            [-24, 0, -36],
            [56, 0, -36],
          ],
        },
      ]),
    );
    const trunk = rasterise(grid, isIn(portalTrees.normal.slice(0, 1)));
    const read = parted({
      vessels: union(portalVein, union(hepaticVeins, crossing)),
      liver,
      portalVein: trunk,
      venaCava,
    });
    expect(countSet(wholeMask(read.portalVein).data)).toBe(countSet(portalVein.data));
    expect(read.issues.at(-1)).toMatchObject({ code: "vessels-untold" });
    expect(read.issues.at(-1)?.text).toMatch(/1 piece of 1\.\d* mL/);
  });

  it("refuse a point that lies in no vessel", () => {
    const choices = { portalSeeds: [[60, -40, 60] as const], hepaticSeeds: [hepaticPoint] };
    expect(faultOf({ vessels, liver }, { choices })).toMatch(/^portal seed: found a point \d+ mm from the vessels/);
  });

  it("come out the same every time", () => {
    const options = { choices: { portalSeeds: [portalPoint], hepaticSeeds: [hepaticPoint] } };
    expect(parted({ vessels, liver }, options)).toEqual(parted({ vessels, liver }, options));
  });
});

describe("a scan", () => {
  /** HU of the portal and the hepatic veins in a liver of 60, with noise of about 20. */
  const scan = (portalHu: number, hepaticHu: number): Volume => {
    let state = 1;
    const noise = (): number => {
      state = (state * 48271) % 2147483647;
      return (40 * state) / 2147483647 - 20;
    };
    const data = new Int16Array(voxelCountOf(grid));
    for (let at = 0; at < data.length; at++)
      data[at] = (portalVein.data[at] === 1 ? portalHu : hepaticAll.data[at] === 1 ? hepaticHu : 60) + noise();
    return { grid, data };
  };

  it("of the late arterial phase parts them, which is said with what it showed", () => {
    const read = parted({ vessels, liver }, { scans: { arterial: scan(140, 60) } });
    expect(dice(read.portalVein, portalVein)).toBeGreaterThan(0.98);
    expect(dice(read.hepaticVeins, hepaticAll)).toBeGreaterThan(0.98);
    expect(read.issues[0]?.text).toMatch(/the arterial phase \(portal vein 1[34]\d HU, hepatic veins [56]\d HU/);
  });

  it("that is left out is named with the reason", () => {
    const other: Volume = { grid, data: new Int16Array(voxelCountOf(grid)).fill(-300) };
    expect(faultOf({ vessels, liver }, { scans: { arterial: other } })).toMatch(
      /nothing that tells them apart\. Within the liver's mask the scan shows -300 HU where a liver has 0 to 180: .* left out/,
    );
  });

  it("in which they hardly differ decides nothing, and neither does another phase", () => {
    expect(faultOf({ vessels, liver }, { scans: { arterial: scan(110, 90) } })).toContain(
      "does not clearly fall into two groups",
    );
    expect(faultOf({ vessels, liver }, { scans: { "portal venous": scan(180, 100) } })).toContain(
      "nothing that tells them apart",
    );
  });
});

// 3D-IRCADb-01, kept beside the project, never in it.
const data = new URL("../../../../../../shared/data/ircadb/", import.meta.url);

/** A mask of these files, one byte or float64; `turned` gives back the origin that was lost when an axis was reversed. */
function maskOf(path: string, turned = false): Mask {
  const file = gunzipSync(readFileSync(new URL(path, data)));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const size = [42, 44, 46].map((at) => view.getInt16(at, true)) as unknown as Grid["size"];
  const affine = Array.from({ length: 12 }, (_, n) => (n < 8 ? -1 : 1) * view.getFloat32(280 + 4 * n, true));
  const isFloat = view.getInt16(70, true) === 64;
  const voxels = new Uint8Array(size[0] * size[1] * size[2]);
  for (let at = 0; at < voxels.length; at++)
    voxels[at] = (isFloat ? view.getFloat64(352 + 8 * at, true) : file[352 + at]!) > 0 ? 1 : 0;
  if (turned) affine[7] = -affine[5]! * (size[1] - 1);
  return { grid: { size, affine: affine as unknown as Grid["affine"] }, data: voxels };
}

/** The point deepest within a mask, LPS mm. */
function widest(mask: Mask): Vector {
  const { grid: box, data: inside } = crop(mask, growBox(boundingBox(mask)!, 1));
  const depth = depthMm(box, inside);
  const at = depth.reduce((best, mm, n) => (mm > depth[best]! ? n : best), 0);
  const [ni, nj] = box.size;
  return toWorld(box, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
}

describe.skipIf(!existsSync(data))("merged labels of real livers", () => {
  const beyond = (mask: Mask, inner: Mask): Mask => ({
    grid: mask.grid,
    data: mask.data.map((value, at) => value & (1 - inner.data[at]!)),
  });
  const within = (mask: Mask, other: Mask): Mask => {
    const there = wholeMask(other).data;
    return { grid: mask.grid, data: wholeMask(mask).data.map((value, at) => value & there[at]!) };
  };

  // Dice against the experts' veins within the merged mask; what lies outside the liver of their masks is the seed.
  it.each([
    ["p06", 0.8, 0.87],
    ["p11", 0.99, 0.98],
    ["p12", 0.99, 0.99],
  ])("%s: parted by trunk and vena cava outside the liver", (patient, portalDice, hepaticDice) => {
    const realLiver = maskOf(`${patient}/liver.nii.gz`);
    const portalMask = maskOf(`${patient}/portal_vein.nii.gz`);
    const hepaticMask = maskOf(`${patient}/hepatic_veins_ivc.nii.gz`);
    const merged = maskOf(`merged-vessels/${patient}_vessels_pv+hv.nii.gz`, patient !== "p06");
    const read = parted({
      vessels: merged,
      liver: realLiver,
      portalVein: beyond(portalMask, realLiver),
      venaCava: beyond(hepaticMask, realLiver),
    });
    const onLiver = mapOntoGrid(merged, realLiver.grid);
    if (onLiver.kind === "needs interpolation") throw new Error(onLiver.why);
    const scores = [
      dice(within(onLiver.mask, read.portalVein), within(onLiver.mask, portalMask)),
      dice(within(onLiver.mask, read.hepaticVeins), within(onLiver.mask, hepaticMask)),
    ] as const;
    console.info(
      `${patient}: Dice of the portal vein ${scores[0].toFixed(3)}, of the hepatic veins ${scores[1].toFixed(3)}`,
    );
    expect(scores[0]).toBeGreaterThan(portalDice);
    expect(scores[1]).toBeGreaterThan(hepaticDice);
  });

  // The experts' veins made one label, and one point in each where it is widest. Of 13 livers p03 came out worst.
  it.each([
    ["p03", 0.87, 0.87],
    ["p17", 0.99, 0.99],
  ])("%s: both veins in one label, parted by one point each", (patient, portalDice, hepaticDice) => {
    const portalMask = maskOf(`${patient}/portal_vein.nii.gz`);
    const hepaticMask = maskOf(`${patient}/hepatic_veins_ivc.nii.gz`);
    const choices = { portalSeeds: [widest(portalMask)], hepaticSeeds: [widest(hepaticMask)] };
    const merged = union(portalMask, hepaticMask);
    const read = parted({ vessels: merged, liver: maskOf(`${patient}/liver.nii.gz`) }, { choices });
    const scores = [dice(read.portalVein, portalMask), dice(read.hepaticVeins, hepaticMask)] as const;
    console.info(
      `${patient}, one point each: Dice of the portal vein ${scores[0].toFixed(3)}, of the hepatic veins ${scores[1].toFixed(3)}`,
    );
    expect(scores[0]).toBeGreaterThan(portalDice);
    expect(scores[1]).toBeGreaterThan(hepaticDice);
  });

  it("whose placement was lost are refused", () => {
    const fault = faultOf({
      vessels: maskOf("merged-vessels/p12_vessels_pv+hv.nii.gz"),
      liver: maskOf("p12/liver.nii.gz"),
    });
    expect(fault).toContain("vessels: found 100 % outside the liver's images");
  });
});
