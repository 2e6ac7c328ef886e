import type { Vector } from "@glisson/volume";
import type { Direction } from "./labels.ts";

const pairs = [
  ["left", "right"],
  ["back", "front"],
  ["head", "foot"],
] as const satisfies readonly (readonly [Direction, Direction])[];

/** The patient direction that an LPS vector points to most nearly. */
export function directionOf(vector: Vector): Direction {
  const axis = ([0, 1, 2] as const).reduce((best, n) => (Math.abs(vector[n]) > Math.abs(vector[best]) ? n : best), 0);
  return pairs[axis]![vector[axis]! > 0 ? 0 : 1];
}
