import { parseReading } from "@glisson/case";
import { type Grid, type Mask, toWorld, type Vector, type Volume } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { findNodules } from "../nodules/findNodules.ts";
import { ball, drawTubes, tube } from "../testing/drawnVessels.ts";
import { rasterise } from "../testing/syntheticLiver.ts";
import { rootAt } from "../tree/rootedTree.ts";
import { vesselTree } from "../tree/vesselTree.ts";
import { namesOf } from "../veins/course.ts";
import { wallOf } from "../veins/wall.ts";
import { readAttenuation } from "./readAttenuation.ts";
import { sampleScan } from "./sampleScan.ts";

const grid: Grid = { size: [80, 60, 90], affine: [1, 0, 0, -40, 0, 1, 0, -30, 0, 0, 1, -50] };
/** A coarser grid, shifted and stored the other way round, that holds the other one. */
const scanGrid: Grid = { size: [50, 40, 60], affine: [-2, 0, 0, 49.3, 0, 2, 0, -39.2, 0, 0, 2, -60.4] };

const root: Vector = [0, 0, -45];
const fork: Vector = [0, 0, -10];
const [leftEnd, rightEnd]: [Vector, Vector] = [
  [26, 0, 10],
  [-26, 0, 10],
];
const vessel = drawTubes(grid, [tube(6, root, fork), tube(5, fork, leftEnd), tube(5, fork, rightEnd)]);
const liver = rasterise(grid, ([x, y, z]) => Math.abs(x) < 36 && Math.abs(y) < 24 && z > -18 && z < 36);
const tumour = rasterise(grid, (p) => ball([-22, 10, 22], 9)(p) || ball([24, -12, 24], 7)(p));
const artery = drawTubes(grid, [tube(6, [20, 24, -45], [20, 24, -22]), tube(2, [-6, 5, -8], [-26, 7, 11])]);

const tree = (() => {
  const whole = vesselTree(vessel);
  const lowest = whole.points.reduce((best, point, at) => (point[2] < whole.points[best]![2] ? at : best), 0);
  return rootAt(whole, lowest);
})();
const branches = (() => {
  const pathTo = (end: Vector): number[] => {
    const away = (at: number) => Math.hypot(...tree.points[at]!.map((x, axis) => x - end[axis]!));
    let at = tree.points.reduce((best, _, n) => (away(n) < away(best) ? n : best), 0);
    const path = [at];
    while (at !== tree.root) {
      at = tree.parent[at]!;
      path.push(at);
    }
    return path.reverse();
  };
  const [left, right] = [pathTo(leftEnd), pathTo(rightEnd)];
  const shared = left.findIndex((at, n) => right[n] !== at) - 1;
  return new Map([
    ["PV.trunk", left.slice(0, shared + 1)],
    ["PV.L", left.slice(shared)],
    ["PV.R", right.slice(shared)],
  ] as const);
})();
const wall = wallOf(vessel, tree, namesOf(tree, branches));
/** The right branch is full from 12 mm beyond the fork. */
const clot = { grid, data: vessel.data.slice() };
clot.data.forEach((value, at) => {
  const [x] = toWorld(grid, [at % 80, Math.floor(at / 80) % 60, Math.floor(at / 4800)]);
  if (value === 1 && x > -12) clot.data[at] = 0;
});

/** A scan in which the first structure that holds a point gives its attenuation. */
function scan(on: Grid, ...structures: readonly (readonly [Mask, number])[]): Volume {
  const data = new Int16Array(on.size[0] * on.size[1] * on.size[2]);
  const [ni, nj] = on.size;
  for (let at = 0; at < data.length; at++) {
    const [x, y, z] = toWorld(on, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    const [i, j, k] = [Math.round(x + 40), Math.round(y + 30), Math.round(z + 50)];
    const isIn = ({ data: mask }: Mask) =>
      i >= 0 && j >= 0 && k >= 0 && i < 80 && j < 60 && k < 90 && mask[i + 80 * (j + 60 * k)] === 1;
    data[at] = structures.find(([mask]) => isIn(mask))?.[1] ?? -100;
  }
  return { grid: on, data };
}

const native = scan(grid, [clot, 38], [vessel, 42], [tumour, 45], [liver, 56]);
const portalVenous = scan(grid, [clot, 80], [vessel, 185], [tumour, 78], [liver, 106]);

function read(given: Partial<Parameters<typeof readAttenuation>[0]>) {
  const found = readAttenuation({
    scans: {},
    liver,
    tumour,
    vessel: { grid, vessel: vessel.data, thrombus: clot.data },
    portal: { wall, tree, branches },
    readings: {},
    nodules: null,
    ...given,
  });
  const parsed = parseReading(found.fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { ...found, fields: parsed.value, codes: found.issues.map(({ code }) => code) };
}

describe("thrombus and lumen", () => {
  it("have the attenuation that was drawn, in the order of the phases", () => {
    const { fields, ofBranch, issues } = read({ scans: { "portal venous": portalVenous, native } });
    expect(fields.phases).toEqual(["native", "portal venous"]);
    expect(ofBranch.get("PV.R")).toEqual([
      { phase: "native", thrombus: { value: 38, unit: "HU" }, lumen: { value: 42, unit: "HU" } },
      { phase: "portal venous", thrombus: { value: 80, unit: "HU" }, lumen: { value: 185, unit: "HU" } },
    ]);
    expect(ofBranch.has("PV.L")).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(["thrombus-attenuation"]);
    expect(issues[0]!.text).toContain("PV.R portal venous 80 HU (+42 HU against native)");
    expect(issues[0]!.text).toContain("decides nothing");
  });

  it("are found on a scan with a grid of its own, its voxels larger and stored the other way round", () => {
    const coarse = scan(scanGrid, [clot, 80], [vessel, 185], [tumour, 78], [liver, 106]);
    const [measured] = read({ scans: { "portal venous": coarse } }).ofBranch.get("PV.R")!;
    expect(Math.abs((measured!.thrombus as { value: number }).value - 80)).toBeLessThan(12);
  });

  it("are left out where the scan does not cover the liver or shows another one", () => {
    const away: Grid = { ...grid, affine: [1, 0, 0, 20, 0, 1, 0, -30, 0, 0, 1, -50] };
    expect(read({ scans: { native: { ...native, grid: away } } }).codes).toEqual(["scan-does-not-cover"]);
    const swapped = read({ scans: { native: portalVenous } });
    expect(swapped.codes).toEqual(["scan-of-another-liver"]);
    expect(swapped.fields.phases).toBeUndefined();
    expect(swapped.issues[0]!.text).toContain("106 HU where a liver has 30 to 80");
  });
});

describe("a sampled scan", () => {
  it("is exact on a slope, whatever the grids, and not a number outside", () => {
    const slope: Volume = { grid: scanGrid, data: new Float32Array(50 * 40 * 60) };
    for (let at = 0; at < slope.data.length; at++) {
      const [x, y, z] = toWorld(scanGrid, [at % 50, Math.floor(at / 50) % 40, Math.floor(at / 2000)]);
      slope.data[at] = 2 * x - 3 * y + z;
    }
    const voxels = Int32Array.from([0, 81, 40 + 80 * (30 + 60 * 45), 79 + 80 * (59 + 60 * 89)]);
    const { hu } = sampleScan(slope, grid, voxels);
    voxels.forEach((at, n) => {
      const [x, y, z] = toWorld(grid, [at % 80, Math.floor(at / 80) % 60, Math.floor(at / 4800)]);
      expect(hu[n]).toBeCloseTo(2 * x - 3 * y + z, 3);
    });
    expect(sampleScan(slope, { ...grid, affine: [1, 0, 0, 400, 0, 1, 0, 0, 0, 0, 1, 0] }, [0]).hu[0]).toBeNaN();
  });
});

describe("iodised oil", () => {
  const nodules = findNodules(tumour, []);
  const oilIn = (share: number, hu: number, base: Volume): Volume => {
    const data = (base.data as Int16Array).slice();
    for (const { mask, id } of nodules) {
      const [ni, nj] = mask.grid.size;
      const own = [...mask.data.keys()].filter((at) => mask.data[at] === 1);
      for (const at of own.slice(0, Math.round(own.length * (id === 1 ? share : 1)))) {
        const [x, y, z] = toWorld(mask.grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
        data[Math.round(x + 40) + 80 * (Math.round(y + 30) + 60 * Math.round(z + 50))] = hu;
      }
    }
    return { grid, data };
  };

  it.each([
    [0.95, "complete"],
    [0.72, "moderate"],
    [0.3, "poor"],
  ] as const)("over %f of a nodule is %s", (share, grade) => {
    const { ofNodule, fields, codes } = read({ scans: { native: oilIn(share, 320, native) }, nodules });
    expect(Math.abs((ofNodule.get(1)!.coverage as { value: number }).value - share)).toBeLessThan(0.005);
    expect(ofNodule.get(1)).toMatchObject({ grade, phase: "native", threshold: { value: 150 } });
    expect(ofNodule.get(2)).toMatchObject({ grade: "complete" });
    expect(fields.lipiodolInPortalVein!.value).toBe(0);
    expect(codes).toContain("lipiodol-threshold");
  });

  it("is looked for above another limit where there is contrast, and in the native scan first", () => {
    const enhanced = oilIn(0.6, 320, portalVenous);
    expect(read({ scans: { "portal venous": enhanced }, nodules }).ofNodule.get(1)!.threshold).toMatchObject({
      value: 300,
    });
    const faint = oilIn(0.6, 250, portalVenous);
    expect(read({ scans: { "portal venous": faint }, nodules }).ofNodule.size).toBe(0);
    const both = read({ scans: { native: oilIn(0.6, 250, native), "portal venous": faint }, nodules });
    expect(both.ofNodule.get(1)!.phase).toBe("native");
  });

  it("is not spoken of where hardly any is seen: nobody knows whether it was given", () => {
    const { ofNodule, fields } = read({ scans: { native }, nodules });
    expect(ofNodule.size).toBe(0);
    expect(fields.lipiodolInPortalVein).toBeUndefined();
  });

  it("in the portal vein is told by volume", () => {
    const oily = scan(grid, [clot, 400], [vessel, 42], [tumour, 45], [liver, 56]);
    const inVein = read({ scans: { native: oily }, nodules }).fields.lipiodolInPortalVein!.value;
    expect(inVein).toBeCloseTo(clot.data.reduce((a, b) => a + b, 0) / 1000, 3);
  });
});

describe("signs of arterioportal shunting", () => {
  const bright = (left: number) => {
    const leftLumen = { grid, data: vessel.data.slice() };
    leftLumen.data.forEach((value, at) => {
      if (value === 1 && (at % 80) - 40 < 7) leftLumen.data[at] = 0;
    });
    return scan(grid, [artery, 330], [clot, 75], [leftLumen, left], [vessel, 95], [tumour, 105], [liver, 70]);
  };

  it("a branch brighter than the trunk in the arterial phase, with its figures", () => {
    const { fields } = read({ scans: { arterial: bright(190) }, artery });
    expect(fields.arterioportalHints).toMatchObject([
      { sign: "portal branch bright in the arterial phase", branch: "PV.L" },
    ]);
    expect(fields.arterioportalHints![0]!.text).toMatch(
      /PV\.L 1[78]\d HU against 9\d HU in PV\.trunk; the artery's mask 330 HU/,
    );
    expect(read({ scans: { arterial: bright(105) }, artery }).fields.arterioportalHints).toBeUndefined();
  });

  it("thrombus that no nodule reaches", () => {
    const near = rasterise(grid, ball([-20, 12, 6], 6));
    const far = rasterise(grid, ball([24, -12, 24], 7));
    const hints = (mask: Mask) => read({ nodules: findNodules(mask, []) }).fields.arterioportalHints;
    expect(hints(near)).toBeUndefined();
    expect(hints(far)).toMatchObject([{ sign: "thrombus without tumour contact", branch: "PV.R" }]);
    expect(hints(far)![0]!.text).toMatch(/nearest nodule lies \d+ mm away/);
    expect(read({ nodules: null }).fields.arterioportalHints).toBeUndefined();
  });

  it("an artery beside a branch beyond a complete obstruction, and beside no other", () => {
    const closed = { "PV.R": { grade: "complete", lumenPath: "interrupted" } } as const;
    const hints = read({ artery, readings: closed }).fields.arterioportalHints;
    expect(hints).toMatchObject([{ sign: "artery beside a branch beyond an obstruction", branch: "PV.R" }]);
    expect(read({ artery, readings: {} }).fields.arterioportalHints).toBeUndefined();
  });
});
