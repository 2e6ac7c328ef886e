import type { Vector } from "@glisson/volume";

const clamp = (x: number): number => (x < 0 ? 0 : Math.min(x, 1));

/** Least distance between two straight segments, each perhaps a point (Ericson 2005, Real-Time Collision Detection, 5.1.9). */
export function segmentGap(a: Vector, b: Vector, c: Vector, d: Vector): number {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const uz = b[2] - a[2];
  const vx = d[0] - c[0];
  const vy = d[1] - c[1];
  const vz = d[2] - c[2];
  const wx = a[0] - c[0];
  const wy = a[1] - c[1];
  const wz = a[2] - c[2];
  const uu = ux * ux + uy * uy + uz * uz;
  const vv = vx * vx + vy * vy + vz * vz;
  const vw = vx * wx + vy * wy + vz * wz;
  const uw = ux * wx + uy * wy + uz * wz;
  let s = 0;
  let t = 0;
  if (uu < 1e-12) t = vv < 1e-12 ? 0 : clamp(vw / vv);
  else if (vv < 1e-12) s = clamp(-uw / uu);
  else {
    const uv = ux * vx + uy * vy + uz * vz;
    const denominator = uu * vv - uv * uv;
    s = denominator > 1e-12 ? clamp((uv * vw - uw * vv) / denominator) : 0;
    t = (uv * s + vw) / vv;
    if (t < 0 || t > 1) {
      t = clamp(t);
      s = clamp((uv * t - uw) / uu);
    }
  }
  const x = wx + s * ux - t * vx;
  const y = wy + s * uy - t * vy;
  const z = wz + s * uz - t * vz;
  return Math.sqrt(x * x + y * y + z * z);
}

/** Whether two straight segments lie further apart than `mm`. Most are told apart by their boxes. */
export const isApart = (a: Vector, b: Vector, c: Vector, d: Vector, mm: number): boolean =>
  boxesApart(a, b, c, d, mm) || segmentGap(a, b, c, d) > mm;

function boxesApart(a: Vector, b: Vector, c: Vector, d: Vector, mm: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    if (Math.min(a[axis]!, b[axis]!) - Math.max(c[axis]!, d[axis]!) > mm) return true;
    if (Math.min(c[axis]!, d[axis]!) - Math.max(a[axis]!, b[axis]!) > mm) return true;
  }
  return false;
}
