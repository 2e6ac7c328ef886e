import { type Mask, surfaceOf } from "@glisson/volume";

/** The surface of a mask in patches of about a voxel's face each. */
export interface Patches {
  readonly count: number;
  /** Middle of each patch: x, y, z one after another, LPS mm. */
  readonly points: Float64Array;
  /** Unit vectors outwards, in the same order. */
  readonly normals: Float64Array;
  readonly areaMm2: Float64Array;
}

/** The closed surface of `surfaceOf`, each pair of triangles that makes a face as one patch. */
export function patchesOf(mask: Mask): Patches {
  const { vertices, triangles } = surfaceOf(mask);
  const count = triangles.length / 6;
  const points = new Float64Array(3 * count);
  const normals = new Float64Array(3 * count);
  const areaMm2 = new Float64Array(count);
  for (let patch = 0; patch < count; patch++) {
    let [x, y, z, p, q, r, whole] = [0, 0, 0, 0, 0, 0, 0];
    for (let first = 6 * patch; first < 6 * patch + 6; first += 3) {
      const [a, b, c] = [3 * triangles[first]!, 3 * triangles[first + 1]!, 3 * triangles[first + 2]!];
      const [ux, uy, uz] = [
        vertices[b]! - vertices[a]!,
        vertices[b + 1]! - vertices[a + 1]!,
        vertices[b + 2]! - vertices[a + 2]!,
      ];
      const [vx, vy, vz] = [
        vertices[c]! - vertices[a]!,
        vertices[c + 1]! - vertices[a + 1]!,
        vertices[c + 2]! - vertices[a + 2]!,
      ];
      const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
      const area = Math.sqrt(nx * nx + ny * ny + nz * nz) / 2;
      p += nx / 2;
      q += ny / 2;
      r += nz / 2;
      whole += area;
      x += (area * (vertices[a]! + vertices[b]! + vertices[c]!)) / 3;
      y += (area * (vertices[a + 1]! + vertices[b + 1]! + vertices[c + 1]!)) / 3;
      z += (area * (vertices[a + 2]! + vertices[b + 2]! + vertices[c + 2]!)) / 3;
    }
    const length = Math.sqrt(p * p + q * q + r * r);
    const at = 3 * patch;
    // A patch of no area is the point at which its corners have met.
    const corner = 3 * triangles[6 * patch]!;
    points[at] = whole > 0 ? x / whole : vertices[corner]!;
    points[at + 1] = whole > 0 ? y / whole : vertices[corner + 1]!;
    points[at + 2] = whole > 0 ? z / whole : vertices[corner + 2]!;
    if (length > 0) {
      normals[at] = p / length;
      normals[at + 1] = q / length;
      normals[at + 2] = r / length;
    }
    areaMm2[patch] = whole;
  }
  return { count, points, normals, areaMm2 };
}
