import { type LiverReadingInput, parseReading } from "@glisson/case";
import type { Grid, Mask, Vector, Volume } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { rasterise } from "../testing/syntheticLiver.ts";
import { rootAt } from "../tree/rootedTree.ts";
import type { VesselTree } from "../tree/vesselTree.ts";
import { readTerritories } from "./readTerritories.ts";

/**
 * A liver that is a block of 80 x 40 x 40 mm, and a portal tree drawn so that each sector is a quarter of its length:
 * point 0 to 2 the trunk from below, 3 the fork to the right, 4 RP, 5 RA, 6 to the left, 7 LM, 8 LL.
 */
const grid: Grid = { size: [90, 50, 50], affine: [1, 0, 0, -44.5, 0, 1, 0, -24.5, 0, 0, 1, -24.5] };
const liver = rasterise(grid, ([x, y, z]) => Math.abs(x) < 40 && Math.abs(y) < 20 && Math.abs(z) < 20);
const places: Vector[] = [
  [0, 0, -60],
  [0, 0, -40],
  [0, 0, -22],
  [-20, 0, -22],
  [-30, 0, 0],
  [-10, 0, 0],
  [20, 0, -22],
  [10, 0, 0],
  [30, 0, 0],
];
const links = [[1], [0, 2], [1, 3, 6], [2, 4, 5], [3], [3], [2, 7, 8], [6], [6]];
const tree: VesselTree = {
  points: places,
  radiusMm: new Float64Array(9).fill(3),
  joined: links,
  cutLoops: [],
  bridges: [],
};
const portal = {
  tree: rootAt(tree, 0),
  named: {
    branches: new Map([
      ["PV.trunk", [0, 1, 2]],
      ["PV.R", [2, 3]],
      ["PV.RP", [3, 4]],
      ["PV.RA", [3, 5]],
      ["PV.L", [2, 6]],
      ["PV.LM", [6, 7]],
      ["PV.LL", [6, 8]],
    ] as const),
    sectorOf: [null, null, null, null, "RP", "RA", null, "LM", "LL"] as const,
  },
};
/** Right vein over the right half's back, middle and left one over the rest. */
const veins = {
  points: [
    [-30, 15, 10],
    [0, -15, 10],
    [30, 15, 10],
  ] as Vector[],
  names: ["HV.R", "HV.M", "HV.L"] as const,
};
const tumour = rasterise(grid, ([x, y, z]) => Math.hypot(x + 30, y, z) < 8);

const base = { liver, portal, veins, branches: {} };
const complete: NonNullable<NonNullable<LiverReadingInput["portal"]>["PV.RA"]> = {
  grade: "complete",
  lumenPath: "interrupted",
};
const open = { grade: "none", lumenPath: "open" } as const;

function read(given: Partial<Parameters<typeof readTerritories>[0]>) {
  const found = readTerritories({ ...base, ...given });
  const parsed = parseReading(found.fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { ...found, fields: parsed.value };
}

const wholeMl = 80 * 40 * 40 * 1e-3;
const sum = (volumes: Iterable<{ value: number } | undefined>) =>
  [...volumes].reduce((total, volume) => total + (volume?.value ?? 0), 0);

describe("a block with a portal tree", () => {
  it("is parted into sectors that add up to the liver exactly, and feeds what lies nearest", () => {
    const { fields, ofBranch, issues } = read({});
    for (const sector of ["RA", "RP", "LM", "LL"] as const)
      expect(fields.territories![sector]!.value).toBe(wholeMl / 4);
    expect(ofBranch.get("PV.trunk")).toBe(wholeMl);
    expect(ofBranch.get("PV.R")).toBe(wholeMl / 2);
    expect(ofBranch.get("PV.RP")).toBe(wholeMl / 4);
    expect(issues).toEqual([]);
  });

  it("has flow regions that add up to the liver exactly, and veins with what drains to them", () => {
    const { fields, ofVein } = read({});
    expect(sum(fields.flowRegions!.map(({ volume }) => volume))).toBeCloseTo(wholeMl, 6);
    expect([...ofVein.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(wholeMl, 6);
    const region = fields.flowRegions!.filter(({ outflow }) => outflow === "HV.L");
    expect(sum(region.map(({ volume }) => volume))).toBeCloseTo(ofVein.get("HV.L")!, 6);
    expect(region.map(({ inflow }) => inflow)).not.toContain("RP");
  });

  it("leaves a remnant without the tumour in what is taken and in what stays", () => {
    const tumourMl = tumour.data.reduce((a, b) => a + b, 0) * 1e-3;
    const { remnants } = read({ tumour, cuts: [["RP", "RA"], ["LL"]] }).fields;
    expect(remnants![0]!.volume.value).toBeCloseTo(wholeMl / 2, 6);
    expect(remnants![0]!.share.value).toBeCloseTo(wholeMl / 2 / (wholeMl - tumourMl), 3);
    expect(remnants![1]!.volume.value).toBeCloseTo((3 / 4) * wholeMl - tumourMl, 6);
  });

  it("is deprived beyond a complete obstruction, and only there", () => {
    const deprived = (branches: NonNullable<LiverReadingInput["portal"]>) => read({ branches }).fields.deprivedVolume;
    expect(deprived({})).toBeUndefined();
    expect(deprived({ "PV.trunk": open })!.value).toBe(0);
    expect(deprived({ "PV.trunk": complete })!.value).toBe(wholeMl);
    expect(deprived({ "PV.trunk": open, "PV.R": complete })!.value).toBe(wholeMl / 2);
    expect(deprived({ "PV.R": complete, "PV.RA": complete })!.value).toBe(wholeMl / 2);
    expect(deprived({ "PV.R": { ...complete, lumenPath: "open" } })!.value).toBe(0);
  });

  it("counts what lies beyond a branch that could not be judged in the high end alone", () => {
    const all = { "PV.trunk": open, "PV.R": open, "PV.L": open, "PV.RA": open, "PV.RP": open } as const;
    const sectors = { "PV.LM": open, "PV.LL": open } as const;
    const deprived = (more: NonNullable<LiverReadingInput["portal"]>) =>
      read({ branches: { ...all, ...sectors, ...more } }).fields.deprivedVolume;
    expect(deprived({})).toMatchObject({ low: 0, value: 0, high: 0 });
    expect(deprived({ "PV.R": { thrombus: "unlabelled gap", grade: "complete" } })).toMatchObject({
      low: 0,
      high: wholeMl / 2,
    });
    expect(deprived({ "PV.L": complete, "PV.RA": {} })).toMatchObject({
      low: wholeMl / 2,
      value: wholeMl / 2,
      high: (3 / 4) * wholeMl,
    });
  });

  it("is read alike with the liver on a box of its images", () => {
    const half: Mask = { grid: { ...grid, size: [90, 50, 50] }, data: liver.data, frame: grid };
    expect(read({ liver: half }).fields).toEqual(read({}).fields);
  });

  it("does not tell two sectors apart of which one was hardly seen, and says so", () => {
    const sectorOf = [null, null, null, null, "RP", "RP", null, "LM", "LL"] as const;
    const { fields, issues } = read({
      portal: { ...portal, named: { ...portal.named, sectorOf } },
      cuts: [["RP"], ["RP", "RA"]],
    });
    expect(Object.keys(fields.territories!)).toEqual(["LM", "LL"]);
    expect(issues.map(({ code }) => code)).toEqual(["sector-not-judged", "remnant-not-judged"]);
    expect(fields.remnants).toHaveLength(1);
    expect(fields.remnants![0]!.volume.value).toBeCloseTo(wholeMl / 2, 6);
  });

  it("says what a sector's branch feeds only where the sector is told apart", () => {
    const sectorOf = [null, null, null, null, "RP", "RP", null, "LM", "LL"] as const;
    const { ofBranch } = read({ portal: { ...portal, named: { ...portal.named, sectorOf } } });
    expect([...ofBranch.keys()]).toEqual(["PV.trunk", "PV.R", "PV.L", "PV.LM", "PV.LL"]);
  });
});

describe("Couinaud labels", () => {
  /** Segments 6 and 7, 5 and 8, 4, 2 and 3, and 1 in the middle of the back, on a grid stored the other way round. */
  const mapGrid: Grid = { size: [90, 50, 50], affine: [-1, 0, 0, 44.5, 0, 1, 0, -24.5, 0, 0, 1, -24.5] };
  const labelOf = ([x, y, z]: Vector): number => {
    if (Math.abs(x) < 5 && y > 10) return 1;
    if (x < -20) return z > 0 ? 7 : 6;
    if (x < 0) return z > 0 ? 8 : 5;
    return x < 20 ? 4 : z > 0 ? 2 : 3;
  };
  const map = (label: (point: Vector) => number): Volume<Uint8Array> => {
    const data = new Uint8Array(90 * 50 * 50);
    for (let at = 0; at < data.length; at++) {
      const [i, j, k] = [at % 90, Math.floor(at / 90) % 50, Math.floor(at / 4500)];
      data[at] = label([44.5 - i, j - 24.5, k - 24.5]);
    }
    return { grid: mapGrid, data };
  };

  it("take the place of the sectors by the tree; the caudate stands apart and stays in every remnant", () => {
    const { fields, issues } = read({ segments: map(labelOf), cuts: [["RA", "RP", "LM", "LL"]] });
    const caudateMl = 10 * 10 * 40 * 1e-3;
    expect(fields.segmentVolumes!.S1!.value).toBeCloseTo(caudateMl, 6);
    expect(sum(Object.values(fields.segmentVolumes!))).toBeCloseTo(wholeMl, 6);
    expect(sum(Object.values(fields.territories!))).toBeCloseTo(wholeMl - caudateMl, 6);
    expect(fields.territories!.RP!.value).toBe(wholeMl / 4);
    expect(fields.remnants![0]!.volume.value).toBeCloseTo(caudateMl, 6);
    expect(issues.map(({ code }) => code)).toEqual(["segments-compared"]);
    expect(issues[0]!.text).toContain("RA 1.00, RP 1.00, LM 1.00, LL 1.00");
  });

  it("that leave out a segment give its sector no volume, and no remnant", () => {
    const { fields, issues } = read({
      segments: map((p) => (labelOf(p) === 6 || labelOf(p) === 7 ? 0 : labelOf(p))),
      cuts: [["RA", "RP"]],
    });
    expect(Object.keys(fields.territories!)).toEqual(["RA", "LM", "LL"]);
    expect(Object.keys(fields.segmentVolumes!)).toEqual(["S1", "S2", "S3", "S4", "S5", "S8"]);
    expect(fields.remnants).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["segments-missing", "segments-incomplete", "remnant-not-judged"]),
    );
  });

  it("that leave liver open are told, and those of another liver are left out", () => {
    const partly = read({ segments: map((p) => (p[0] < 20 ? labelOf(p) : 0)) });
    expect(partly.issues[0]).toMatchObject({ code: "segments-incomplete" });
    expect(partly.issues[0]!.text).toMatch(/^25 %/);
    const other = read({ segments: map((p) => (p[0] < -20 ? labelOf(p) : 0)) });
    expect(other.issues.map(({ code }) => code)).toEqual(["segments-elsewhere"]);
    expect(other.fields).toEqual(read({}).fields);
  });
});
