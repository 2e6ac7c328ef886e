import { subtract, type Vector } from "@glisson/volume";
import { type Capsule, seatOf } from "./capsuleIndex.ts";
import { boxAround, type WorldBox } from "./fill.ts";
import type { LiverShape } from "./liverShape.ts";
import type { VesselTree } from "./vessel.ts";

/** A neighbouring organ, a simple body. World LPS mm. */
export interface Solid {
  readonly name: SolidName;
  readonly box: WorldBox;
  readonly holds: (x: number, y: number, z: number) => boolean;
}

export type SolidName = "spleen" | "gallbladder" | "atrium" | "stomach" | "right kidney" | "left kidney" | "spine";

function ellipsoid(name: SolidName, centre: Vector, radii: Vector): Solid {
  const [cx, cy, cz] = centre;
  const [rx, ry, rz] = radii;
  return {
    name,
    box: boxAround([subtract(centre, radii), [cx + rx, cy + ry, cz + rz]], 0),
    holds: (x, y, z) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 + ((z - cz) / rz) ** 2 <= 1,
  };
}

function tube(name: SolidName, from: Vector, to: Vector, fromRadiusMm: number, toRadiusMm: number): Solid {
  const capsule = { from, to, fromRadiusMm, toRadiusMm } as Capsule;
  return {
    name,
    box: boxAround([from, to], Math.max(fromRadiusMm, toRadiusMm)),
    holds: (x, y, z) => {
      const { distanceMm, radiusMm } = seatOf(capsule, [x, y, z]);
      return distanceMm <= radiusMm;
    },
  };
}

/** The liver's neighbours; where one reaches into the liver or a vessel, those win. Sizes are plain round figures of ours. */
export function neighbours(
  { frameMm }: LiverShape,
  portal: VesselTree,
  hepaticVeins: VesselTree,
  cirrhosis: boolean,
): Solid[] {
  const at = (u: number, v: number, w: number): Vector => [u * frameMm, v * frameMm, w * frameMm];
  const splenicEnd = portal.find(({ name }) => name === "SV")!.points.at(-1)!;
  const heart = hepaticVeins[0]!.points[0]!;
  const swelling = cirrhosis ? 1.25 : 1;
  const spleen: Vector = [26 * swelling, 36 * swelling, 52 * swelling];
  return [
    ellipsoid("spleen", [splenicEnd[0] + spleen[0] - 4, splenicEnd[1] + 16, splenicEnd[2] + 16], spleen),
    tube("gallbladder", at(-0.07, -0.06, -0.17), at(-0.13, -0.28, -0.3), 0.025 * frameMm, 0.058 * frameMm),
    ellipsoid("atrium", [heart[0] + 4, heart[1] - 10, heart[2] + 14], [26, 24, 26]),
    ellipsoid("stomach", at(0.42, -0.12, -0.1), [40, 34, 38]),
    ellipsoid("right kidney", at(-0.1, 0.42, -0.5), [28, 26, 54]),
    ellipsoid("left kidney", [splenicEnd[0] - 30, splenicEnd[1] + 26, splenicEnd[2] - 30], [28, 26, 54]),
    tube("spine", at(0.13, 0.53, -1.2), at(0.13, 0.53, 0.9), 21, 21),
  ];
}
