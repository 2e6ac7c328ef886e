import {
  distanceBetween,
  type Grid,
  type Mask,
  neighbourSteps,
  spacingOf,
  thin,
  toWorld,
  type Vector,
} from "@glisson/volume";
import { type Bridge, bridged } from "./bridges.ts";
import { withFinerVoxels } from "./finerVoxels.ts";
import { inscribedSpheres } from "./inscribed.ts";
import { tunnelsOf } from "./loops.ts";
import { pruned } from "./prune.ts";

/**
 * The centre line of a vessel as a tree of points, one for each skeleton voxel. It has no root yet.
 * Points are DICOM LPS mm; the radius is that of the largest sphere around the point that fits the vessel.
 */
export interface VesselTree {
  readonly points: readonly Vector[];
  readonly radiusMm: Float64Array;
  /** Points joined to each point. */
  readonly joined: readonly (readonly number[])[];
  /** Loops of the centre line, as many as the vessel has tunnels, each cut at its thinnest link; the longest first. */
  readonly cutLoops: readonly CutLoop[];
  /** Links that lead across a break in the vessel. */
  readonly bridges: readonly Bridge[];
}

interface CutLoop {
  readonly at: Vector;
  readonly lengthMm: number;
}

/** Length added to a link's cost, so that thin links are dear and a hair-thin one is not infinitely so. */
const thinLinkMm = 0.3;
/** An end branch that reaches no farther than this, or one slice, outside its parent vessel is a bump on the wall. Ours. */
const spurMm = 1;

/**
 * Centre-line tree of a vessel mask without cavities. The grid's outermost layer must be empty. A mask in several pieces
 * gives one tree whose pieces are joined by bridges.
 */
export function vesselTree(vessel: Mask): VesselTree {
  const finer = withFinerVoxels(vessel);
  const { grid } = finer;
  const skeleton = thin(grid, finer.data);
  const voxels: number[] = [];
  const place = new Map<number, number>();
  for (let at = skeleton.indexOf(1); at >= 0; at = skeleton.indexOf(1, at + 1)) {
    place.set(at, voxels.length);
    voxels.push(at);
  }
  const spheres = inscribedSpheres(
    vessel.grid,
    vessel.data,
    voxels.map((at) => placeOf(grid, at)),
  );
  const points = spheres.map(({ point }) => point);
  const radiusMm = Float64Array.from(spheres, (sphere) => sphere.radiusMm);
  const links = linksOf(grid, voxels, place, points, radiusMm);
  const { joined, cut } = spanningTree(points.length, links);
  const loops = cut
    .map(
      ({ a, b }): CutLoop => ({
        at: middle(points[a]!, points[b]!),
        lengthMm: distanceBetween(points[a]!, points[b]!) + pathLengthMm(points, joined, a, b),
      }),
    )
    .sort((p, q) => q.lengthMm - p.lengthMm);
  const pieces = points.length - links.length + cut.length;
  // Voxels that touch crosswise at a fork close small rings of links around no hole: only tunnels are loops.
  const cutLoops = loops.slice(0, tunnelsOf(grid, voxels, pieces));
  const leastMm = Math.max(spurMm, ...spacingOf(vessel.grid));
  return bridged(
    compact({ points, radiusMm, joined: pruned(points, radiusMm, joined, leastMm), cutLoops, bridges: [] }),
  );
}

const middle = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];

function placeOf(grid: Grid, at: number): Vector {
  const [ni, nj] = grid.size;
  return toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
}

function linksOf(
  grid: Grid,
  voxels: readonly number[],
  place: ReadonlyMap<number, number>,
  points: readonly Vector[],
  radiusMm: Float64Array,
): Link[] {
  const forward = neighbourSteps(grid, 26).filter((step) => step > 0);
  return voxels.flatMap((at, a) =>
    forward.flatMap((step) => {
      const b = place.get(at + step);
      if (b === undefined) return [];
      const lengthMm = distanceBetween(points[a]!, points[b]!);
      return [{ a, b, cost: lengthMm / (thinLinkMm + Math.min(radiusMm[a]!, radiusMm[b]!)) }];
    }),
  );
}

/** Kruskal: the cheapest links that join all points without a loop; what is left over closes loops and is cut. */
function spanningTree(count: number, links: readonly Link[]): { joined: number[][]; cut: Link[] } {
  const joined: number[][] = Array.from({ length: count }, () => []);
  const cut: Link[] = [];
  const leader = Int32Array.from({ length: count }, (_, n) => n);
  const find = (n: number): number => {
    let top = n;
    while (leader[top] !== top) top = leader[top] = leader[leader[top]!]!;
    return top;
  };
  for (const link of [...links].sort((p, q) => p.cost - q.cost || p.a - q.a || p.b - q.b)) {
    const [a, b] = [find(link.a), find(link.b)];
    if (a === b) {
      cut.push(link);
      continue;
    }
    leader[Math.max(a, b)] = Math.min(a, b);
    joined[link.a]!.push(link.b);
    joined[link.b]!.push(link.a);
  }
  return { joined, cut };
}

/** Way from a to b within the tree, in mm. */
function pathLengthMm(points: readonly Vector[], joined: readonly (readonly number[])[], a: number, b: number): number {
  const cameFrom = new Map<number, number>([[a, a]]);
  const queue = [a];
  for (const at of queue) {
    if (at === b) break;
    for (const next of joined[at]!)
      if (!cameFrom.has(next)) {
        cameFrom.set(next, at);
        queue.push(next);
      }
  }
  let lengthMm = 0;
  for (let at = b; at !== a; at = cameFrom.get(at)!)
    lengthMm += distanceBetween(points[at]!, points[cameFrom.get(at)!]!);
  return lengthMm;
}

/** The tree without the points that pruning left alone. */
function compact(tree: VesselTree): VesselTree {
  const kept = tree.joined.flatMap((list, at) => (list.length > 0 ? [at] : []));
  const place = new Map(kept.map((at, n) => [at, n]));
  return {
    ...tree,
    points: kept.map((at) => tree.points[at]!),
    radiusMm: Float64Array.from(kept, (at) => tree.radiusMm[at]!),
    joined: kept.map((at) => tree.joined[at]!.map((other) => place.get(other)!)),
  };
}
