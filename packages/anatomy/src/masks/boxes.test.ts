import { boundingBox, crop, type Mask } from "@glisson/volume";
import { expect, it } from "vitest";
import { readLiver } from "../readLiver.ts";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid } from "../testing/syntheticLiver.ts";

it("reads masks that are held on boxes of their images like the whole of them, slice numbers included", () => {
  const grid = syntheticGrid([1.8, 1.8, 2]);
  const whole = { liver: rasterise(grid, isLiver), portalVein: rasterise(grid, isIn(portalTrees.normal)) };
  const boxed = (mask: Mask): Mask => crop(mask, boundingBox(mask)!);
  const [fromWhole, fromBoxes] = [
    readLiver(whole),
    readLiver({ liver: boxed(whole.liver), portalVein: boxed(whole.portalVein) }),
  ];
  expect(fromBoxes.ok && fromBoxes.value.portal?.["PV.trunk"]?.worstSection?.slice).toBeGreaterThan(0);
  expect(fromBoxes).toEqual(fromWhole);
});
