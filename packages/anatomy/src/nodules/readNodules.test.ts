import { parseReading } from "@glisson/case";
import type { Mask, Vector } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { ball, gridAround, tubeAlongX, wallOfOne } from "../testing/drawnVessels.ts";
import { rasterise } from "../testing/syntheticLiver.ts";
import type { VeinName } from "./contact.ts";
import { readNodules } from "./readNodules.ts";

const or =
  (...shapes: readonly ((point: Vector) => boolean)[]) =>
  (point: Vector): boolean =>
    shapes.some((shape) => shape(point));

function read(tumour: Mask, vessel: Mask, name: VeinName = "PV.R", thrombus?: Mask) {
  const found = readNodules({ tumour, walls: [wallOfOne(vessel, name)], thrombus });
  const parsed = parseReading({ nodules: found.nodules });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { ...found, nodules: parsed.value.nodules! };
}

const radius = 4;
const noduleRadius = 11;

describe.each([[[1, 1, 1]], [[0.75, 0.75, 1.6]]] as const)("a ball beside a tube, on voxels of %j mm", (spacing) => {
  const grid = gridAround(38, spacing);
  const voxelMm = Math.cbrt(spacing[0] * spacing[1] * spacing[2]);
  const vessel = rasterise(grid, tubeAlongX(32, radius));
  const contactAt = (gapMm: number) => {
    const away = radius + noduleRadius + gapMm;
    const tumour = rasterise(grid, ball([2, 0.6 * away, 0.8 * away], noduleRadius));
    return { nodule: read(tumour, vessel).nodules[0]!, away };
  };

  it.each([-2, 0, 1.9, 3.2, 4.4, 7, 11])("%f mm apart", (gapMm) => {
    const { nodule } = contactAt(gapMm);
    const [contact] = nodule.contacts;
    expect(Math.abs(contact!.gap.value - Math.max(0, gapMm))).toBeLessThan(0.7 * voxelMm);
    expect(contact!.gap.low).toBeLessThanOrEqual(Math.max(0, gapMm));
    expect(contact!.gap.high).toBeGreaterThanOrEqual(Math.max(0, gapMm));
    expect(contact!.grade).toBe(gapMm <= 0 ? "touching" : gapMm <= 5 ? "near" : "apart");
    expect(Math.abs(nodule.longestDiameter.value - 2 * noduleRadius)).toBeLessThan(1);
    expect(Math.abs(nodule.axialDiameter!.value - 2 * noduleRadius)).toBeLessThan(1);
    expect(Math.abs(nodule.volume.value - (4 / 3) * Math.PI * 1.331)).toBeLessThan(0.1);
  });

  it("has the contact that the shapes give: vein surface and arc within one voxel, nodule surface within 5 mm", () => {
    const { nodule, away } = contactAt(0);
    const truth = contactOfShapes(away, voxelMm);
    const [contact] = nodule.contacts;
    expect(Math.abs(contact!.arc!.value - truth.arcDeg)).toBeLessThan(20);
    expect(Math.abs(contact!.veinSurface!.value / truth.veinMm2 - 1)).toBeLessThan(0.25);
    expect(Math.abs(contact!.noduleSurface!.value / truth.noduleMm2 - 1)).toBeLessThan(0.08);
    expect(Math.abs(contact!.length!.value - truth.lengthMm)).toBeLessThan(2.5);
    expect(contact!.calibre!.value).toBeGreaterThan(0.85);
  });
});

/** Contact of the two shapes themselves, by points all over them. */
function contactOfShapes(away: number, voxelMm: number) {
  const step = 0.1;
  let [veinMm2, noduleMm2, arcDeg, lengthMm] = [0, 0, 0, 0];
  for (let x = -20; x < 20; x += step) {
    let touched = 0;
    for (let deg = 0; deg < 360; deg++) {
      const turn = (deg * Math.PI) / 180;
      const toBall = Math.hypot(x, radius * Math.sin(turn), away - radius * Math.cos(turn)) - noduleRadius;
      if (toBall <= voxelMm) touched++;
    }
    arcDeg = Math.max(arcDeg, touched);
    veinMm2 += step * radius * ((touched * Math.PI) / 180);
    if (touched > 0) lengthMm += step;
  }
  for (let height = -noduleRadius; height < noduleRadius; height += step)
    for (let deg = 0; deg < 360; deg++) {
      const across = Math.sqrt(noduleRadius ** 2 - height ** 2);
      const turn = (deg * Math.PI) / 180;
      const toTube = Math.hypot(across * Math.sin(turn), away - across * Math.cos(turn)) - radius;
      if (toTube <= 5) noduleMm2 += noduleRadius * step * (Math.PI / 180);
    }
  return { veinMm2, noduleMm2, arcDeg, lengthMm };
}

const grid = gridAround(38, [1, 1, 1]);

describe("what a nodule does to a vein", () => {
  it("encases it from half of the circumference on", () => {
    const vessel = rasterise(grid, tubeAlongX(32, radius));
    const tumour = rasterise(grid, (p) => ball([0, 4, 0], 12)(p) && !tubeAlongX(40, radius)(p));
    const [contact] = read(tumour, vessel).nodules[0]!.contacts;
    expect(contact!.grade).toBe("encasing");
    expect(contact!.arc!.value).toBeGreaterThan(300);
    expect(contact!.gap.value).toBeLessThan(0.3);
  });

  it("narrows and flattens it: calibre and roundness beside the nodule against the same vein away from it", () => {
    const tumour = ball([0, 0, 13], 12);
    const vessel = rasterise(grid, (p) => tubeAlongX(32, 5)(p) && !ball([0, 0, 13], 12.5)(p));
    const [contact] = read(rasterise(grid, tumour), vessel, "HV.M").nodules[0]!.contacts;
    // Of the round section, the part below z = 0.5: 0.44 of its area is gone.
    expect(contact!.calibre!.value).toBeGreaterThan(0.42);
    expect(contact!.calibre!.value).toBeLessThan(0.7);
    expect(contact!.roundness!.value).toBeLessThan(0.75);
  });

  it("compresses a hepatic vein that is flat over 5 mm beside it, and not one that is flat elsewhere", () => {
    const flat = (from: number, to: number) =>
      rasterise(grid, ([x, y, z]: Vector) => {
        const half = x > from && x < to ? 2 : 5;
        return Math.abs(x) < 32 && (y / 6) ** 2 + (z / half) ** 2 < 1;
      });
    const tumour = rasterise(grid, ball([0, 0, 12], 9));
    expect(read(tumour, flat(-6, 6), "HV.R").compressed.get("HV.R")).toBe(true);
    expect(read(tumour, flat(-2, 1), "HV.R").compressed.get("HV.R")).toBe(false);
    expect(read(tumour, flat(18, 30), "HV.R").compressed.get("HV.R")).toBe(false);
  });

  it("says nothing of a hepatic vein too thin for a section beside it", () => {
    const thin = rasterise(grid, ([x, y, z]: Vector) => Math.abs(x) < 32 && Math.abs(y) < 6 && Math.abs(z) < 1);
    const tumour = rasterise(grid, ball([0, 0, 11], 9));
    expect(read(tumour, thin, "HV.R").compressed.get("HV.R")).not.toBe(false);
  });

  it("is supported as direct invasion where it joins the thrombus, and never called proved", () => {
    const vessel = rasterise(grid, tubeAlongX(32, radius));
    const thrombus = rasterise(grid, (p) => tubeAlongX(6, radius)(p));
    const near = rasterise(grid, ball([0, 0, radius + 10.4], 10));
    const joined = read(near, vessel, "PV.R", thrombus);
    expect(joined.nodules[0]!.contacts[0]!.grade).toBe("continuous");
    expect(joined.issues).toMatchObject([{ code: "invasion-supported" }]);
    expect(joined.issues[0]!.text).toContain("not proved");
    const elsewhere = rasterise(grid, (p) => tubeAlongX(32, radius)(p) && p[0] > 20);
    expect(read(near, vessel, "PV.R", elsewhere).nodules[0]!.contacts[0]!.grade).toBe("touching");
  });
});

describe("the nodules of a mask", () => {
  it("are numbered by size, and what is below 0.1 mL is told together", () => {
    const tumour = rasterise(
      grid,
      or(ball([-20, 0, 0], 5), ball([0, 20, 0], 9), ball([20, 20, 20], 1.5), ball([20, -20, 20], 2)),
    );
    const { nodules, issues } = read(tumour, rasterise(grid, tubeAlongX(32, 3)));
    expect(nodules.map(({ id }) => id)).toEqual([1, 2]);
    expect(nodules[0]!.volume.value).toBeGreaterThan(nodules[1]!.volume.value);
    expect(nodules[0]!.centreMm[1]).toBeCloseTo(20, 0);
    expect(issues[0]!.text).toMatch(/^2 pieces/);
    const inNodules = nodules.reduce((sum, { volume }) => sum + volume.value, 0);
    const whole = tumour.data.reduce((sum, value) => sum + value, 0) / 1000;
    expect(whole - inNodules).toBeGreaterThan(0.02);
    expect(whole - inNodules).toBeLessThan(0.1);
  });

  it("are read alike on a grid that is stored the other way round", () => {
    const vessel = rasterise(grid, tubeAlongX(32, radius));
    const tumour = rasterise(grid, ball([3, 9, 12], 9));
    const turned = ({ grid: { size, affine }, data }: Mask): Mask => {
      const [ni, nj] = size;
      const a = [...affine];
      for (const row of [0, 4, 8]) {
        a[row + 3]! += a[row + 1]! * (nj - 1);
        a[row + 1] = -a[row + 1]!;
      }
      const flipped = Uint8Array.from(data, (_, at) => {
        const j = Math.floor(at / ni) % nj;
        return data[at + ni * (nj - 1 - 2 * j)]!;
      });
      return { grid: { size, affine: a as unknown as Mask["grid"]["affine"] }, data: flipped };
    };
    const [one, other] = [read(tumour, vessel), read(turned(tumour), turned(vessel))].map(({ nodules }) => nodules[0]!);
    expect(other!.longestDiameter).toEqual(one!.longestDiameter);
    expect(other!.contacts[0]!.gap).toEqual(one!.contacts[0]!.gap);
    expect(other!.contacts[0]!.grade).toBe(one!.contacts[0]!.grade);
    expect(
      Math.abs(other!.contacts[0]!.noduleSurface!.value / one!.contacts[0]!.noduleSurface!.value - 1),
    ).toBeLessThan(0.01);
  });
});
