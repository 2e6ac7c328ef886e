import { lengthOf, spacingOf, toVoxel, type Vector, type Volume } from "@glisson/volume";
import type { VesselTree } from "../../tree/vesselTree.ts";
import { hepatic, portal } from "./partTree.ts";

/**
 * The two veins are told apart by attenuation only when they differ by at least this. Ours: late arterial scans show more.
 * Portal venous scans are not used: on one (p17 of 3D-IRCADb-01) the two groups were 134 and 185 HU, and their border lay
 * within the vena cava.
 */
const leastDifferenceHu = 40;
/** And by this many standard deviations of the segments of one vein. Ours. */
const leastDeviations = 3;
/** A segment needs this many points to have a mean. */
const leastPoints = 5;

export type PhaseSeeds =
  | {
      readonly kind: "told";
      readonly portalHu: number;
      readonly hepaticHu: number;
      readonly seeds: readonly Uint8Array[];
    }
  | { readonly kind: "not told"; readonly why: string };

/**
 * Seeds from a late arterial scan, in which the portal vein is enhanced and the hepatic veins are not yet: the segments of
 * all trees are put into two groups by their mean attenuation, and those that lie clearly in one become seeds. The
 * groups must differ by 40 HU and by three standard deviations within them.
 */
export function phaseSeeds(trees: readonly VesselTree[], scan: Volume): PhaseSeeds {
  const segments = trees.flatMap((tree, n) => segmentsOf(tree).map((points) => ({ tree: n, points })));
  const measured = segments.flatMap(({ tree, points }) => {
    const values = points.flatMap((at) => meanAround(trees[tree]!, at, scan));
    return values.length < leastPoints ? [] : [{ tree, points, hu: mean(values), weight: values.length }];
  });
  measured.sort((p, q) => p.hu - q.hu);
  const groups = twoGroups(measured);
  if (!groups) return { kind: "not told", why: "too few vessels are wide enough to be measured" };
  const { darkHu, brightHu, deviation } = groups;
  const apart = brightHu - darkHu;
  if (apart < leastDifferenceHu || apart < leastDeviations * deviation)
    return {
      kind: "not told",
      why: `their attenuation does not clearly fall into two groups (${Math.round(darkHu)} and ${Math.round(brightHu)} HU)`,
    };
  const seeds = trees.map((tree) => new Uint8Array(tree.points.length));
  for (const { tree, points, hu } of measured) {
    const vein = hu > brightHu - apart / 4 ? portal : hu < darkHu + apart / 4 ? hepatic : 0;
    for (const at of points) seeds[tree]![at] = vein;
  }
  return { kind: "told", portalHu: brightHu, hepaticHu: darkHu, seeds };
}

/** Points of the tree between forks and ends, the forks themselves left out. */
function segmentsOf({ joined }: VesselTree): number[][] {
  const seen = new Uint8Array(joined.length);
  return joined.flatMap((_, start) => {
    if (seen[start] === 1 || joined[start]!.length > 2) return [];
    const points = [start];
    seen[start] = 1;
    for (const at of points)
      for (const next of joined[at]!)
        if (seen[next] === 0 && joined[next]!.length <= 2) {
          seen[next] = 1;
          points.push(next);
        }
    return [points];
  });
}

/** Mean of the 27 voxels around a point where they all lie within the vessel: thinner ones show the liver beside them. */
function meanAround({ points, radiusMm }: VesselTree, at: number, { grid, data }: Volume): number[] {
  const { size } = grid;
  if (radiusMm[at]! < 1.5 * lengthOf(spacingOf(grid))) return [];
  const [i, j, k] = toVoxel(grid, points[at]!).map(Math.round) as unknown as Vector;
  if (i < 1 || j < 1 || k < 1 || i >= size[0] - 1 || j >= size[1] - 1 || k >= size[2] - 1) return [];
  let sum = 0;
  for (let c = -1; c <= 1; c++)
    for (let b = -1; b <= 1; b++)
      for (let a = -1; a <= 1; a++) sum += data[i + a + size[0] * (j + b + size[1] * (k + c))]!;
  return [sum / 27];
}

/** The best cut of sorted values into two groups (Otsu, doi 10.1109/TSMC.1979.4310076) and the spread within them. */
function twoGroups(sorted: readonly { readonly hu: number; readonly weight: number }[]) {
  const sums = (list: typeof sorted) => {
    const weight = list.reduce((sum, one) => sum + one.weight, 0);
    const middle = list.reduce((sum, one) => sum + one.weight * one.hu, 0) / weight;
    const squares = list.reduce((sum, one) => sum + one.weight * (one.hu - middle) ** 2, 0);
    return { weight, middle, squares };
  };
  let best: { darkHu: number; brightHu: number; deviation: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let n = 1; n < sorted.length; n++) {
    const [dark, bright] = [sums(sorted.slice(0, n)), sums(sorted.slice(n))];
    const within = dark.squares + bright.squares;
    if (within >= least) continue;
    least = within;
    const deviation = Math.sqrt(within / (dark.weight + bright.weight));
    best = { darkHu: dark.middle, brightHu: bright.middle, deviation };
  }
  return best;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
