import type { Vector } from "@glisson/volume";
import { followPortal } from "./arteryCourse.ts";
import type { CapsuleIndex } from "./capsuleIndex.ts";
import { power } from "./elementary.ts";
import { growClear } from "./growClear.ts";
import type { LiverShape } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import { pointWithin } from "./pointWithin.ts";
import { drawsFrom, streams } from "./random.ts";
import { toVessels } from "./toVessels.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";
import type { SegmentNumber, Zones } from "./zones.ts";

/** Gap that an artery keeps to veins, mm. */
const gapMm = 0.4;
/** Ends stay this deep below the surface, mm. */
const depthMm = 2;
/** The law's exponent for arteries. */
const exponent = 3;

/** The aorta, from the diaphragm downwards: left of the vena cava, in front of the spine; shares of the frame. */
function growAorta({ frameMm }: LiverShape, diameterMm: number): VesselSegment {
  const points = [0.5, 0.1, -0.28, -0.85].map((w): Vector => [0.22 * frameMm, 0.29 * frameMm, w * frameMm]);
  return {
    id: 0,
    parent: null,
    tree: "artery",
    name: "aorta",
    points,
    radiiMm: points.map(() => diameterMm / 2),
    radiusMm: diameterMm / 2,
    isGiven: true,
    ends: 1,
  };
}

/** Arteries from which a point of each segment may be fed. */
const feeders: Readonly<Record<SegmentNumber, readonly string[]>> = {
  1: ["A1", "HA.L"],
  2: ["A2", "HA.LL", "HA.L"],
  3: ["A3", "HA.LL", "HA.L"],
  4: ["A4", "HA.LM", "HA.L"],
  5: ["A5", "HA.RA", "HA.R"],
  6: ["A6", "HA.RP", "HA.R"],
  7: ["A7", "HA.RP", "HA.R"],
  8: ["A8", "HA.RA", "HA.R"],
};

/** The hepatic artery: from the aorta to the portal trunk, beside the portal branches, then on its own; clear of all veins. */
export function growArtery(
  given: PhantomParameters,
  shape: LiverShape,
  zones: Zones,
  portal: VesselTree,
  veins: CapsuleIndex,
): VesselTree {
  const aorta = growAorta(shape, given.aortaDiameterMm);
  const twigs = followPortal(given, shape, portal, veins);
  // Where a stem found no room to go on, what grows begins at its end; where a sector got no stem, at any other.
  for (const [at, twig] of twigs.entries())
    if (twig.group === null && twig.children.length === 0) twigs[at] = { ...twig, group: twig.name };
  const groups = new Set(twigs.flatMap(({ group }) => group ?? []));
  const diameters = new Map([
    ["HA.common", given.commonArteryDiameterMm],
    ["HA.proper", given.properArteryDiameterMm],
    ["HA.R", given.rightArteryDiameterMm],
    ["HA.L", given.leftArteryDiameterMm],
  ]);
  const grown = growClear(
    {
      twigs,
      ends: Math.max(given.arteryTerminals, twigs.filter(({ children }) => children.length === 0).length),
      murrayExponent: exponent,
      firstDistanceMm: 30,
      draw: (draws) => {
        const point = pointWithin(shape, draws, depthMm);
        const usual = feeders[zones.zoneOf(point)].filter((name) => groups.has(name));
        return { point, groups: usual.length > 0 ? usual : [...groups] };
      },
      mayRun: (from, to, radiusMm) => shape.distanceMm(...to) < 0 && veins.isClear(from, to, radiusMm, gapMm),
      radiusOf: (share) => (given.properArteryDiameterMm / 2) * power(share, 1 / exponent),
    },
    (grownTwigs) =>
      toVessels(
        grownTwigs,
        {
          tree: "artery",
          murrayExponent: exponent,
          given: new Map(
            [...diameters].flatMap(([name, mm]) => {
              const at = grownTwigs.findIndex((twig) => twig.name === name);
              return at < 0 ? [] : [[at, mm / 2] as const];
            }),
          ),
          tortuosity: given.tortuosity,
          others: veins,
          otherGapMm: gapMm / 2,
        },
        drawsFrom(given.seed, streams.curves + 200),
      ),
    veins,
    drawsFrom(given.seed, streams.artery),
  );
  return [aorta, ...grown.map((segment) => ({ ...segment, id: segment.id + 1, parent: (segment.parent ?? -1) + 1 }))];
}
