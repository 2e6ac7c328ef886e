import type { Vector } from "@glisson/volume";
import type { CapsuleIndex } from "./capsuleIndex.ts";
import { power } from "./elementary.ts";
import { growClear } from "./growClear.ts";
import type { Growth } from "./growTree.ts";
import type { LiverShape } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import { add } from "./points.ts";
import { pointWithin } from "./pointWithin.ts";
import type { Stems } from "./portalStems.ts";
import { type Draws, drawsFrom, streams } from "./random.ts";
import { toVessels } from "./toVessels.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";
import type { Zones } from "./zones.ts";

/** Ends stay this deep below the surface, mm. */
const depthMm = 3;
/** Portal branches keep this away from the vena cava and the stems of the hepatic veins, mm. */
const venousGapMm = 1.5;
/** Share of the trunk's blood that comes by the superior mesenteric vein. Recalled. */
const mesentericShare = 0.6;

/** The portal tree: trunk, named stems of the variant, everything grown from them, and the two veins that meet in the trunk. */
export function growPortalTree(
  given: PhantomParameters,
  shape: LiverShape,
  zones: Zones,
  { twigs }: Stems,
  mayRun: (from: Vector, to: Vector, radiusMm: number) => boolean,
  veins: CapsuleIndex,
): VesselTree {
  const { seed, murrayExponent, portalTerminals, trunkDiameterMm } = given;
  const trunkRadiusMm = trunkDiameterMm / 2;
  const growth: Growth = {
    twigs,
    ends: portalTerminals,
    murrayExponent,
    firstDistanceMm: 30,
    draw: (draws) => {
      const point = pointWithin(shape, draws, depthMm);
      return { point, groups: [`P${zones.zoneOf(point)}`] };
    },
    mayRun: (from, to, radiusMm) =>
      shape.distanceMm(...to) < 0 && veins.isClear(from, to, radiusMm, venousGapMm) && mayRun(from, to, radiusMm),
    radiusOf: (share) => trunkRadiusMm * power(share, 1 / murrayExponent),
  };
  const inside = growClear(
    growth,
    (grown) =>
      toVessels(
        grown,
        {
          tree: "portal",
          murrayExponent,
          given: givenRadii(given, grown),
          tortuosity: given.tortuosity,
          others: veins,
          otherGapMm: venousGapMm,
        },
        drawsFrom(seed, streams.curves),
      ),
    veins,
    drawsFrom(seed, streams.portal),
    // The stems with a name of their own stay, whatever they touch.
    (twig, parent) => twig.group === null || parent.group === null,
  );
  return [...inside, ...tributaries(inside, murrayExponent, drawsFrom(seed, streams.tributaries))];
}

/** The trunk's radius and those that the ratios set: both first branches, and what stands for them in other variants. */
function givenRadii(
  { trunkDiameterMm, rightRatio, leftRatio, murrayExponent }: PhantomParameters,
  twigs: readonly { readonly name: string; readonly ends: number; readonly parent: number }[],
): Map<number, number> {
  const trunk = trunkDiameterMm / 2;
  const find = (name: string): number => twigs.findIndex((twig) => twig.name === name);
  const given = new Map([[0, trunk]]);
  const [right, anterior, posterior] = [find("PV.R"), find("PV.RA"), find("PV.RP")];
  // The left branch proper: where the right anterior branch leaves it, the part beyond.
  const left = twigs.findIndex(
    ({ name, parent }, at) => name === "PV.L" && twigs[anterior]!.parent !== at && parent >= 0,
  );
  given.set(left, leftRatio * trunk);
  if (right >= 0) {
    given.set(right, rightRatio * trunk);
    return given;
  }
  const rightEnds = twigs[anterior]!.ends + twigs[posterior]!.ends;
  const share = (at: number): number => rightRatio * trunk * power(twigs[at]!.ends / rightEnds, 1 / murrayExponent);
  given.set(anterior, share(anterior));
  given.set(posterior, share(posterior));
  const shared = twigs[anterior]!.parent;
  if (shared === twigs[left]!.parent && twigs[shared]!.name !== "PV.trunk") {
    const sum = power(given.get(left)!, murrayExponent) + power(given.get(anterior)!, murrayExponent);
    given.set(shared, power(sum, 1 / murrayExponent));
  }
  return given;
}

/** Courses of the two veins that meet in the trunk, mm from bend to bend: downwards, and with three bends to the spleen. */
const courses: Readonly<Record<"SMV" | "SV", readonly Vector[]>> = {
  SMV: [
    [1, -4, -12],
    [0, -3, -20],
    [-1, 2, -25],
    [-2, 4, -25],
  ],
  SV: [
    [14, -1, 3],
    [18, 8, 9],
    [16, 16, 8],
    [18, 14, 4],
    [15, 6, 12],
  ],
};

/** Each bend lies this much to any side of its usual place, mm. */
const bendMm = 3;

/** Superior mesenteric and splenic vein; they fill the trunk by Murray's law. */
function tributaries(inside: VesselTree, murrayExponent: number, draws: Draws): VesselSegment[] {
  const confluence = inside[0]!.points[0]!;
  const shares = { SMV: mesentericShare, SV: 1 - mesentericShare };
  return (["SMV", "SV"] as const).map((name, n) => {
    const radiusMm = inside[0]!.radiusMm * power(shares[name], 1 / murrayExponent);
    const points = [confluence];
    for (const step of courses[name]) {
      const aside: Vector = [
        draws.between(-bendMm, bendMm),
        draws.between(-bendMm, bendMm),
        draws.between(-bendMm, bendMm),
      ];
      points.push(add(add(points.at(-1)!, step), points.length === 1 ? [0, 0, 0] : aside));
    }
    return {
      id: inside.length + n,
      parent: 0,
      tree: "portal",
      name,
      points,
      radiiMm: points.map(() => radiusMm),
      radiusMm,
      isGiven: false,
      ends: 1,
    };
  });
}
