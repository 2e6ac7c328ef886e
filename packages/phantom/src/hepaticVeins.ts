import type { Vector } from "@glisson/volume";
import { type Capsule, type CapsuleIndex, capsulesOf } from "./capsuleIndex.ts";
import { cosine, power, sine } from "./elementary.ts";
import { growClear } from "./growClear.ts";
import type { Twig } from "./growTree.ts";
import { type LiverShape, landmarks } from "./liverShape.ts";
import { nearestCapsule } from "./nearestCapsule.ts";
import type { PhantomParameters } from "./parameters.ts";
import { pointWithin } from "./pointWithin.ts";
import { type Draws, drawsFrom, streams } from "./random.ts";
import { segmentGap } from "./segmentGap.ts";
import { toVessels } from "./toVessels.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";
import type { SegmentNumber, Zones } from "./zones.ts";

/** Portal and hepatic veins keep this apart, mm. */
export const veinGapMm = 1.5;
/** Of so many points the one furthest from the portal tree is drained next, so that the two trees interlock. */
const choices = 3;
const depthMm = 3;

/** The vena cava, from the atrium downwards; shares of the frame, except for the way above the liver in mm. */
export function growVenaCava({ frameMm }: LiverShape, diameterMm: number): VesselTree {
  const [u, v, joins] = landmarks.cava;
  const at = (x: number, y: number, z: number, aboveMm = 0): Vector => [
    x * frameMm,
    y * frameMm,
    z * frameMm + aboveMm,
  ];
  const make = (id: number, points: readonly Vector[]): VesselSegment => ({
    id,
    parent: id === 0 ? null : 0,
    tree: "hepatic veins",
    name: "IVC",
    points,
    radiiMm: points.map(() => diameterMm / 2),
    radiusMm: diameterMm / 2,
    isGiven: true,
    ends: 1,
  });
  return [
    make(0, [at(u + 0.03, v - 0.12, 0.46, 12), at(u + 0.01, v - 0.04, 0.42), at(u, v, 0.32), at(u, v, joins)]),
    make(1, [
      at(u, v, joins),
      at(u, v, 0),
      at(u, v, -0.35),
      at(u + 0.02, v + 0.04, -0.6),
      at(u + 0.03, v + 0.05, -0.85),
    ]),
  ];
}

/** A vein's course along a leaf between sectors: ways from the vena cava outwards and heights, in shares of the frame. */
const courses = {
  "HV.R": [
    [0.12, 0.19],
    [0.17, 0.15],
    [0.25, 0.07],
    [0.32, -0.03],
    [0.36, -0.13],
    [0.37, -0.24],
  ],
  "HV.M": [
    [0.12, 0.22],
    [0.19, 0.19],
    [0.28, 0.12],
    [0.35, 0.04],
    [0.4, -0.05],
  ],
  "HV.L": [
    [0.12, 0.235],
    [0.19, 0.23],
    [0.28, 0.21],
    [0.36, 0.17],
  ],
  "HV.IR": [
    [0.12, -0.08],
    [0.17, -0.1],
    [0.25, -0.13],
  ],
} as const;

type VeinName = keyof typeof courses;

/** Whether a straight vessel may run here. */
type MayRun = (from: Vector, to: Vector, radiusMm: number) => boolean;

/** Radius of each hepatic vein where it joins the vena cava, mm; 0 for one that is not there. */
const rootRadiusMm = (given: PhantomParameters): Readonly<Record<VeinName, number>> => ({
  "HV.R": given.rightHepaticVeinDiameterMm / 2,
  "HV.M": given.middleHepaticVeinDiameterMm / 2,
  "HV.L": given.leftHepaticVeinDiameterMm / 2,
  "HV.IR": given.accessoryHepaticVeinDiameterMm / 2,
});

/** The stems of the hepatic veins, laid between the sectors before the portal tree is grown around them. */
export function layVeinStems(given: PhantomParameters, shape: LiverShape, zones: Zones, mayRun: MayRun): Twig[] {
  const radii = rootRadiusMm(given);
  const twigs: Twig[] = [];
  for (const name of Object.keys(courses) as VeinName[]) {
    if (radii[name] === 0) continue;
    const first = twigs.length;
    for (const twig of stem(name, radii[name], shape, zones, mayRun))
      twigs.push({
        ...twig,
        parent: twig.parent < 0 ? -1 : twig.parent + first,
        children: twig.children.map((child) => child + first),
      });
  }
  return twigs;
}

/** The laid stems as vessels to keep away from, as wide all along as at their roots. */
export function veinStemCapsules(given: PhantomParameters, twigs: readonly Twig[]): Capsule[] {
  const radii = rootRadiusMm(given);
  return capsulesOf(
    twigs.map(({ from, to, name }, id) => ({
      id,
      parent: null,
      tree: "hepatic veins",
      name,
      points: [from, to],
      radiiMm: [radii[name as VeinName], radii[name as VeinName]],
      radiusMm: radii[name as VeinName],
      isGiven: true,
      ends: 1,
    })),
  );
}

/** The veins that may drain a point, by the segment it lies in; the caudate lobe drains straight into the vena cava. */
const drains: Readonly<Record<SegmentNumber, readonly VeinName[]>> = {
  1: [],
  2: ["HV.L"],
  3: ["HV.L"],
  4: ["HV.M", "HV.L"],
  5: ["HV.M", "HV.R"],
  6: ["HV.R", "HV.IR"],
  7: ["HV.R"],
  8: ["HV.M", "HV.R"],
};

/** Hepatic veins from their stems, between portal branches and arteries, their roots in the vena cava. */
export function growHepaticVeins(
  given: PhantomParameters,
  shape: LiverShape,
  zones: Zones,
  twigs: Twig[],
  cava: VesselTree,
  inflow: CapsuleIndex,
  mayRun: MayRun,
): VesselTree {
  const { seed, murrayExponent } = given;
  const radii = rootRadiusMm(given);
  const nearestPortal = nearestCapsule(inflow.capsules.filter(({ segment }) => segment.tree === "portal"));
  const toPortal = (point: Vector): number => {
    const { from, to } = nearestPortal(...point);
    return segmentGap(from, to, point, point);
  };
  const largestMm = Math.max(...Object.values(radii));
  const grown = growClear(
    {
      twigs,
      ends: given.hepaticVeinTerminals,
      murrayExponent,
      firstDistanceMm: 30,
      draw: (draws) => {
        let point = pointToDrain(shape, zones, draws);
        for (let n = 1; n < choices; n++) {
          const other = pointToDrain(shape, zones, draws);
          if (toPortal(other) > toPortal(point)) point = other;
        }
        return { point, groups: drains[zones.zoneOf(point)] };
      },
      mayRun: (from, to, radiusMm) =>
        shape.distanceMm(...to) < 0 && inflow.isClear(from, to, radiusMm, veinGapMm) && mayRun(from, to, radiusMm),
      // About a third of all ends drains into the strongest vein.
      radiusOf: (share) => largestMm * power(Math.min(1, 2.5 * share), 1 / murrayExponent),
    },
    (grownTwigs) =>
      toVessels(
        grownTwigs,
        {
          tree: "hepatic veins",
          murrayExponent,
          given: new Map(
            grownTwigs.flatMap((twig, at) => (twig.parent < 0 ? [[at, radii[twig.name as VeinName]] as const] : [])),
          ),
          tortuosity: given.tortuosity,
          others: inflow,
          otherGapMm: veinGapMm,
        },
        drawsFrom(seed, streams.curves + 100),
      ),
    inflow,
    drawsFrom(seed, streams.hepaticVeins),
  );
  return [
    ...cava,
    ...grown.map((segment) => ({
      ...segment,
      id: segment.id + cava.length,
      parent: segment.parent === null ? (segment.name === "HV.IR" ? 1 : 0) : segment.parent + cava.length,
    })),
  ];
}

/** A point of the liver outside the caudate lobe. */
function pointToDrain(shape: LiverShape, zones: Zones, draws: Draws): Vector {
  for (;;) {
    const point = pointWithin(shape, draws, depthMm);
    if (zones.zoneOf(point) !== 1) return point;
  }
}

/** The straight twigs of one vein's stem, as far as it stays in the liver and clear of the portal tree. */
function stem(name: VeinName, radiusMm: number, shape: LiverShape, zones: Zones, mayRun: MayRun): Twig[] {
  const { frameMm } = shape;
  const [u, v] = landmarks.cava;
  const bearing = name === "HV.IR" ? 0.75 * zones.leaves[0] : zones.leaves[["HV.R", "HV.M", "HV.L"].indexOf(name)]!;
  const place = (out: number, height: number, turn: number, up: number): Vector => [
    (u - out * sine(bearing + turn)) * frameMm,
    (v + out * cosine(bearing + turn)) * frameMm,
    (height + up) * frameMm,
  ];
  const [, firstHeight] = courses[name][0];
  const twigs: Twig[] = [];
  let from: Vector = [u * frameMm, v * frameMm, (firstHeight + 0.02) * frameMm];
  for (const [n, [out, height]] of courses[name].entries()) {
    const to = detours
      .map(([turn, up]) => place(out, height, turn, up))
      .find((point) => shape.distanceMm(...point) < (outside[n] ?? -2) && mayRun(from, point, radiusMm));
    if (!to) break;
    const at = twigs.length;
    twigs.push({ from, to, parent: at - 1, children: [], ends: 1, name, group: name });
    if (at > 0) twigs[at - 1]!.children.push(at);
    from = to;
  }
  return twigs;
}

/** How far outside the liver a stem's first points may lie, mm: the veins leave it just before the vena cava. */
const outside = [5, 1];

/** Ways round a portal branch that lies in the way: turned about the vena cava (radians) and up (share of the frame). */
const detours = [0, 0.03, -0.03, 0.06, -0.06, 0.09, 0.12].flatMap((up) =>
  [0, 0.08, -0.08, 0.16, -0.16].map((turn) => [turn, up] as const),
);
