import { lengthOf, subtract, type Vector } from "@glisson/volume";
import { cosine, pi, sine } from "./elementary.ts";
import { gradientNoise } from "./gradientNoise.ts";
import type { TumourParameters } from "./parameters.ts";
import { along, direction } from "./points.ts";
import { streams } from "./random.ts";

/** A nodule: an ellipsoid whose surface is uneven by 5 %. World LPS mm. */
export interface Tumour {
  readonly id: number;
  readonly given: TumourParameters;
  readonly centre: Vector;
  /** From the centre to the surface in a direction of length 1. */
  readonly reachMm: (direction: Vector) => number;
}

/** Unevenness of the surface, and how many bumps there are round it. */
const uneven = { height: 0.05, bumps: 2.5 } as const;

export function shapeTumour(seed: number, id: number, given: TumourParameters, centre: Vector): Tumour {
  const noise = gradientNoise(seed + id, streams.tumours);
  const [a, b, c] = given.radiiMm;
  const { height, bumps } = uneven;
  const reachMm = ([x, y, z]: Vector): number =>
    (1 + height * noise(bumps * x + 11.5, bumps * y + 3.25, bumps * z - 5.75)) /
    Math.sqrt((x * x) / (a * a) + (y * y) / (b * b) + (z * z) / (c * c));
  return { id, given, centre, reachMm };
}

/** How far out in the tumour a point lies: 0 in the middle, 1 on the surface. The share of its volume further in is the cube. */
export function outness({ centre, reachMm }: Tumour, point: Vector): number {
  const from = subtract(point, centre);
  const length = lengthOf(from);
  return length < 1e-9 ? 0 : length / reachMm([from[0] / length, from[1] / length, from[2] / length]);
}

/** Largest distance from the centre to the surface. */
export const farthestMm = ({ given }: Tumour): number => Math.max(...given.radiiMm) * (1 + uneven.height);

/** Directions spread evenly over a sphere along a spiral. */
export function directionsOver(count: number): Vector[] {
  const turn = pi * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, n) => {
    const z = 1 - (2 * n + 1) / count;
    const radius = Math.sqrt(1 - z * z);
    return [radius * cosine(n * turn), radius * sine(n * turn), z] as const;
  });
}

const coarse = directionsOver(600);

/** Distance in mm from a point to the tumour's surface, negative inside, and where on the surface it is nearest. */
export function toSurface(tumour: Tumour, point: Vector): { mm: number; at: Vector } {
  const at = (towards: Vector): Vector => along(tumour.centre, towards, tumour.reachMm(towards));
  const away = (towards: Vector): number => lengthOf(subtract(at(towards), point));
  let best = coarse[0]!;
  let least = Infinity;
  for (const towards of coarse) {
    const mm = away(towards);
    if (mm < least) [best, least] = [towards, mm];
  }
  for (let step = 0.08; step > 1e-5; step *= 0.5)
    for (let moved = true; moved; ) {
      moved = false;
      for (const axis of [0, 1, 2])
        for (const sign of [-1, 1]) {
          const towards = direction(best.map((x, n) => (n === axis ? x + sign * step : x)) as unknown as Vector);
          const mm = away(towards);
          if (mm < least - 1e-9) [best, least, moved] = [towards, mm, true];
        }
    }
  return { mm: outness(tumour, point) < 1 ? -least : least, at: at(best) };
}
