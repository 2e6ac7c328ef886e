import { lengthOf, type Vector } from "@glisson/volume";
import { power } from "./elementary.ts";
import { gradientNoise } from "./gradientNoise.ts";
import type { PhantomParameters } from "./parameters.ts";
import { streams } from "./random.ts";

/** The liver as a body in space; world LPS mm, the middle of its frame at the origin. */
export interface LiverShape {
  /** Side of the frame in which its parts are given, mm. */
  readonly frameMm: number;
  /** About the distance to the surface in mm, negative inside; its zero is the surface itself. */
  readonly distanceMm: (x: number, y: number, z: number) => number;
  /** Radius in mm of a ball that lies wholly on the point's side of the surface; negative inside. */
  readonly clearanceMm: (x: number, y: number, z: number) => number;
  /** Corners of a box that holds it. */
  readonly low: Vector;
  readonly high: Vector;
}

/** The distance changes at most by this factor of the way to the surface. Ours; a test holds it. */
const steepest = 1.6;

/** Half of the box around it, as share of the frame. */
const reach = [0.62, 0.56, 0.52] as const;

interface Ellipsoid {
  readonly centre: Vector;
  readonly radii: Vector;
}

/**
 * Two lobes, in shares of the frame: to the left, to the back, to the head. Begun from two ellipsoids that look like a
 * liver, then set so that the box of a liver and the places of its sectors in it are those of the 13 livers of
 * 3D-IRCADb-01 (box 201 x 174 x 162 mm at 1.52 L on average).
 */
const rightLobe: Ellipsoid = { centre: [-0.205, 0.03, -0.04], radii: [0.33, 0.46, 0.52] };
const leftLobe: Ellipsoid = { centre: [0.14, -0.2, 0.2], radii: [0.46, 0.26, 0.19] };

/** Where things stand that make and meet the liver, in shares of the frame. */
export const landmarks = {
  /** Main fork of the portal vein. */
  hilum: [0.03, 0.05, -0.06] as Vector,
  /** The vena cava behind the liver, where the hepatic veins join it, and where it leaves through the diaphragm. */
  cava: [0.03, 0.29, 0.2] as Vector,
  /** The vena cava's lowest point that matters. */
  cavaBelow: [0.05, 0.33, -0.75] as Vector,
  spine: [0.12, 0.47, 0] as Vector,
  gallbladder: [-0.1, -0.18, -0.24] as Vector,
} as const;

/** Nodules of a cirrhotic surface: their size and height in mm. */
const nodular = { wavelengthMm: 10, heightMm: 1.6 } as const;

/** The groove is wider than the vena cava by this on every side, mm: more than the surface's unevenness there. */
const grooveMm = 1;

/** Octaves of the surface's unevenness: wavelength and height in mm. */
const uneven = [
  { wavelengthMm: 70, heightMm: 3.6 },
  { wavelengthMm: 34, heightMm: 1.8 },
  { wavelengthMm: 17, heightMm: 0.8 },
] as const;

/** A liver of the wanted volume, within 0.5 %. */
export function shapeLiver({ seed, liverVolumeMl, cirrhosis, venaCavaDiameterMm }: PhantomParameters): LiverShape {
  let frameMm = 100 * power(liverVolumeMl / 280, 1 / 3);
  for (let round = 0; ; round++) {
    const shape = shapeOfSize(seed, frameMm, cirrhosis, venaCavaDiameterMm / 2 + grooveMm);
    const found = volumeOf(shape, 4);
    if (Math.abs(found / liverVolumeMl - 1) < 0.005 || round === 8) return shape;
    // The volume grows with the cube; one step of a cube root by its slope is enough so close to the aim.
    frameMm *= 1 + (liverVolumeMl / found - 1) / 3;
  }
}

function shapeOfSize(seed: number, frameMm: number, cirrhosis: boolean, grooveRadiusMm: number): LiverShape {
  const noise = gradientNoise(seed, streams.surface);
  const octaves = cirrhosis ? [...uneven, nodular] : uneven;
  const caudate = cirrhosis ? 1.12 : 1;
  const highest = octaves.reduce((sum, { heightMm }) => sum + heightMm, 0);
  const rough = (x: number, y: number, z: number): number => {
    let height = 0;
    for (const { wavelengthMm, heightMm } of octaves)
      height += heightMm * noise(x / wavelengthMm + 7.3, y / wavelengthMm - 3.1, z / wavelengthMm + 1.7);
    return height;
  };
  const smoothMm = (x: number, y: number, z: number): number =>
    smoothBody(x / frameMm, y / frameMm, z / frameMm, caudate, grooveRadiusMm / frameMm) * frameMm;
  const distanceMm = (x: number, y: number, z: number): number => smoothMm(x, y, z) + rough(x, y, z);
  const clearanceMm = (x: number, y: number, z: number): number => {
    const smooth = smoothMm(x, y, z);
    if (smooth > highest + 1) return (smooth - highest) / steepest;
    if (smooth < -highest - 1) return (smooth + highest) / steepest;
    return (smooth + rough(x, y, z)) / steepest;
  };
  const [rx, ry, rz] = reach;
  return {
    frameMm,
    distanceMm,
    clearanceMm,
    low: [-rx * frameMm, -ry * frameMm, -rz * frameMm],
    high: [rx * frameMm, ry * frameMm, rz * frameMm],
  };
}

/** Lobes, less what their neighbours press into them. */
function smoothBody(u: number, v: number, w: number, caudate: number, groove: number): number {
  let f = smoothLeast(toEllipsoid(u, v, w, rightLobe), toEllipsoid(u, v, w, leftLobe), 0.1);
  // The caudate lobe, in front of the vena cava.
  f = smoothLeast(f, toBall(u, v, w, 0.05, 0.14, 0.07, 0.085 * caudate), 0.05);
  // Spine with the muscles beside it, stomach with duodenum and pancreas, right kidney.
  f = smoothMost(f, 0.19 - toAxis(u, v, 0.13, 0.4), 0.05);
  f = smoothMost(f, 0.36 - toBall(u, v, w, 0.22, 0.02, -0.38, 0), 0.06);
  f = smoothMost(f, 0.2 - toBall(u, v, w, -0.08, 0.36, -0.36, 0), 0.05);
  // The under side slopes up from the right, to the left and to the back.
  f = smoothMost(f, 0.58 * (u - 0.03) + 0.45 * (v - 0.05) - 0.68 * (w + 0.06) + 0.015, 0.08);
  // Groove of the vena cava, fossa of the gallbladder, fissure of the umbilical portion, hilum.
  f = smoothMost(f, groove - toAxis(u, v, 0.03, 0.29), 0.02);
  f = smoothMost(f, 0.07 - toCapsule(u, v, w, [-0.06, -0.02, -0.14], [-0.13, -0.3, -0.3]), 0.03);
  f = smoothMost(f, 0.012 - toFissure(u, v, w), 0.02);
  f = smoothMost(f, 0.06 - toCapsule(u, v, w, [0.03, 0.05, -0.07], [0.16, 0.1, -0.4]), 0.04);
  return f;
}

function toEllipsoid(u: number, v: number, w: number, { centre, radii }: Ellipsoid): number {
  const x = (u - centre[0]) / radii[0];
  const y = (v - centre[1]) / radii[1];
  const z = (w - centre[2]) / radii[2];
  const p = x / radii[0];
  const q = y / radii[1];
  const r = z / radii[2];
  const near = Math.sqrt(x * x + y * y + z * z);
  const slope = Math.sqrt(p * p + q * q + r * r);
  return slope < 1e-9 ? -Math.min(...radii) : (near * (near - 1)) / slope;
}

const toBall = (u: number, v: number, w: number, x: number, y: number, z: number, radius: number): number =>
  Math.sqrt((u - x) * (u - x) + (v - y) * (v - y) + (w - z) * (w - z)) - radius;

/** Distance to an upright line. */
const toAxis = (u: number, v: number, x: number, y: number): number => Math.sqrt((u - x) * (u - x) + (v - y) * (v - y));

function toCapsule(u: number, v: number, w: number, from: Vector, to: Vector): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const dz = to[2] - from[2];
  const x = u - from[0];
  const y = v - from[1];
  const z = w - from[2];
  const share = Math.max(0, Math.min(1, (x * dx + y * dy + z * dz) / (dx * dx + dy * dy + dz * dz)));
  return lengthOf([x - share * dx, y - share * dy, z - share * dz]);
}

/** Distance to the thin leaf that the fissure of the ligament cuts from the lower edge, in front of the hilum. */
function toFissure(u: number, v: number, w: number): number {
  const beyond = Math.max(0, v + 0.12);
  const above = Math.max(0, w - (0.0 - 0.25 * (v + 0.12)));
  const side = u - 0.09;
  return Math.sqrt(side * side + beyond * beyond + above * above);
}

const smoothLeast = (a: number, b: number, k: number): number => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
};

const smoothMost = (a: number, b: number, k: number): number => -smoothLeast(-a, -b, k);

/**
 * The stretches of a straight row of points that lie inside: `visit` gets their first index and the one after their
 * last. Points are skipped as far as the surface is known to be away.
 */
export function eachRun(
  { clearanceMm }: LiverShape,
  [x, y, z]: Vector,
  [dx, dy, dz]: Vector,
  count: number,
  visit: (from: number, to: number) => void,
): void {
  const stepMm = lengthOf([dx, dy, dz]);
  for (let n = 0; n < count; ) {
    const clearance = clearanceMm(x + n * dx, y + n * dy, z + n * dz);
    const next = Math.min(count, n + 1 + Math.floor(Math.abs(clearance) / stepMm));
    if (clearance < 0) visit(n, next);
    n = next;
  }
}

/** Calls `visit` for the points of a cubic lattice inside the liver, in a fixed order. */
export function eachPointInside(
  shape: LiverShape,
  stepMm: number,
  visit: (x: number, y: number, z: number) => void,
): void {
  const { low, high } = shape;
  const x0 = low[0] + stepMm / 2;
  const y0 = low[1] + stepMm / 2;
  const z0 = low[2] + stepMm / 2;
  const count = Math.ceil((high[0] - x0) / stepMm);
  for (let z = z0; z < high[2]; z += stepMm)
    for (let y = y0; y < high[1]; y += stepMm)
      eachRun(shape, [x0, y, z], [stepMm, 0, 0], count, (from, to) => {
        for (let n = from; n < to; n++) visit(x0 + n * stepMm, y, z);
      });
}

function volumeOf(shape: LiverShape, stepMm: number): number {
  let points = 0;
  eachPointInside(shape, stepMm, () => points++);
  return (points * stepMm * stepMm * stepMm) / 1000;
}
