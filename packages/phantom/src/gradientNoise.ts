import { hash } from "./random.ts";

/** Smooth noise between about -1 and 1 with features of about 1 unit: a gradient at each whole point, blended. */
export function gradientNoise(seed: number, stream: number): (x: number, y: number, z: number) => number {
  const own = seed ^ Math.imul(stream, 0x9e3779b1);
  const corner = (i: number, j: number, k: number, x: number, y: number, z: number): number => {
    const bits = hash(own, Math.imul(i, 73856093) ^ Math.imul(j, 19349663), k);
    const gx = (bits & 1023) / 511.5 - 1;
    const gy = ((bits >>> 10) & 1023) / 511.5 - 1;
    const gz = ((bits >>> 20) & 1023) / 511.5 - 1;
    return gx * x + gy * y + gz * z;
  };
  return (x, y, z) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const k = Math.floor(z);
    const fx = x - i;
    const fy = y - j;
    const fz = z - k;
    const wx = ease(fx);
    const wy = ease(fy);
    const row = (dy: number, dz: number): number => {
      const near = corner(i, j + dy, k + dz, fx, fy - dy, fz - dz);
      return near + (corner(i + 1, j + dy, k + dz, fx - 1, fy - dy, fz - dz) - near) * wx;
    };
    const front = (dz: number): number => {
      const near = row(0, dz);
      return near + (row(1, dz) - near) * wy;
    };
    const low = front(0);
    return low + (front(1) - low) * ease(fz);
  };
}

const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);
