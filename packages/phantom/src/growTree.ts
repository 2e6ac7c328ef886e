import { distanceBetween, type Vector } from "@glisson/volume";
import { power } from "./elementary.ts";
import { between } from "./points.ts";
import type { Draws } from "./random.ts";
import { isApart, segmentGap } from "./segmentGap.ts";

/** A straight piece of a growing tree, from its fork outwards. */
export interface Twig {
  from: Vector;
  to: Vector;
  /** Index of the twig that it springs from; -1 at the root. */
  parent: number;
  children: number[];
  /** Ends of the tree beyond it: its flow. */
  ends: number;
  /** Name of the vessel that it is a part of. */
  name: string;
  /** Its group, see `Growth.draw`; null where nothing may be joined: the stems placed by hand. */
  readonly group: string | null;
}

export interface Growth {
  /** The tree so far; grows in place. */
  readonly twigs: Twig[];
  /** Number of ends that the tree is to have. */
  readonly ends: number;
  readonly murrayExponent: number;
  /** Distance in mm that the first ends keep from the tree; it shrinks with the cube root of their number. */
  readonly firstDistanceMm: number;
  /** A point to feed, and the groups that it may be joined to. */
  readonly draw: (draws: Draws) => { readonly point: Vector; readonly groups: readonly string[] };
  /** Whether a vessel may run here. */
  readonly mayRun: (from: Vector, to: Vector, radiusMm: number) => boolean;
  /** Radius in mm, when grown, of a twig that feeds this share of the ends of its group's tree. */
  readonly radiusOf: (share: number) => number;
}

/** Refused points in a row after which any point is taken. */
const patience = 200;
/** How many of the nearest twigs are tried for each new end. */
const tried = 12;
/** Nearest that a fork may lie to the end of a twig, mm. */
const leastTwigMm = 2;
/** Least gap between two branches of one tree, mm. */
const ownGapMm = 0.5;

/**
 * Constrained constructive optimisation: one end after the other is joined where that costs least vessel volume
 * (Schreiner and Buxbaum 1993, doi 10.1109/10.243413; for portal and hepatic veins Schwen and Preusser 2012).
 */
export function growTree(growth: Growth, draws: Draws): void {
  const { twigs, ends } = growth;
  let count = twigs.filter(({ children }) => children.length === 0).length;
  for (let failures = 0; count < ends && failures < 20 * ends; ) {
    const { point, groups } = drawFarEnough(growth, count, draws);
    // Early radii are guesses from few ends; where they leave no room, the tree is taken to be finer.
    if (join(growth, point, groups, Math.min(ends, count + failures))) count++;
    else failures++;
  }
}

function drawFarEnough({ twigs, draw, mayRun, firstDistanceMm }: Growth, count: number, draws: Draws) {
  const least = firstDistanceMm * power(count + 1, -1 / 3);
  for (let refused = 0; ; refused++) {
    const drawn = draw(draws);
    const { point } = drawn;
    if (!mayRun(point, point, 0)) continue;
    if (refused >= patience || twigs.every(({ from, to }) => isApart(from, to, point, point, least))) return drawn;
  }
}

interface Place {
  readonly at: number;
  readonly fork: Vector;
  readonly cost: number;
}

/** Joins the point at the cheapest place that is free; false when there is none. */
function join(growth: Growth, point: Vector, groups: readonly string[], expected: number): boolean {
  const { twigs, murrayExponent } = growth;
  const near = twigs
    .flatMap((twig, at) =>
      twig.group !== null && groups.includes(twig.group)
        ? [{ at, mm: segmentGap(twig.from, twig.to, point, point) }]
        : [],
    )
    .sort((a, b) => a.mm - b.mm || a.at - b.at)
    .slice(0, tried);
  const places = near.flatMap(({ at }): Place[] => {
    const twig = twigs[at]!;
    const weights = [twig.ends + 1, twig.ends, 1].map((n) => power(n, 2 / murrayExponent)) as [number, number, number];
    const fork = fermatPoint([twig.from, twig.to, point], weights);
    const lengths = [distanceBetween(twig.from, fork), distanceBetween(fork, twig.to), distanceBetween(fork, point)];
    if (lengths.some((mm) => mm < leastTwigMm)) return [];
    const cost =
      weights[0] * lengths[0]! +
      weights[1] * lengths[1]! +
      weights[2] * lengths[2]! -
      weights[1] * distanceBetween(twig.from, twig.to) +
      upstreamCost(growth, twig.parent);
    return [{ at, fork, cost }];
  });
  places.sort((a, b) => a.cost - b.cost || a.at - b.at);
  const place = places.find(({ at, fork }) => isFree(growth, at, piecesOf(twigs[at]!, fork, point), expected + 1));
  if (!place) return false;
  split(twigs, place, point);
  return true;
}

/** What one more end costs on the way from the root. */
function upstreamCost({ twigs, murrayExponent }: Growth, from: number): number {
  let cost = 0;
  for (let at = from; at >= 0; at = twigs[at]!.parent) {
    const twig = twigs[at]!;
    if (twig.group === null) break;
    const growth = power(twig.ends + 1, 2 / murrayExponent) - power(twig.ends, 2 / murrayExponent);
    cost += growth * distanceBetween(twig.from, twig.to);
  }
  return cost;
}

/** The point of least weighted distance to three points, by Weiszfeld's iteration. */
function fermatPoint(points: readonly [Vector, Vector, Vector], weights: readonly [number, number, number]): Vector {
  let at = between(between(points[0], points[1], 0.5), points[2], 1 / 3);
  for (let step = 0; step < 12; step++) {
    let [x, y, z, total] = [0, 0, 0, 0];
    for (const n of [0, 1, 2] as const) {
      const pull = weights[n] / Math.max(1e-6, distanceBetween(at, points[n]));
      x += pull * points[n][0];
      y += pull * points[n][1];
      z += pull * points[n][2];
      total += pull;
    }
    at = [x / total, y / total, z / total];
  }
  return at;
}

/** What takes a twig's place: straight pieces with the ends that each would feed. */
export interface Piece {
  readonly from: Vector;
  readonly to: Vector;
  readonly ends: number;
}

const piecesOf = ({ from, to, ends }: Twig, fork: Vector, point: Vector): readonly Piece[] => [
  { from, to: fork, ends: ends + 1 },
  { from: fork, to, ends },
  { from: fork, to: point, ends: 1 },
];

/** Whether the pieces may run where they are: clear of what is around, and of the tree away from this twig. */
export function isFree(
  { twigs, mayRun, radiusOf }: Growth,
  at: number,
  pieces: readonly Piece[],
  count: number,
): boolean {
  const known: number[] = [];
  const radius = (n: number): number => {
    known[n] ??= radiusOf(n / count);
    return known[n];
  };
  const kin = kinOf(twigs, at);
  return pieces.every(({ from, to, ends }) => {
    const own = radius(ends);
    if (!mayRun(from, to, own)) return false;
    return twigs.every(
      (other, index) => kin.has(index) || isApart(from, to, other.from, other.to, own + radius(other.ends) + ownGapMm),
    );
  });
}

/** A twig with those at most three forks away, which may touch it where they meet. */
function kinOf(twigs: readonly Twig[], at: number): ReadonlySet<number> {
  const kin = new Set([at]);
  for (let step = 0; step < 3; step++)
    for (const one of [...kin]) {
      const { parent, children } = twigs[one]!;
      if (parent >= 0) {
        kin.add(parent);
        for (const sibling of twigs[parent]!.children) kin.add(sibling);
      }
      for (const child of children) kin.add(child);
    }
  return kin;
}

function split(twigs: Twig[], { at, fork }: Place, point: Vector): void {
  const twig = twigs[at]!;
  const [far, side] = [twigs.length, twigs.length + 1];
  twigs.push(
    {
      from: fork,
      to: twig.to,
      parent: at,
      children: twig.children,
      ends: twig.ends,
      name: twig.name,
      group: twig.group,
    },
    { from: fork, to: point, parent: at, children: [], ends: 1, name: twig.name, group: twig.group },
  );
  for (const child of twig.children) twigs[child]!.parent = far;
  twig.to = fork;
  twig.children = [far, side];
  for (let up = at; up >= 0; up = twigs[up]!.parent) twigs[up]!.ends++;
}
