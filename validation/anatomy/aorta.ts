import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { distanceBetween, type Mask, type Vector } from "@glisson/volume";
import { vesselTree } from "../../packages/anatomy/src/tree/vesselTree.ts";
import { dataFile } from "./data.ts";

/** Edge of the voxels into which the surface is cut, mm. */
const voxelMm = 0.5;

/**
 * Relative differences of our inscribed radius from VMTK's, at each point of VMTK's centre lines that lies at least one
 * radius away from the lines' ends: the aorta's surface is cut into voxels, and the nearest point of our tree is taken.
 */
export function aortaRadiusErrors(): number[] {
  const surface = polyData("vmtk-aorta/aorta-surface.vtp");
  const corners = surface.numbers("Points");
  const tree = vesselTree(voxelised(corners, surface.numbers("connectivity", "Polys")));
  const lines = polyData("vmtk-aorta/aorta-centerline.vtp");
  const [xyz, radii] = [lines.numbers("Points"), lines.numbers("MaximumInscribedSphereRadius")];
  const points = Array.from(radii, (_, n): Vector => [xyz[3 * n]!, xyz[3 * n + 1]!, xyz[3 * n + 2]!]);
  const offsets = lines.numbers("offsets", "Lines");
  const ends = Array.from(offsets).flatMap((end, n) => [n === 0 ? 0 : offsets[n - 1]!, end - 1]);
  return points.flatMap((point, n) => {
    if (ends.some((end) => distanceBetween(point, points[end]!) < radii[n]!)) return [];
    let best = 0;
    for (let at = 1; at < tree.points.length; at++)
      if (distanceBetween(tree.points[at]!, point) < distanceBetween(tree.points[best]!, point)) best = at;
    return [Math.abs(tree.radiusMm[best]! / radii[n]! - 1)];
  });
}

/** Arrays of a VTK XML file as VMTK wrote it: base64, zlib in blocks, little endian. */
function polyData(path: string) {
  const text = readFileSync(dataFile(path), "latin1");
  const numbers = (name: string, within?: string): Float64Array => {
    const from = within ? text.indexOf(`<${within}>`) : 0;
    const match = new RegExp(`<DataArray type="(\\w+)" Name="${name}"[^>]*>\\s*([A-Za-z0-9+/=]+)`).exec(
      text.slice(from),
    );
    if (!match) throw new Error(`${path} has no ${name}`);
    const [, type, coded] = match;
    // Four numbers at least: how many blocks, their size, the last one's size, and each block's size when packed.
    const start = Buffer.from(coded!.slice(0, 8), "base64").readUInt32LE(0);
    const headChars = 4 * Math.ceil((4 * (3 + start)) / 3);
    const head = Buffer.from(coded!.slice(0, headChars), "base64");
    const packed = Buffer.from(coded!.slice(headChars), "base64");
    let at = 0;
    const blocks = Array.from({ length: start }, (_, n) => {
      const length = head.readUInt32LE(12 + 4 * n);
      at += length;
      return inflateSync(packed.subarray(at - length, at));
    });
    const bytes = Buffer.concat(blocks);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const wide = type === "Float32" || type === "Int32" ? 4 : 8;
    return Float64Array.from({ length: bytes.length / wide }, (_, n) =>
      type === "Float32"
        ? view.getFloat32(4 * n, true)
        : type === "Float64"
          ? view.getFloat64(8 * n, true)
          : type === "Int32"
            ? view.getInt32(4 * n, true)
            : Number(view.getBigInt64(8 * n, true)),
    );
  };
  return { numbers };
}

/** The voxels whose centres lie within a closed surface of triangles: a line up from below crosses it an odd number of times. */
function voxelised(corners: Float64Array, triangles: Float64Array): Mask {
  const low = [0, 1, 2].map((axis) => corners.reduce((m, x, n) => (n % 3 === axis ? Math.min(m, x) : m), Infinity) - 2);
  const high = [0, 1, 2].map(
    (axis) => corners.reduce((m, x, n) => (n % 3 === axis ? Math.max(m, x) : m), -Infinity) + 2,
  );
  const size = [0, 1, 2].map((axis) => Math.ceil((high[axis]! - low[axis]!) / voxelMm)) as [number, number, number];
  const [ni, nj, nk] = size;
  const data = new Uint8Array(ni * nj * nk);
  const corner = (n: number): Vector =>
    [0, 1, 2].map((axis) => (corners[3 * n + axis]! - low[axis]!) / voxelMm) as unknown as Vector;
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [corner(triangles[t]!), corner(triangles[t + 1]!), corner(triangles[t + 2]!)];
    const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    if (twice === 0) continue;
    for (let j = Math.ceil(Math.min(a[1], b[1], c[1])); j <= Math.max(a[1], b[1], c[1]); j++)
      for (let i = Math.ceil(Math.min(a[0], b[0], c[0])); i <= Math.max(a[0], b[0], c[0]); i++) {
        const v = ((i - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (j - a[1])) / twice;
        const w = ((b[0] - a[0]) * (j - a[1]) - (i - a[0]) * (b[1] - a[1])) / twice;
        if (v < 0 || w < 0 || v + w > 1) continue;
        const z = a[2] + v * (b[2] - a[2]) + w * (c[2] - a[2]);
        // Every voxel above the crossing changes sides.
        for (let k = Math.ceil(z); k < nk; k++) data[i + ni * (j + nj * k)]! ^= 1;
      }
  }
  const affine = [voxelMm, 0, 0, low[0]!, 0, voxelMm, 0, low[1]!, 0, 0, voxelMm, low[2]!] as const;
  return { grid: { size, affine }, data };
}
