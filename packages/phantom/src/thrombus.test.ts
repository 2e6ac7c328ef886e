import { countSet } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { drawParameters, piecesOfType } from "./drawParameters.ts";
import { gridAround } from "./grids.ts";
import { growLiver } from "./growLiver.ts";
import { parseParameters, type ThrombusParameters } from "./parameters.ts";
import { thrombusMask } from "./rasterise.ts";
import { expand, stretchesOf, thrombusIn, worstSection } from "./thrombus.ts";
import { truthOf } from "./truth.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

const thrombusOf = (change: object): ThrombusParameters => {
  const piece = { branch: "PV.trunk", lengthMm: 30, gapMm: 10, obstruction: 0.5 };
  const parsed = parseParameters({ seed: 1, thrombus: { pieces: [piece], ...change } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value.thrombus!;
};

/** A straight trunk, 60 mm long, upright. */
const trunk = (radiusMm: number): VesselTree => {
  const segment: VesselSegment = {
    id: 0,
    parent: null,
    tree: "portal",
    name: "PV.trunk",
    points: [
      [0, 0, 0],
      [0, 0, 60],
    ],
    radiiMm: [radiusMm, radiusMm],
    radiusMm,
    isGiven: true,
    ends: 1,
  };
  return [segment];
};

/** Thrombus area over vessel area in a level section, by counting points of a fine lattice. */
function sectionShare(given: ThrombusParameters, radiusMm: number, mm: number): { share: number; areaMm2: number } {
  const tree = expand(trunk(radiusMm), given);
  const index = indexCapsules(capsulesOf(tree));
  const holds = thrombusIn(index, stretchesOf(tree, given, false));
  const step = radiusMm / 60;
  let [inside, filled] = [0, 0];
  for (let x = -1.3 * radiusMm; x <= 1.3 * radiusMm; x += step)
    for (let y = -1.3 * radiusMm; y <= 1.3 * radiusMm; y += step) {
      if (
        !index.near([x, y, mm]).some(({ fromRadiusMm, toRadiusMm, from, to }) => {
          if (mm < from[2] || mm > to[2]) return false;
          const share = (mm - from[2]) / (to[2] - from[2]);
          return Math.hypot(x, y) <= fromRadiusMm + share * (toRadiusMm - fromRadiusMm);
        })
      )
        continue;
      inside++;
      if (holds([x, y, mm])) filled++;
    }
  return { share: filled / inside, areaMm2: inside * step * step };
}

describe("thrombus in a section", () => {
  const shapes = ["crescent", "ring", "central"] as const;
  const ladder = [0.1, 0.25, 0.5, 0.75, 0.9, 0.97, 1];
  it.each(shapes.flatMap((shape) => ladder.map((obstruction) => ({ shape, obstruction }))))(
    "$shape fills the asked share of the area: $obstruction",
    ({ shape, obstruction }) => {
      const pieces = [{ branch: "PV.trunk", lengthMm: 30, gapMm: 10, obstruction }];
      const { share } = sectionShare(thrombusOf({ shape, pieces, sideDeg: 40 }), 6, 25);
      expect(Math.abs(share - obstruction)).toBeLessThan(0.006);
    },
  );

  it("the wall widens to the asked ratio of areas in the middle, and not at the ends", () => {
    const given = thrombusOf({ expansion: 1.5 });
    const rest = sectionShare(given, 6, 5).areaMm2;
    expect(sectionShare(given, 6, 25).areaMm2 / rest).toBeCloseTo(1.5, 1);
    expect(sectionShare(given, 6, 55).areaMm2 / rest).toBeCloseTo(1, 1);
  });

  it("a tapering thrombus keeps a third of its length full, then thins evenly to nothing", () => {
    const given = thrombusOf({ profile: "tapering" });
    const tree = expand(trunk(6), given);
    const [stretch] = stretchesOf(tree, given, false);
    expect(stretch!.obstructionAt(10)).toBeCloseTo(0.5, 9);
    expect(stretch!.obstructionAt(20)).toBeCloseTo(0.5, 9);
    expect(stretch!.obstructionAt(30)).toBeCloseTo(0.25, 9);
    expect(stretch!.obstructionAt(40)).toBeCloseTo(0, 9);
    expect(stretch!.obstructionAt(41)).toBe(0);
  });

  it("a complete plug has rounded tips where it ends in the vein, and none where the vein ends", () => {
    const pieces = [{ branch: "PV.trunk", measuredFrom: "end", lengthMm: 30, obstruction: 1 }];
    const given = thrombusOf({ profile: "plug", shape: "central", pieces });
    const tree = expand(trunk(6), given);
    const [stretch] = stretchesOf(tree, given, false);
    // 2 mm from the tip of a ball of 6 mm, the section's radius is √(6² - 4²).
    expect(stretch!.obstructionAt(32)).toBeCloseTo(20 / 36, 9);
    expect(stretch!.obstructionAt(45)).toBe(1);
    expect(stretch!.obstructionAt(60)).toBe(1);
    expect(worstSection(stretch!).obstruction).toBe(1);
  });
});

describe("thrombus in a liver", () => {
  const types = ["I", "II", "III", "IV"] as const;
  it.each(types)("of Cheng type %s is told so, with its length and its volume", (type) => {
    const parameters = drawParameters(300, { forkVariant: "A", tumours: [] });
    const pieces = piecesOfType(type, "A", 0.6);
    const thrombus = { ...thrombusOf({ shape: "crescent" }), pieces };
    const liver = growLiver({ ...parameters, thrombus });
    const truth = truthOf(liver);
    expect(truth.cheng).toBe(type);
    expect(truth.trunkComplete).toBe(false);
    const branch = truth.reading.portal![pieces[0]!.branch]!;
    expect((branch.obstruction as { value: number }).value).toBeCloseTo(0.6, 6);
    // Volume on a lattice against area times length along the vein.
    for (const { fromMm, toMm, path, obstructionAt, branch: name } of liver.stretches) {
      let byArea = 0;
      for (let mm = fromMm; mm < toMm; mm += 0.25) {
        const n = path.wayMm.findIndex((way) => way >= mm);
        byArea += obstructionAt(mm) * Math.PI * path.radiiMm[Math.max(0, n)]! ** 2 * 0.25;
      }
      const ml = (truth.reading.portal![name as (typeof pieces)[number]["branch"]]!.thrombusVolume as { value: number })
        .value;
      expect(ml / (byArea / 1000)).toBeGreaterThan(0.8);
      expect(ml / (byArea / 1000)).toBeLessThan(1.2);
    }
  });

  it("has the same volume on any fine grid, turned or not", () => {
    const liver = growLiver(
      drawParameters(301, { thrombus: { ...thrombusOf({}), pieces: piecesOfType("III", "A", 0.7) } }),
    );
    const ml = (spacing: number, tiltDeg: number): number => {
      const corners = liver.portal[0]!.points.flatMap((p) => [p]);
      const low = [0, 1, 2].map((a) => Math.min(...corners.map((p) => p[a]!)) - 12) as [number, number, number];
      const high = [0, 1, 2].map((a) => Math.max(...corners.map((p) => p[a]!)) + 12) as [number, number, number];
      const grid = gridAround({ low, high }, [spacing, spacing, spacing], tiltDeg);
      const [c] = [Math.cos((tiltDeg * Math.PI) / 180)];
      return (countSet(thrombusMask(liver, grid).data) * spacing ** 3 * c) / 1000;
    };
    const fine = ml(0.35, 0);
    expect(ml(0.5, 0) / fine).toBeCloseTo(1, 1);
    expect(ml(0.5, 17) / fine).toBeCloseTo(1, 1);
  });

  it("complete in the trunk deprives the whole liver and narrows the veins beyond", () => {
    const pieces = piecesOfType("III", "A", 1);
    const liver = growLiver({ ...drawParameters(302, { forkVariant: "A" }), thrombus: { ...thrombusOf({}), pieces } });
    const truth = truthOf(liver);
    expect(truth.trunkComplete).toBe(true);
    const { deprivedVolume, liverVolume, portal } = truth.reading as unknown as Record<string, { value: number }> & {
      portal: Record<string, { radius: { value: number } }>;
    };
    expect(deprivedVolume!.value).toBeCloseTo(liverVolume!.value, 1);
    const right = liver.portal.find(({ name }) => name === "PV.R")!;
    expect(portal["PV.R"]!.radius.value / right.radiusMm).toBeCloseTo(0.7, 4);
  });
});
