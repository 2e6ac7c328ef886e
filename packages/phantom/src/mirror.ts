import type { Vector } from "@glisson/volume";
import type { LiverShape } from "./liverShape.ts";
import type { Solid } from "./solids.ts";
import type { Tumour } from "./tumour.ts";
import type { VesselTree } from "./vessel.ts";

/** Left for right. */
const flip = ([x, y, z]: Vector): Vector => [-x, y, z];

export const mirrorTree = (tree: VesselTree): VesselTree =>
  tree.map((segment) => ({ ...segment, points: segment.points.map(flip) }));

export const mirrorShape = (shape: LiverShape): LiverShape => ({
  ...shape,
  distanceMm: (x, y, z) => shape.distanceMm(-x, y, z),
  clearanceMm: (x, y, z) => shape.clearanceMm(-x, y, z),
  low: [-shape.high[0], shape.low[1], shape.low[2]],
  high: [-shape.low[0], shape.high[1], shape.high[2]],
});

export const mirrorTumour = (tumour: Tumour): Tumour => ({
  ...tumour,
  centre: flip(tumour.centre),
  reachMm: (direction) => tumour.reachMm(flip(direction)),
  surface: tumour.surface.map(flip),
});

export const mirrorSolid = ({ name, box: { low, high }, holds }: Solid): Solid => ({
  name,
  box: { low: [-high[0], low[1], low[2]], high: [-low[0], high[1], high[2]] },
  holds: (x, y, z) => holds(-x, y, z),
});
