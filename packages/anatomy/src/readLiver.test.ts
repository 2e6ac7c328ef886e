import { parseReading } from "@glisson/case";
import type { Grid, Mask, Vector } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { paintThrombus } from "./paintThrombus.ts";
import { readLiver } from "./readLiver.ts";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid, trunkMm, trunkTo } from "./testing/syntheticLiver.ts";

const grid = syntheticGrid([1.2, 1.2, 1.2]);
const liver = rasterise(grid, isLiver);
const veins = {
  normal: rasterise(grid, isIn(portalTrees.normal)),
  "right posterior first": rasterise(grid, isIn(portalTrees["right posterior first"])),
};
const portalVein = veins.normal;

function reading(masks: Parameters<typeof readLiver>[0]) {
  const read = readLiver(masks);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const parsed = parseReading(read.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

function faultOf(masks: Parameters<typeof readLiver>[0]): string {
  const read = readLiver(masks);
  if (read.ok) throw new Error("was read");
  return `${read.faults[0].where}: ${read.faults[0].found}`;
}

/** The same voxels with one axis of the patient reversed in the affine: a mirrored patient. */
function mirrored({ grid: { size, affine }, data }: Mask, axis: 0 | 1 | 2): Mask {
  const reversed = affine.map((value, n) => (Math.floor(n / 4) === axis ? -value : value)) as unknown;
  return { grid: { size, affine: reversed as Grid["affine"] }, data };
}

const seen = reading({ liver, portalVein });

describe("a liver drawn with known vessels", () => {
  it("has its volume, its variant and every sector", () => {
    expect(seen.portalVariant).toBe("normal");
    expect(seen.liverVolume?.value).toBeCloseTo(liver.data.reduce((sum, v) => sum + v, 0) * 1.2 ** 3 * 1e-3, 2);
    const sum = Object.values(seen.territories ?? {}).reduce((total, one) => total + (one?.value ?? 0), 0);
    expect(sum).toBeCloseTo(seen.liverVolume!.value, 1);
    expect(seen.issues).toEqual([]);
  });

  it("has the calibre and length that were drawn", () => {
    expect(seen.portal?.["PV.trunk"]?.length?.value).toBeGreaterThan(trunkMm.length - 3);
    expect(seen.portal?.["PV.trunk"]?.length?.value).toBeLessThan(trunkMm.length + 3);
    const drawn = { "PV.trunk": 6, "PV.R": 5, "PV.L": 4, "PV.RA": 3.5, "PV.RP": 3.5, SMV: 5, SV: 5 } as const;
    for (const [name, radius] of Object.entries(drawn))
      expect(Math.abs(seen.portal![name as keyof typeof drawn]!.radius!.value - radius), name).toBeLessThan(0.3);
  });

  it("shows no flow, and without a thrombus mask only that the lumen goes on", () => {
    const trunk = seen.portal?.["PV.trunk"];
    expect(trunk?.flow).toBeUndefined();
    expect(trunk?.thrombus).toBeUndefined();
    expect(trunk?.obstruction).toMatchObject({ value: 0, low: 0 });
    expect(trunk?.obstruction?.high).toBeGreaterThan(0);
    expect(trunk?.flags).toContain("no thrombus mask");
  });

  it("is recognised where the right posterior branch leaves first", () => {
    const other = reading({ liver, portalVein: veins["right posterior first"] });
    expect(other.portalVariant).toBe("right posterior first");
    expect(Object.keys(other.portal!)).toEqual([
      "PV.trunk",
      "PV.commonLRA",
      "PV.L",
      "PV.RA",
      "PV.RP",
      "P5",
      "P8",
      "SMV",
      "SV",
    ]);
  });

  it("is read alike on slices that are thick and turned", () => {
    const turned = syntheticGrid([1, 1, 2.5], 12);
    const veinsThere = rasterise(turned, isIn(portalTrees.normal));
    const other = reading({ liver: rasterise(turned, isLiver), portalVein: veinsThere });
    expect(other.portalVariant).toBe("normal");
    expect(Math.abs(other.liverVolume!.value / seen.liverVolume!.value - 1)).toBeLessThan(0.01);
    expect(Math.abs(other.portal!["PV.trunk"]!.radius!.value - trunkMm.radius)).toBeLessThan(0.3);
    expect(Math.abs(other.portal!["PV.R"]!.radius!.value - 5)).toBeLessThan(0.3);
  });

  it("gives the same reading twice, and on a grid that is stored the other way round", () => {
    expect(JSON.stringify(readLiver({ liver, portalVein }))).toBe(JSON.stringify(readLiver({ liver, portalVein })));
    const [ni] = grid.size;
    const turn = (mask: Mask): Mask => {
      const a = [...mask.grid.affine] as unknown as number[];
      const data = Uint8Array.from(mask.data, (_, at) => mask.data[at - (at % ni) + (ni - 1 - (at % ni))]!);
      for (const row of [0, 4, 8]) {
        a[row + 3]! += a[row]! * (ni - 1);
        a[row] = -a[row]!;
      }
      return { grid: { size: mask.grid.size, affine: a as unknown as Grid["affine"] }, data };
    };
    const mixed = reading({ liver, portalVein: turn(portalVein) });
    expect(mixed.issues?.map(({ code }) => code)).toEqual(["grid-mapped"]);
    expect(mixed.portal).toEqual(seen.portal);
  });
});

describe("thrombus of known share", () => {
  const line = seen.portal!["PV.trunk"]!.centrelineMm!;
  const paint = (fraction: number) =>
    paintThrombus(portalVein, line as [number, number, number, number][], { fromMm: 18, toMm: 40, fraction });

  it.each([0.1, 0.3, 0.5, 0.75, 0.9, 1])("%f of the trunk's area lies in the range", (fraction) => {
    const { lumen, thrombus } = paint(fraction);
    const read = reading({ liver, portalVein: lumen, thrombus });
    const { obstruction, obstructedLength, worstSection } = read.portal!["PV.trunk"]!;
    expect(obstruction!.low).toBeLessThanOrEqual(fraction);
    expect(obstruction!.high).toBeGreaterThanOrEqual(fraction);
    expect(Math.abs(obstruction!.value - fraction)).toBeLessThan(0.04);
    expect(obstruction!.high - obstruction!.low).toBeLessThan(0.4);
    expect(read.thrombus).toBe("undetermined");
    expect(Math.abs(obstructedLength!.value - 22)).toBeLessThan(4);
    expect(worstSection!.slice).toBeGreaterThan(0);
    expect(read.portal!["PV.R"]!.obstruction).toMatchObject({ value: 0, low: 0 });
  });

  it("is complete only when nothing is left open", () => {
    const trunk = (fraction: number) => {
      const { lumen, thrombus } = paint(fraction);
      return reading({ liver, portalVein: lumen, thrombus }).portal!["PV.trunk"]!;
    };
    expect(trunk(1)).toMatchObject({ grade: "complete", lumenPath: "interrupted" });
    expect(trunk(0.9).grade).not.toBe("complete");
    expect(trunk(0.5)).toMatchObject({ grade: "partial", lumenPath: "open" });
  });

  it("cannot be judged over a stretch that is too short", () => {
    const { lumen, thrombus } = paintThrombus(portalVein, line as [number, number, number, number][], {
      fromMm: 30,
      toMm: 31.5,
      fraction: 0.6,
    });
    const trunk = reading({ liver, portalVein: lumen, thrombus }).portal!["PV.trunk"]!;
    expect(trunk.obstruction).toBeUndefined();
    expect(trunk.flags).toContain("stretch too short to judge");
  });

  it("without a mask is a gap, whose cause and degree nobody saw", () => {
    const { lumen } = paint(1);
    const read = reading({ liver, portalVein: lumen });
    expect(read.portal!["PV.trunk"]).toMatchObject({
      obstruction: { value: 1, low: 0, high: 1 },
      thrombus: "unlabelled gap",
    });
    expect(read.issues?.map(({ code }) => code)).toContain("vessel-broken");
    expect(read.portalVariant).toBe("normal");
  });
});

describe("what was not seen", () => {
  it("is said of a trunk that no vein is seen to join", () => {
    const veinsOfLiver = portalTrees.normal.filter((_, n) => n !== 1 && n !== 2);
    const trunk = reading({ liver, portalVein: rasterise(grid, isIn(veinsOfLiver)) }).portal!["PV.trunk"]!;
    expect(trunk.flags?.some((flag) => flag.startsWith("lower end not seen"))).toBe(true);
  });

  it("is which branch is which, and what it feeds, where a piece of the vein inside the liver is not joined to the tree", () => {
    const middle: Vector = [-34.2, 18, -7.2];
    const isBreak = ([x, y, z]: Vector): boolean => Math.hypot(x - middle[0], y - middle[1], z - middle[2]) < 6;
    const inVein = isIn(portalTrees.normal);
    const read = reading({ liver, portalVein: rasterise(grid, (p) => inVein(p) && !isBreak(p)) });
    expect(read.issues?.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["vessel-broken", "territories-not-judged"]),
    );
    expect(read.portalVariant).toBe("not recognised");
    expect(Object.keys(read.portal!)).toEqual(["PV.trunk", "SMV", "SV"]);
    expect(read.territories).toBeUndefined();
    expect(Object.values(read.portal!).filter((branch) => branch?.territory)).toEqual([]);
    expect(read.liverVolume?.value).toBeGreaterThan(1000);
  });

  it("is no figure for thrombus that shows only at the fork", () => {
    const atFork = rasterise(grid, (p) => Math.hypot(p[0] - trunkTo[0], p[1] - trunkTo[1], p[2] - trunkTo[2]) < 4);
    const thrombus = { grid, data: atFork.data.map((value, n) => value & portalVein.data[n]!) };
    const lumen = { grid, data: portalVein.data.map((value, n) => value & (1 - thrombus.data[n]!)) };
    const trunk = reading({ liver, portalVein: lumen, thrombus }).portal!["PV.trunk"]!;
    expect(trunk.obstruction).toBeUndefined();
    expect(trunk.flags).toContain("thrombus at a fork, where no section can be judged");
  });
});

describe("masks that cannot be judged", () => {
  const empty: Mask = { grid, data: new Uint8Array(liver.data.length) };
  const elsewhere = rasterise(grid, ([x, y, z]) => Math.hypot(x - 110, y - 70, z + 110) < 8);

  it.each([0, 1, 2] as const)("are refused when axis %i of the patient is reversed", (axis) => {
    const found = ["left and right mirrored", "front and back mirrored", "head and feet exchanged"][axis]!;
    const masks = { liver: mirrored(liver, axis), portalVein: mirrored(portalVein, axis) };
    expect(faultOf(masks)).toContain(found);
  });

  it("are refused by name", () => {
    const shifted: Mask = {
      grid: {
        size: grid.size,
        affine: grid.affine.map((v, n) => (n === 3 ? v + 0.5 : v)) as unknown as Grid["affine"],
      },
      data: portalVein.data,
    };
    expect(faultOf({ liver, portalVein: shifted })).toBe("portalVein: voxel centres that differ by a part of a voxel");
    expect(faultOf({ liver, portalVein: empty })).toBe("portalVein: an empty mask");
    expect(faultOf({ liver: elsewhere, portalVein })).toContain("liver: 2.");
    expect(faultOf({ liver, portalVein: elsewhere })).toBe("portalVein: a vein outside the liver");
    expect(faultOf({ liver, portalVein, thrombus: elsewhere })).toContain("touches no vein and not the liver");
    expect(faultOf({ liver, portalVein, hepaticVeins: portalVein })).toBe(
      "portalVein: 100 % of it in hepaticVeins as well",
    );
  });

  it("give volumes and no branch where the vein stops inside the liver", () => {
    const cut = Uint8Array.from(portalVein.data, (value, at) => value & liver.data[at]!);
    const read = reading({ liver, portalVein: { grid, data: cut } });
    expect(read.liverVolume?.value).toBeGreaterThan(1000);
    expect(read.portal).toEqual({});
    expect(read.issues?.map(({ code }) => code)).toContain("trunk-not-found");
  });
});
