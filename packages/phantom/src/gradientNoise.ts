import { hash } from "./random.ts";

/** Smooth noise between about -1 and 1 with features of about 1 unit: a gradient at each whole point, blended. */
export function gradientNoise(seed: number, stream: number): (x: number, y: number, z: number) => number {
  const corner = (i: number, j: number, k: number, x: number, y: number, z: number): number => {
    const bits = hash(seed ^ Math.imul(stream, 0x9e3779b1), Math.imul(i, 73856093) ^ Math.imul(j, 19349663), k);
    const [gx, gy, gz] = [(bits & 1023) / 511.5 - 1, ((bits >>> 10) & 1023) / 511.5 - 1, ((bits >>> 20) & 1023) / 511.5 - 1];
    return gx * x + gy * y + gz * z;
  };
  return (x, y, z) => {
    const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    const [fx, fy, fz] = [x - i, y - j, z - k];
    const [wx, wy, wz] = [ease(fx), ease(fy), ease(fz)];
    let sum = 0;
    for (let dz = 0; dz < 2; dz++)
      for (let dy = 0; dy < 2; dy++) {
        const near = corner(i, j + dy, k + dz, fx, fy - dy, fz - dz);
        const far = corner(i + 1, j + dy, k + dz, fx - 1, fy - dy, fz - dz);
        sum += (near + (far - near) * wx) * (dy ? wy : 1 - wy) * (dz ? wz : 1 - wz);
      }
    return sum;
  };
}

const ease = (t: number): number => t * t * t * (t * (6 * t - 15) + 10);
