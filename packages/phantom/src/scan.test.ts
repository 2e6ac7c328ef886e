import { type Grid, toWorld } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { attenuationsOf } from "./attenuation.ts";
import { drawParameters, piecesOfType } from "./drawParameters.ts";
import { growLiver } from "./growLiver.ts";
import { rasterise } from "./rasterise.ts";
import { scan } from "./scan.ts";
import { outness } from "./tumour.ts";

const thrombus = {
  kind: "tumour",
  shape: "central",
  profile: "constant",
  expansion: 1.2,
  sideDeg: 0,
  downstreamRatio: 0.7,
  pieces: piecesOfType("III", "A", 1),
} as const;
const parameters = drawParameters(400, {
  forkVariant: "A",
  cirrhosis: false,
  noiseSdHu: 16,
  thrombus: { ...thrombus, pieces: [...thrombus.pieces] as typeof thrombus.pieces & [] },
  tumours: [{ segment: 8, radiiMm: [22, 22, 22], necroticShare: 0.3, lipiodolShare: 0 }],
});
const liver = growLiver(parameters);
/** A block of 96 x 96 x 128 mm that holds the trunk and the nodule. */
const grid: Grid = { size: [128, 128, 80], affine: [0.75, 0, 0, -63, 0, 0.75, 0, -40, 0, 0, 1.6, -45] };
const cut = rasterise(liver, grid);
const portal = scan(liver, cut, "portal venous");

/** Whether a voxel and all within two voxels of it are in the mask. */
const isDeep = (mask: Uint8Array, at: number): boolean => {
  for (const n of [-2, -1, 1, 2]) if (mask[at + n] !== 1 || mask[at + 128 * n] !== 1) return false;
  return mask[at] === 1 && mask[at + 128 * 128] === 1 && mask[at - 128 * 128] === 1;
};

const meanWhere = (data: Int16Array, holds: (at: number) => boolean): { mean: number; count: number } => {
  let [sum, count] = [0, 0];
  for (let at = 2 * 128 * 128; at < data.length - 2 * 128 * 128; at++)
    if (holds(at)) {
      sum += data[at]!;
      count++;
    }
  return { mean: sum / count, count };
};

describe("a scan", () => {
  const hu = attenuationsOf(parameters, "portal venous");
  const { masks } = cut;

  it("shows each tissue at its attenuation", () => {
    const lumen = meanWhere(
      portal.data,
      (at) => isDeep(masks.portalVein.data, at) && masks.thrombus!.data[at] === 0 && !beside(masks.thrombus!.data, at),
    );
    expect(lumen.count).toBeGreaterThan(20);
    expect(Math.abs(lumen.mean - hu.portal)).toBeLessThan(8);
    const clot = meanWhere(portal.data, (at) => isDeep(masks.thrombus!.data, at));
    expect(clot.count).toBeGreaterThan(100);
    expect(Math.abs(clot.mean - hu["tumour thrombus"])).toBeLessThan(4);
    const [tumour] = liver.tumours;
    const at = (index: number) =>
      outness(tumour!, toWorld(grid, [index % 128, Math.floor(index / 128) % 128, Math.floor(index / 16384)]));
    const rim = meanWhere(portal.data, (index) => isDeep(masks.tumour!.data, index) && at(index) > 0.8);
    const core = meanWhere(portal.data, (index) => at(index) < 0.5);
    expect(Math.abs(rim.mean - hu.tumour)).toBeLessThan(4);
    expect(Math.abs(core.mean - hu.necrosis)).toBeLessThan(3);
  });

  it("darkens liver that a filled trunk feeds by 15 HU in the portal venous phase, and brightens it in the arterial", () => {
    const parenchyma = (data: Int16Array) =>
      meanWhere(
        data,
        (at) =>
          isDeep(masks.liver.data, at) &&
          [masks.portalVein, masks.hepaticVeins!, masks.artery!, masks.tumour!].every(
            (mask) => mask.data[at] === 0 && !beside(mask.data, at),
          ),
      ).mean;
    // Vessels too thin for any mask add a little to the parenchyma's mean.
    expect(Math.abs(parenchyma(portal.data) - (hu.liver - 15))).toBeLessThan(4);
    const arterial = scan(liver, cut, "arterial");
    expect(Math.abs(parenchyma(arterial.data) - (attenuationsOf(parameters, "arterial").liver + 15))).toBeLessThan(4);
  });

  it("has noise of the asked standard deviation and the measured texture", () => {
    const still = scan({ ...liver, parameters: { ...parameters, noiseSdHu: 0 } }, cut, "portal venous");
    const noise = Float64Array.from(portal.data, (value, at) => value - still.data[at]!);
    const product = (step: number): number => {
      let [sum, count] = [0, 0];
      for (let k = 0; k < 39; k++)
        for (let j = 0; j < 128; j++)
          for (let i = 0; i < 124; i++) {
            const at = i + 128 * (j + 128 * k);
            sum += noise[at]! * noise[at + step]!;
            count++;
          }
      return sum / count;
    };
    const variance = product(0);
    expect(Math.abs(Math.sqrt(variance) - 16)).toBeLessThan(0.4);
    const correlation = (step: number): number => product(step) / variance;
    // Measured in two patients: 0.41 to 0.56, 0.16 to 0.19, 0.05 to 0.07 and 0.14 to 0.30; 0.03 for the estimate's error.
    expect(within(correlation(1), 0.41, 0.56)).toBe(true);
    expect(within(correlation(2), 0.1, 0.19)).toBe(true);
    expect(within(correlation(3), 0.03, 0.08)).toBe(true);
    expect(within(correlation(128 * 128), 0.09, 0.3)).toBe(true);
  });

  it("is the same twice, and other noise lies in another phase", () => {
    expect(scan(liver, cut, "portal venous").data).toEqual(portal.data);
  });
});

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** Whether a voxel of the mask lies within two voxels in its slice, or in the next. */
function beside(mask: Uint8Array, at: number): boolean {
  for (let n = -2; n <= 2; n++) for (let m = -2; m <= 2; m++) if (mask[at + n + 128 * m] === 1) return true;
  return mask[at + 128 * 128] === 1 || mask[at - 128 * 128] === 1;
}
