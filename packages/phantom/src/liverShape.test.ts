import { boundingBox, countSet, lengthOf, type Vector, voxelVolumeOf } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { emptyMask, fillShape } from "./fill.ts";
import { gridAround } from "./grids.ts";
import { shapeLiver } from "./liverShape.ts";
import { parseParameters } from "./parameters.ts";
import { drawsFrom } from "./random.ts";

const given = (change: object) => {
  const parsed = parseParameters({ seed: 1, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
};

describe("the liver's shape", () => {
  it.each([
    { seed: 1, liverVolumeMl: 900 },
    { seed: 2, liverVolumeMl: 1500, cirrhosis: true },
    { seed: 3, liverVolumeMl: 2600 },
  ])("has the wanted volume: $liverVolumeMl mL", (change) => {
    const shape = shapeLiver(given(change));
    const mask = emptyMask(gridAround(shape, [1.7, 1.7, 1.7]));
    fillShape(mask, shape);
    const ml = (countSet(mask.data) * voxelVolumeOf(mask.grid)) / 1000;
    expect(ml / change.liverVolumeMl).toBeGreaterThan(0.985);
    expect(ml / change.liverVolumeMl).toBeLessThan(1.015);
  });

  it("fills a box like those of the 13 livers of 3D-IRCADb-01 (194 to 242, 140 to 211, 130 to 189 mm)", () => {
    const shape = shapeLiver(given({ liverVolumeMl: 1520 }));
    const mask = emptyMask(gridAround(shape, [2, 2, 2]));
    fillShape(mask, shape);
    const { from, to } = boundingBox(mask)!;
    const [x, y, z] = to.map((end, axis) => 2 * (end - from[axis]!)) as [number, number, number];
    expect(x).toBeGreaterThan(170);
    expect(x).toBeLessThan(245);
    expect(y).toBeGreaterThan(140);
    expect(y).toBeLessThan(215);
    expect(z).toBeGreaterThan(125);
    expect(z).toBeLessThan(195);
  });

  it.each([false, true])("never reaches into the ball that is said to be clear (cirrhosis: %s)", (cirrhosis) => {
    const shape = shapeLiver(given({ seed: 9, cirrhosis }));
    const draws = drawsFrom(1, 1);
    for (let n = 0; n < 6000; n++) {
      const at = [0, 1, 2].map((axis) => draws.between(shape.low[axis]!, shape.high[axis]!)) as unknown as Vector;
      const clearance = shape.clearanceMm(...at);
      const way = [draws.normal(0, 1), draws.normal(0, 1), draws.normal(0, 1)] as const;
      const step = (0.999 * Math.abs(clearance) * Math.sqrt(draws.share())) / lengthOf(way);
      const inside = shape.distanceMm(at[0] + way[0] * step, at[1] + way[1] * step, at[2] + way[2] * step) < 0;
      expect(inside).toBe(clearance < 0);
    }
  });
});
