import type { HepaticVeinName, LiverReadingInput, ReadingIssue } from "@glisson/case";
import {
  boundingBox,
  boxOf,
  crop,
  distanceBetween,
  type Mask,
  toVoxel,
  toWorld,
  type Vector,
  voxelVolumeOf,
} from "@glisson/volume";
import { nearestSphere } from "../nodules/nearestSphere.ts";
import { millimetres, round } from "../rounding.ts";
import { smoothLine } from "../tree/centreline.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import type { NamedVeins } from "./nameVeins.ts";

/** Less thrombus than this in a vein may be the edge of a neighbour's. From the field's limit for portal branches, 50 mm³. */
const leastMl = 0.05;
/** A vena cava whose mask ends farther than this from the atrium does not tell the way to it. Ours. */
const widestGapMm = 25;

type Class = NonNullable<LiverReadingInput["venousThrombus"]>;

export interface VenousThrombus {
  readonly fields: Pick<LiverReadingInput, "venousThrombus" | "venousThrombusToAtrium">;
  /** Volume in each vein, mL, and its point nearest to the heart. */
  readonly ofVein: ReadonlyMap<HepaticVeinName, { readonly ml: number; readonly top: Vector }>;
}

interface Venous {
  readonly tree: RootedTree;
  readonly named: NamedVeins;
}

/**
 * How far thrombus has got on the venous side: in which veins it lies, its point nearest to the heart, the class by that
 * point, and the way from there along the vessels to the atrium.
 *
 * @param venous its tree hung from the top of the vena cava
 * @param liverTop highest point of the liver, LPS mm
 */
export function readVenousThrombus(
  thrombus: Mask,
  { tree, named }: Venous,
  atrium: Mask | undefined,
  liverTop: number,
  issues: ReadingIssue[],
): VenousThrombus {
  const voxels = pointsIn(thrombus);
  const centres = Float64Array.from(tree.points.flat());
  const { index } = nearestSphere(voxels, centres, tree.radiusMm);
  const wayMm = waysToHeart(tree);
  const main = new Set([...named.veins.values()].flat());
  const parts = new Map<HepaticVeinName | "unnamed", { count: number; top: number; mainCount: number }>();
  for (let n = 0; n < index.length; n++) {
    const at = index[n]!;
    const name = named.names[at] ?? "unnamed";
    const part = parts.get(name) ?? { count: 0, top: n, mainCount: 0 };
    part.count++;
    if (main.has(at)) part.mainCount++;
    if (nearerToHeart(n, part.top, index, wayMm, voxels)) part.top = n;
    parts.set(name, part);
  }
  const mlOf = (count: number): number => (count * voxelVolumeOf(thrombus.grid)) / 1000;
  const shown = [...parts].filter(([, { count }]) => mlOf(count) >= leastMl);
  if (shown.length === 0) return { fields: {}, ofVein: new Map() };
  const [, highest] = shown.reduce((best, one) =>
    nearerToHeart(one[1].top, best[1].top, index, wayMm, voxels) ? one : best,
  );
  const top = placeOf(voxels, highest.top);
  const inAtrium = atrium !== undefined && sharedMl(thrombus, atrium) >= leastMl;
  const kind = classOf(new Map(shown), inAtrium, top, atrium, liverTop, mlOf, issues);
  const toAtrium = inAtrium ? 0 : wayToAtrium(tree, index[highest.top]!, top, atrium, issues);
  return {
    fields: {
      venousThrombus: kind,
      ...(toAtrium === null ? {} : { venousThrombusToAtrium: millimetres(toAtrium) }),
    },
    ofVein: new Map(
      shown.flatMap(([name, { count, top: highestHere }]) =>
        name === "unnamed" ? [] : [[name, { ml: mlOf(count), top: placeOf(voxels, highestHere) }]],
      ),
    ),
  };
}

function classOf(
  parts: ReadonlyMap<HepaticVeinName | "unnamed", { readonly count: number; readonly mainCount: number }>,
  inAtrium: boolean,
  top: Vector,
  atrium: Mask | undefined,
  liverTop: number,
  mlOf: (count: number) => number,
  issues: ReadingIssue[],
): Class {
  if (inAtrium) return "atrium";
  if (parts.has("IVC")) {
    // The heart lies on the diaphragm, and the whole liver below it.
    const floor = atrium ? Math.min(lowestOf(atrium), liverTop) : liverTop;
    if (top[2] >= floor) return "IVC above the diaphragm";
    if (!atrium)
      issues.push({
        code: "diaphragm-not-seen",
        severity: "warn",
        where: "venousThrombus",
        text: `The thrombus reaches the vena cava, ${Math.round(liverTop - top[2])} mm below the liver's highest point. Without a mask of the heart it cannot be said whether it passes the diaphragm: at least behind the liver.`,
      });
    return "IVC behind the liver";
  }
  if ([...parts].some(([name, { mainCount }]) => name !== "unnamed" && mlOf(mainCount) >= leastMl))
    return "major hepatic vein";
  if (parts.has("unnamed"))
    issues.push({
      code: "vein-not-recognised",
      severity: "warn",
      where: "venousThrombus",
      text: "The thrombus lies in a hepatic vein that was not recognised: at least peripheral, perhaps major.",
    });
  return "peripheral hepatic vein";
}

/** Way from every point of the tree to its root, mm, along the links. */
function waysToHeart({ order, parent, linkMm }: RootedTree): Float64Array {
  const ways = new Float64Array(order.length);
  for (const at of order) ways[at] = parent[at]! < 0 ? 0 : ways[parent[at]!]! + linkMm[at]!;
  return ways;
}

/** Of two voxels, whether the first lies nearer to the heart: along the vessel, then by height. */
function nearerToHeart(n: number, m: number, index: Int32Array, wayMm: Float64Array, voxels: Float64Array): boolean {
  const [here, there] = [wayMm[index[n]!]!, wayMm[index[m]!]!];
  return here < there || (here === there && voxels[3 * n + 2]! > voxels[3 * m + 2]!);
}

/**
 * Way along the smoothed centre line from the thrombus's top to the atrium, mm: the line is followed from the point beside
 * the top to where it enters the atrium's mask, or to its upper end and on straight. Null where that cannot be told.
 */
function wayToAtrium(
  { points, radiusMm, parent }: RootedTree,
  from: number,
  top: Vector,
  atrium: Mask | undefined,
  issues: ReadingIssue[],
): number | null {
  const cannotSay = (text: string): null => {
    issues.push({ code: "way-to-atrium-not-known", severity: "warn", where: "venousThrombusToAtrium", text });
    return null;
  };
  if (!atrium)
    return cannotSay("There is no mask of the right atrium: the way from the thrombus to it cannot be given.");
  const path = [from];
  for (let at = parent[from]!; at >= 0; at = parent[at]!) path.push(at);
  const line = smoothLine(
    path.map((at) => points[at]!),
    path.map((at) => radiusMm[at]!),
  );
  const steps = line.length > 0 ? line : [{ point: points[from]!, atMm: 0 }];
  // The top is not on the line: the way begins where the line is nearest to it.
  const start = steps.reduce((best, step) =>
    distanceBetween(step.point, top) < distanceBetween(best.point, top) ? step : best,
  );
  const enters = steps.find((step) => step.atMm >= start.atMm && isSet(atrium, step.point));
  if (enters) return enters.atMm - start.atMm;
  const end = steps.at(-1)!;
  const gapMm = nearestSphere(Float64Array.from(end.point), pointsIn(atrium)).distanceMm[0]!;
  if (gapMm > widestGapMm)
    return cannotSay(
      `The vena cava's mask ends ${Math.round(gapMm)} mm from the atrium's: the way from the thrombus to it cannot be given.`,
    );
  return end.atMm - start.atMm + gapMm;
}

const placeOf = (points: Float64Array, n: number): Vector => [
  round(points[3 * n]!, 2),
  round(points[3 * n + 1]!, 2),
  round(points[3 * n + 2]!, 2),
];

/** Voxel centres of a mask, x, y, z one after another, LPS mm. */
function pointsIn(mask: Mask): Float64Array {
  const { grid, data } = crop(mask, boundingBox(mask)!);
  const [ni, nj] = grid.size;
  const points: number[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    points.push(...toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]));
  return Float64Array.from(points);
}

function lowestOf(mask: Mask): number {
  const points = pointsIn(mask);
  let lowest = Number.POSITIVE_INFINITY;
  for (let n = 2; n < points.length; n += 3) lowest = Math.min(lowest, points[n]!);
  return lowest;
}

function sharedMl(a: Mask, b: Mask): number {
  const other = crop(b, boxOf(a.grid, b.grid)).data;
  let voxels = 0;
  for (let at = 0; at < other.length; at++) voxels += a.data[at]! & other[at]!;
  return (voxels * voxelVolumeOf(a.grid)) / 1000;
}

function isSet({ grid, data }: Mask, point: Vector): boolean {
  const [ni, nj, nk] = grid.size;
  const [i, j, k] = toVoxel(grid, point).map(Math.round) as [number, number, number];
  return i >= 0 && j >= 0 && k >= 0 && i < ni && j < nj && k < nk && data[i + ni * (j + nj * k)] === 1;
}
