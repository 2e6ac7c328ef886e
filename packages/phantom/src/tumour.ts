import { distanceBetween, lengthOf, subtract, type Vector } from "@glisson/volume";
import { cosine, pi, sine } from "./elementary.ts";
import { gradientNoise } from "./gradientNoise.ts";
import type { LiverShape } from "./liverShape.ts";
import type { TumourParameters } from "./parameters.ts";
import { along, direction } from "./points.ts";
import { streams } from "./random.ts";

/** A nodule: an ellipsoid whose surface is uneven by 5 %, cut off where the liver ends. World LPS mm. */
export interface Tumour {
  readonly id: number;
  readonly given: TumourParameters;
  readonly centre: Vector;
  /** From the centre to the surface in a direction of length 1. */
  readonly reachMm: (direction: Vector) => number;
  /** Points of the surface, spread evenly over it. */
  readonly surface: readonly Vector[];
}

/** Directions in which a tumour's surface is known beforehand. */
const surfaceDirections = directionsOver(500);

/** Unevenness of the surface, and how many bumps there are round it. */
const uneven = { height: 0.05, bumps: 2.5 } as const;
/** A tumour's surface is never nearer to its centre, mm. */
const leastReachMm = 0.5;
/** A tumour that meets the liver's surface ends this far below it, mm. */
const belowSurfaceMm = 0.3;

export function shapeTumour(
  { seed, id, given }: { readonly seed: number; readonly id: number; readonly given: TumourParameters },
  centre: Vector,
  { clearanceMm }: LiverShape,
): Tumour {
  const noise = gradientNoise(seed + id, streams.tumours);
  const [a, b, c] = given.radiiMm;
  const { height, bumps } = uneven;
  /** Way from the centre to the liver's surface, if that is less than `most`. */
  const wayInLiver = (towards: Vector, most: number): number => {
    if (clearanceMm(...along(centre, towards, most)) < -belowSurfaceMm) return most;
    let way = 0;
    while (way < most) {
      const room = -clearanceMm(...along(centre, towards, way));
      if (room < belowSurfaceMm) return way;
      way += room;
    }
    return most;
  };
  const reachMm = (towards: Vector): number => {
    const [x, y, z] = towards;
    const free =
      (1 + height * noise(bumps * x + 11.5, bumps * y + 3.25, bumps * z - 5.75)) /
      Math.sqrt((x * x) / (a * a) + (y * y) / (b * b) + (z * z) / (c * c));
    return Math.max(leastReachMm, wayInLiver(towards, free));
  };
  const surface = surfaceDirections.map((towards) => along(centre, towards, reachMm(towards)));
  return { id, given, centre, reachMm, surface };
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

/** Distance in mm from a point to the tumour's surface, negative inside, and where on the surface it is nearest. */
export function toSurface(tumour: Tumour, point: Vector): { mm: number; at: Vector } {
  let [nearest, least] = [0, Infinity];
  for (let n = 0; n < tumour.surface.length; n++) {
    const [x, y, z] = tumour.surface[n]!;
    const squared = (x - point[0]) * (x - point[0]) + (y - point[1]) * (y - point[1]) + (z - point[2]) * (z - point[2]);
    if (squared < least) [nearest, least] = [n, squared];
  }
  const start = tumour.surface[nearest]!;
  let best = { towards: direction(subtract(start, tumour.centre)), at: start, mm: Math.sqrt(least) };
  for (let step = 0.08; step > 1e-4; step *= 0.5)
    for (let moved = true; moved; ) {
      moved = false;
      for (const axis of [0, 1, 2])
        for (const sign of [-1, 1]) {
          const towards = direction(
            best.towards.map((x, n) => (n === axis ? x + sign * step : x)) as unknown as Vector,
          );
          const at = along(tumour.centre, towards, tumour.reachMm(towards));
          const mm = distanceBetween(at, point);
          if (mm >= best.mm - 1e-9) continue;
          best = { towards, at, mm };
          moved = true;
        }
    }
  return { mm: outness(tumour, point) < 1 ? -best.mm : best.mm, at: best.at };
}
