import type { Vector } from "@glisson/volume";

const clamp = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);

/** Least distance between two straight segments, each perhaps a point (Ericson 2005, Real-Time Collision Detection, 5.1.9). */
export function segmentGap(a: Vector, b: Vector, c: Vector, d: Vector): number {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [vx, vy, vz] = [d[0] - c[0], d[1] - c[1], d[2] - c[2]];
  const [wx, wy, wz] = [a[0] - c[0], a[1] - c[1], a[2] - c[2]];
  const uu = ux * ux + uy * uy + uz * uz;
  const vv = vx * vx + vy * vy + vz * vz;
  const vw = vx * wx + vy * wy + vz * wz;
  const uw = ux * wx + uy * wy + uz * wz;
  let [s, t] = [0, 0];
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
  const [x, y, z] = [wx + s * ux - t * vx, wy + s * uy - t * vy, wz + s * uz - t * vz];
  return Math.sqrt(x * x + y * y + z * z);
}
