import { drawParameters, growLiver } from "@glisson/phantom";
import { distanceBetween, type Grid, type Mask, type Vector } from "@glisson/volume";
import { vesselTree } from "../../packages/anatomy/src/tree/vesselTree.ts";
import { awayFrom } from "./awayFrom.ts";

/** A true end counts as found where an end of the tree lies this near, mm: thinning shortens a vessel by its radius. */
const nearMm = 2.5;

/**
 * Ends of a digital portal tree that are found on a grid of this spacing: out of all, and out of those that a mask can
 * show, whose end lies at least its own radius and a voxel outside the wall of every other vessel.
 */
export function terminalsFound(seed: number, terminals: number, spacingMm: number) {
  const parameters = drawParameters(seed, {
    ...{ portalTerminals: terminals, visibleDiameterMm: 1, thrombus: null, tumours: [] },
    ...{ liverVolumeMl: 1500, trunkDiameterMm: 13.5, murrayExponent: 3 },
  });
  const { portal } = growLiver(parameters);
  const parents = new Set(portal.map(({ parent }) => parent));
  const ends = portal.filter(({ id, name }) => !parents.has(id) && name !== "SMV" && name !== "SV");
  const tree = vesselTree(tubes(portal, spacingMm));
  const found = tree.joined.flatMap((list, at) => (list.length === 1 ? [tree.points[at]!] : []));
  const isFound = (end: Vector): boolean => found.some((point) => distanceBetween(point, end) <= nearMm);
  const apart = ends.filter((end) => outsideOthers(end, portal) >= end.radiusMm + spacingMm);
  const count = (some: typeof ends): number => some.filter(({ points }) => isFound(points.at(-1)!)).length;
  return {
    ends: ends.length,
    found: count(ends),
    apart: apart.length,
    apartFound: count(apart),
    inTree: found.length - 2,
    radiusVoxels: Math.min(...ends.map(({ radiusMm }) => radiusMm)) / spacingMm,
  };
}

/** How far a vessel's end lies outside the walls of all others, mm. */
function outsideOthers(end: Tubes[number], vessels: Tubes): number {
  const tip = end.points.at(-1)!;
  let least = Number.POSITIVE_INFINITY;
  for (const other of vessels)
    for (let n = 1; other !== end && n < other.points.length; n++) {
      const { awayMm, share } = awayFrom(tip, other.points[n - 1]!, other.points[n]!);
      least = Math.min(least, awayMm - other.radiiMm[n - 1]! - share * (other.radiiMm[n]! - other.radiiMm[n - 1]!));
    }
  return least;
}

type Tubes = readonly { readonly points: readonly Vector[]; readonly radiiMm: readonly number[] }[];

/** The vessels as a mask: voxels whose centres lie within a piece of centre line and its radius. */
function tubes(vessels: Tubes, spacingMm: number): Mask {
  const all = vessels.flatMap(({ points }) => points);
  const bound = (axis: 0 | 1 | 2, pick: (a: number, b: number) => number, from: number): number =>
    all.reduce((so, point) => pick(so, point[axis]), from);
  const axes = [0, 1, 2] as const;
  const low = axes.map((axis) => bound(axis, Math.min, Infinity) - 12) as unknown as Vector;
  const size = axes.map((axis) =>
    Math.ceil((bound(axis, Math.max, -Infinity) + 12 - low[axis]) / spacingMm),
  ) as unknown as Grid["size"];
  const data = new Uint8Array(size[0] * size[1] * size[2]);
  for (const { points, radiiMm } of vessels)
    for (let n = 1; n < points.length; n++) {
      const [p, q] = [points[n - 1]!, points[n]!];
      const reach = Math.max(radiiMm[n - 1]!, radiiMm[n]!);
      const [from, to] = [
        axes.map((axis) =>
          Math.ceil((Math.min(p[axis], q[axis]) - reach - low[axis]) / spacingMm),
        ) as unknown as Vector,
        axes.map((axis) =>
          Math.floor((Math.max(p[axis], q[axis]) + reach - low[axis]) / spacingMm),
        ) as unknown as Vector,
      ];
      for (let k = from[2]; k <= to[2]; k++)
        for (let j = from[1]; j <= to[1]; j++)
          for (let i = from[0]; i <= to[0]; i++) {
            const place: Vector = [low[0] + i * spacingMm, low[1] + j * spacingMm, low[2] + k * spacingMm];
            const { awayMm, share } = awayFrom(place, p, q);
            if (awayMm <= radiiMm[n - 1]! + share * (radiiMm[n]! - radiiMm[n - 1]!))
              data[i + size[0] * (j + size[1] * k)] = 1;
          }
    }
  const affine = [spacingMm, 0, 0, low[0], 0, spacingMm, 0, low[1], 0, 0, spacingMm, low[2]] as const;
  return { grid: { size, affine }, data };
}
