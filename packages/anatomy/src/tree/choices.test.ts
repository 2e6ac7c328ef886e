import { parseReading } from "@glisson/case";
import { describe, expect, it } from "vitest";
import type { ReadingOptions } from "../liverImages.ts";
import { paintThrombus } from "../paintThrombus.ts";
import { readLiver } from "../readLiver.ts";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid, trunkTo } from "../testing/syntheticLiver.ts";
import { traceLiver } from "../traceLiver.ts";

const grid = syntheticGrid([1.5, 1.5, 1.5]);
const liver = rasterise(grid, isLiver);
const portalVein = rasterise(grid, isIn(portalTrees.normal));

function reading(masks: Parameters<typeof readLiver>[0], options: ReadingOptions = {}) {
  const read = readLiver(masks, options);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const parsed = parseReading(read.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const whole = reading({ liver, portalVein });

describe("the tree, segment by segment", () => {
  const segments = whole.portalTree!.segments;
  const named = (name: string) => segments.filter((segment) => segment.name === name);

  it("puts every parent before its children and counts generations and orders from the trunk", () => {
    segments.forEach((segment, n) => {
      expect(segment.id).toBe(n);
      if (segment.parent !== undefined) expect(segment.parent).toBeLessThan(n);
    });
    expect(named("PV.trunk").map(({ generation }) => generation)).toEqual([0]);
    expect(named("PV.R")[0]!.generation).toBe(1);
    expect(named("PV.RA")[0]!.generation).toBe(2);
    const [trunk] = named("PV.trunk");
    expect(trunk!.strahler).toBe(Math.max(...segments.map(({ strahler }) => strahler)));
    const ends = segments.filter(({ id }) => segments.every(({ parent }) => parent !== id));
    expect(ends.every(({ strahler }) => strahler === 1)).toBe(true);
    expect(trunk!.radiusMm).toBeGreaterThan(5.7);
    expect(trunk!.radiusMm).toBeLessThan(6.3);
    expect(named("SMV").some(({ insideLiver }) => insideLiver)).toBe(false);
    expect(named("PV.RA").every(({ insideLiver }) => insideLiver)).toBe(true);
  });
});

describe("what a person chose", () => {
  it("sets the trunk's lower end and fork, and is said", () => {
    const line = whole.portal!["PV.trunk"]!.centrelineMm!;
    const [x, y, z] = line[Math.floor(line.length / 2)]!;
    const chosen = traceLiver({ liver, portalVein }, { choices: { trunkStart: [x, y, z] } });
    if (!chosen.ok) throw new Error("was refused");
    const { tree } = chosen.value.portal!;
    const [a, b, c] = tree.points[tree.root]!;
    expect(Math.hypot(a - x, b - y, c - z)).toBeLessThan(2);
    expect(tree.lowerEnd).toBe("chosen");
    expect(chosen.value.issues.map(({ code }) => code)).toContain("choice-followed");

    const fork = reading({ liver, portalVein }, { choices: { trunkFork: trunkTo } });
    expect(fork.portalVariant).toBe("normal");
    expect(fork.portal!["PV.trunk"]!.length!.value).toBe(whole.portal!["PV.trunk"]!.length!.value);
  });

  it("is not followed far from the vein, and that is said", () => {
    const far = reading({ liver, portalVein }, { choices: { trunkStart: [-90, -60, -110] } });
    expect(far.issues?.map(({ code }) => code)).toContain("choice-not-followed");
    expect(far.portal!["PV.trunk"]).toEqual(whole.portal!["PV.trunk"]);
  });

  it("bridges a break for the way of the vessel, never for open lumen", () => {
    const line = whole.portal!["PV.trunk"]!.centrelineMm as [number, number, number, number][];
    const { lumen } = paintThrombus(portalVein, line, { fromMm: 18, toMm: 30, fraction: 1 });
    const bridged = reading({ liver, portalVein: lumen }, { choices: { bridge: true } });
    expect(bridged.portalTree!.bridges).toHaveLength(1);
    expect(bridged.portal!["PV.trunk"]).toMatchObject({
      obstruction: { value: 1, low: 0, high: 1 },
      thrombus: "unlabelled gap",
      lumenPath: "interrupted",
    });
    expect(Object.keys(bridged.portal!)).toEqual(Object.keys(whole.portal!));
    expect(bridged.issues?.map(({ code }) => code)).toContain("vessel-bridged");
    expect(reading({ liver, portalVein: lumen }).portalTree!.bridges).toBeUndefined();
  });

  it("calls back before each part, in order", () => {
    const parts: [string, number][] = [];
    reading({ liver, portalVein }, { onProgress: (part, share) => parts.push([part, share]) });
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map(([, share]) => share)).toEqual(parts.map(([, share]) => share).sort((a, b) => a - b));
  });
});
