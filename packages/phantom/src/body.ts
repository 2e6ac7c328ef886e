import type { Attenuations } from "./attenuation.ts";
import type { WorldBox } from "./fill.ts";
import type { PhantomParameters } from "./parameters.ts";

/** Half axes of the trunk's outline at 172 cm, mm, and of what lies within its wall. Ours. */
const outline = { x: 172, y: 124 } as const;
const fatMm = { female: 20, male: 14 } as const;
const wallMm = 14;
/** Air left round the body in a scan, mm. */
const airMm = 8;
/** Ribs: one in so many mm of height, so thick, and sloping by so much from back to front. */
const ribs = { everyMm: 30, heightMm: 11, slope: 0.5 } as const;

/** Half axes of the body's outline and its middle, mm. */
function outlineOf({ heightCm }: PhantomParameters, frameMm: number) {
  const size = Math.max(heightCm / 172, frameMm / 195);
  return { ax: outline.x * size, ay: outline.y * size, x: 0.13 * frameMm, y: 0.1 * frameMm };
}

/** Box of the body's outline; its height is of no account. */
export function bodyBox(given: PhantomParameters, frameMm: number): WorldBox {
  const { ax, ay, x, y } = outlineOf(given, frameMm);
  const middle = given.mirror ? -x : x;
  return { low: [middle - ax - airMm, y - ay - airMm, 0], high: [middle + ax + airMm, y + ay + airMm, 0] };
}

/** HU of what is not a named structure: fat, muscle and ribs of the wall, lung above the diaphragm, air outside. */
export function bodyAround(
  given: PhantomParameters,
  frameMm: number,
  hu: Attenuations,
): (x: number, y: number, z: number) => number {
  const { ax, ay, x: middle, y: depthwise } = outlineOf(given, frameMm);
  const fat = fatMm[given.sex];
  return (worldX, y, z) => {
    const x = (given.mirror ? -worldX : worldX) - middle;
    const dy = y - depthwise;
    const out = Math.sqrt((x / ax) * (x / ax) + (dy / ay) * (dy / ay));
    // Depth below the skin, along the way to the middle; exact on the axes.
    const depth = (1 - out) * Math.min(ax, ay);
    if (depth < 0) return -1000;
    if (depth < fat) return hu.fat;
    if (depth < fat + wallMm) {
      const level = z + ribs.slope * dy;
      const isRib = depth > fat + wallMm / 2 && level - ribs.everyMm * Math.floor(level / ribs.everyMm) < ribs.heightMm;
      return isRib ? hu.bone : hu.muscle;
    }
    return z > diaphragm(x + middle, y, frameMm) ? hu.lung : hu.fat;
  };
}

/** Height of the diaphragm: two domes. */
function diaphragm(x: number, y: number, frameMm: number): number {
  const dome = (u: number, top: number): number => {
    const [dx, dy] = [x / frameMm - u, y / frameMm];
    return (top - 0.9 * (dx * dx + dy * dy)) * frameMm;
  };
  return Math.max(dome(-0.2, 0.5), dome(0.3, 0.47));
}
