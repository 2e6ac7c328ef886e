import { cross, dot, lengthOf, scale, subtract, type Vector } from "@glisson/volume";

/** a + s b */
const along = (a: Vector, s: number, b: Vector): Vector => [a[0] + s * b[0], a[1] + s * b[1], a[2] + s * b[2]];

/** The vector at unit length, or undefined where it has none. */
const unit = (a: Vector): Vector | undefined => (lengthOf(a) > 1e-9 ? scale(a, 1 / lengthOf(a)) : undefined);

/** A closed triangle mesh: points and outward unit normals as x, y, z one after the other; triangles as point indices. */
export interface Mesh {
  readonly points: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
}

/** Corners around the tube, and rings that round off each end. Drawn, not measured on. */
const sides = 20;
const capRings = 4;

/** A ring of the tube: centre, direction of travel, radius, and how far the surface there faces along the travel. */
interface Ring {
  readonly centre: Vector;
  readonly tangent: Vector;
  readonly radius: number;
  readonly facing: number;
}

/** Any unit vector at right angles to a unit vector. */
function perpendicular(tangent: Vector): Vector {
  const away: Vector = Math.abs(tangent[0]) < 0.9 ? [1, 0, 0] : [0, 1, 0];
  return unit(cross(tangent, away))!;
}

function rings(line: readonly (readonly [number, number, number, number])[]): Ring[] {
  const kept = line.filter((p, n) => {
    const before = line[n - 1];
    return before === undefined || Math.hypot(p[0] - before[0], p[1] - before[1], p[2] - before[2]) > 1e-6;
  });
  const middle = kept.map(([x, y, z, radius], n): Ring => {
    const [ax, ay, az] = kept[Math.max(0, n - 1)]!;
    const [bx, by, bz] = kept[Math.min(kept.length - 1, n + 1)]!;
    return { centre: [x, y, z], tangent: unit(subtract([bx, by, bz], [ax, ay, az])) ?? [0, 0, 1], radius, facing: 0 };
  });
  const cap = (end: Ring, way: 1 | -1): Ring[] =>
    Array.from({ length: capRings }, (_, n) => {
      const facing = way * Math.sin(((n + 1) / capRings) * (Math.PI / 2));
      return {
        centre: along(end.centre, end.radius * facing, end.tangent),
        tangent: end.tangent,
        radius: end.radius * Math.sqrt(1 - facing * facing),
        facing,
      };
    });
  return [...cap(middle[0]!, -1).reverse(), ...middle, ...cap(middle.at(-1)!, 1)];
}

/**
 * The tube about a centre line of x, y, z (LPS) and radius, all in mm, with round ends; one point gives a ball. The
 * corners are carried along the line without twist (parallel transport: Hanson and Ma 1995, recalled). Undefined for an
 * empty line.
 */
export function tube(line: readonly (readonly [number, number, number, number])[]): Mesh | undefined {
  if (line.length === 0) return undefined;
  const stations = rings(line);
  const points = new Float32Array(stations.length * sides * 3);
  const normals = new Float32Array(points.length);
  const triangles: number[] = [];
  let side = perpendicular(stations[0]!.tangent);
  stations.forEach(({ centre, tangent, radius, facing }, ring) => {
    side = unit(along(side, -dot(side, tangent), tangent)) ?? perpendicular(tangent);
    const other = cross(tangent, side);
    for (let n = 0; n < sides; n++) {
      const angle = (2 * Math.PI * n) / sides;
      const radial = along(scale(side, Math.cos(angle)), Math.sin(angle), other);
      const corner = ring * sides + n;
      points.set(along(centre, radius, radial), 3 * corner);
      const outward = scale(radial, Math.sqrt(Math.max(0, 1 - facing * facing)));
      normals.set(along(outward, facing, tangent), 3 * corner);
      if (ring === 0) continue;
      const next = ring * sides + ((n + 1) % sides);
      triangles.push(corner - sides, next - sides, next, corner - sides, next, corner);
    }
  });
  return { points, normals, triangles: Uint32Array.from(triangles) };
}
