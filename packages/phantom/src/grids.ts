import type { Grid, Vector } from "@glisson/volume";
import type { WorldBox } from "./fill.ts";

/** A straight grid of this spacing that holds the box, its first voxel at the box's lowest corner. */
export function gridAround({ low, high }: WorldBox, [sx, sy, sz]: Vector): Grid {
  const size = ([0, 1, 2] as const).map((axis) => Math.ceil((high[axis] - low[axis]) / [sx, sy, sz][axis]!) + 1) as [
    number,
    number,
    number,
  ];
  return {
    size,
    affine: [...([sx, 0, 0, low[0]] as const), ...([0, sy, 0, low[1]] as const), ...([0, 0, sz, low[2]] as const)],
  };
}
