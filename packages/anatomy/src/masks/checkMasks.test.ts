import { sayFault } from "@glisson/case";
import { crop, type Grid, growBox, type Mask, voxelCountOf, wholeMask } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import type { LiverMasks } from "../liverImages.ts";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid } from "../testing/syntheticLiver.ts";
import { checkMasks } from "./checkMasks.ts";

const grid = syntheticGrid([1.9, 1.9, 1.9]);
const liver = rasterise(grid, isLiver);
const portalVein = rasterise(grid, isIn(portalTrees.normal));
const ball = (x: number, y: number, z: number, radius: number): Mask =>
  rasterise(grid, (p) => Math.hypot(p[0] - x, p[1] - y, p[2] - z) < radius);

function issuesOf(masks: LiverMasks, resample = false): string[] {
  const checked = checkMasks(masks, { choices: { resample } });
  if (!checked.ok) throw new Error(sayFault(checked.faults[0]));
  return checked.value.issues.map(({ code, severity, where, text }) => `${code} ${severity} ${where}: ${text}`);
}

function faultOf(masks: LiverMasks, resample = false): string {
  const checked = checkMasks(masks, { choices: { resample } });
  return checked.ok ? "was taken" : sayFault(checked.faults[0]);
}

const withAffine = ({ data }: Mask, affine: readonly number[]): Mask => ({
  grid: { size: grid.size, affine: affine as unknown as Grid["affine"] },
  data,
});
const scaled = (by: number) => grid.affine.map((value, n) => (n % 4 === 3 ? value : value * by));

describe("masks on another grid", () => {
  const thicker = syntheticGrid([1.9, 1.9, 2.4]);

  it("are refused, and the fault says what would take them", () => {
    const fault = faultOf({ liver, portalVein: rasterise(thicker, isIn(portalTrees.normal)) });
    expect(fault).toContain("portalVein: found voxels of 1.9 x 1.9 x 2.4 mm against 1.9 x 1.9 x 1.9 mm");
    expect(fault).toContain("--resample");
  });

  it("are interpolated on request, which is said with both volumes", () => {
    const masks = { liver, portalVein: rasterise(thicker, isIn(portalTrees.normal)) };
    const [issue] = issuesOf(masks, true);
    const [, before, after] = /: ([\d.]+) mL before, ([\d.]+) mL after/.exec(issue!)!;
    expect(issue).toMatch(/^resampled warn portalVein/);
    expect(Math.abs(Number(before) / Number(after) - 1)).toBeLessThan(0.05);
  });

  it("whose placement was lost are refused even then", () => {
    const unit = withAffine(portalVein, [-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0]);
    for (const resample of [false, true]) {
      expect(faultOf({ liver, portalVein: unit }, resample)).toMatch(
        /portalVein: found voxels of 1 x 1 x 1 mm on the liver's matrix of .*: its placement was lost, wanted the liver's placement in its header \(1.9 x 1.9 x 1.9 mm\)/,
      );
      const unitLiver = withAffine(liver, [-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0]);
      expect(faultOf({ liver: unitLiver, portalVein: withAffine(portalVein, scaled(0.9)) }, resample)).toContain(
        "it was lost",
      );
    }
  });

  it("without any placement at all are taken with a doubt", () => {
    const unit = [-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0];
    const lost = (mask: Mask): Mask => ({ ...mask, grid: { ...mask.grid, affine: unit as unknown as Grid["affine"] } });
    expect(issuesOf({ liver: lost(liver), portalVein: lost(portalVein) })[0]).toContain(
      "placement-doubtful warn liver",
    );
  });

  it("beyond the liver's images are cut and said, or refused when they lie there for the most part", () => {
    const shift = (voxels: number): Mask =>
      withAffine(
        portalVein,
        grid.affine.map((value, n) => (n === 11 ? value + 1.9 * voxels : value)),
      );
    expect(issuesOf({ liver, portalVein: shift(-14) }).join()).toMatch(
      /beyond-images warn portalVein: It lies \d+ % outside/,
    );
    expect(faultOf({ liver, portalVein: shift(-70) })).toMatch(/portalVein: found \d+ % outside the liver's images/);
  });
});

describe("masks at the edge of the images", () => {
  const [ni, nj, nk] = grid.size;
  /** All masks on the part of the images above slice `from` and below slice `to`. */
  const between = (mask: Mask, from: number, to: number): Mask => {
    const part = crop(mask, { from: [0, 0, from], to: [ni, nj, to] });
    return { grid: part.grid, data: part.data };
  };

  it("say towards which side, and which figures become lower limits", () => {
    const cut = issuesOf({ liver: between(liver, 40, nk), portalVein: between(portalVein, 40, nk) });
    expect(cut).toEqual([
      "liver-cut warn liver: It reaches the edge of the images towards the feet: its volume is a lower limit, and no territories are given.",
      "vein-cut info portalVein: It reaches the edge of the images towards the feet: what lies beyond is not seen, and the length of a branch that ends there is a lower limit.",
    ]);
    const top = issuesOf({ liver: between(liver, 0, 60), portalVein: between(portalVein, 0, 60) });
    expect(top.join()).toMatch(/liver-cut warn .* towards the head.*vein-cut warn .* towards the head/);
  });

  it("are told by the whole images, not by the box that a mask is kept on", () => {
    const boxed = (mask: Mask): Mask => crop(mask, growBox({ from: [4, 4, 4], to: [ni - 4, nj - 4, nk - 4] }, 0));
    expect(issuesOf({ liver: boxed(liver), portalVein })).toEqual(issuesOf({ liver, portalVein }));
  });
});

describe("masks on boxes of one image", () => {
  it("are judged like whole ones", () => {
    const tight = (mask: Mask): Mask => crop(mask, { from: [3, 2, 1], to: grid.size });
    const tumour = ball(-40, 0, 0, 12);
    const hepaticVeins = portalVein;
    expect(faultOf({ liver: tight(liver), portalVein, hepaticVeins: tight(hepaticVeins) })).toContain(
      "100 % of it in hepaticVeins as well",
    );
    const checked = checkMasks({ liver: tight(liver), portalVein, tumour });
    if (!checked.ok) throw new Error(sayFault(checked.faults[0]));
    expect(wholeMask(checked.value.masks.liver).data).toEqual(liver.data);
    expect(voxelCountOf(checked.value.masks.liver.grid)).toBeLessThan(voxelCountOf(grid));
  });
});

describe("structures that do not belong", () => {
  const empty: Mask = { grid, data: new Uint8Array(voxelCountOf(grid)) };
  const wide: Mask = withAffine(liver, scaled(2));
  it.each([
    [
      "a liver of 5 mL",
      { liver: ball(0, 0, 0, 10.6), portalVein },
      /liver: found 4\.\d+ mL, wanted 200 to 6000 mL|liver: found 5\.\d+ mL/,
    ],
    [
      "a liver of 9 L",
      { liver: wide, portalVein: withAffine(portalVein, scaled(2)) },
      /liver: found \d+ mL, wanted 200 to 6000 mL/,
    ],
    ["an empty tumour", { liver, portalVein, tumour: empty }, /tumour: found an empty mask/],
    [
      "a tumour elsewhere",
      { liver, portalVein, tumour: ball(80, 80, -80, 6) },
      /tumour: found a mask that does not touch the liver/,
    ],
  ])("%s is refused", (_, masks, line) => {
    expect(faultOf(masks as LiverMasks)).toMatch(line);
  });

  it("a tumour that was cut out of the liver's mask is said to be missing from its volume", () => {
    const tumour = ball(-40, 0, 0, 20);
    const rest = { grid, data: liver.data.map((value, at) => value & (1 - tumour.data[at]!)) };
    expect(issuesOf({ liver: rest, portalVein, tumour }).join()).toContain(
      "tumour-outside warn tumour: 100 % of it lies outside the liver's mask and is not in the liver's volume.",
    );
  });

  it("a thrombus may lie in the vena cava alone, but not in nothing", () => {
    const venaCava = rasterise(grid, (p) => Math.hypot(p[0] + 20, p[1] - 70) < 10);
    const thrombus = ball(-20, 70, 60, 6);
    expect(checkMasks({ liver, portalVein, venaCava, thrombus }).ok).toBe(true);
    expect(faultOf({ liver, portalVein, thrombus })).toContain(
      "thrombus: found a mask that touches no vein and not the liver",
    );
  });
});
