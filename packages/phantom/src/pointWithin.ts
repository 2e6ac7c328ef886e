import type { Vector } from "@glisson/volume";
import type { LiverShape } from "./liverShape.ts";
import type { Draws } from "./random.ts";

/** A point of the liver, all alike, at least this deep below its surface. */
export function pointWithin({ low, high, distanceMm }: LiverShape, draws: Draws, deepMm: number): Vector {
  for (;;) {
    const point: Vector = [
      draws.between(low[0], high[0]),
      draws.between(low[1], high[1]),
      draws.between(low[2], high[2]),
    ];
    if (distanceMm(...point) < -deepMm) return point;
  }
}
