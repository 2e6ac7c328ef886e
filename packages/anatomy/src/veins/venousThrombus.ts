import type { HepaticVeinName, LiverReadingInput, ReadingIssue } from "@glisson/case";
import { boxOf, crop, type Mask, type Vector, voxelVolumeOf } from "@glisson/volume";
import { nearestSphere } from "../nodules/nearestSphere.ts";
import { millimetres, round } from "../rounding.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import type { NamedVeins } from "./nameVeins.ts";
import { voxelCentres, wayToAtrium } from "./wayToAtrium.ts";

/** Less thrombus than this in a vein may be the edge of a neighbour's. From the field's limit for portal branches, 50 mm³. */
const leastMl = 0.05;

/** So far from the vena cava's wall a hepatic vein is its main trunk, beyond that peripheral. Ours: no definition was found. */
const trunkMm = 40;
/** Nearer to the atrium than this the vena cava may already have passed the diaphragm. Ours, wide. */
const nearAtriumMm = 30;

type Class = NonNullable<LiverReadingInput["venousThrombus"]>;

export interface VenousThrombus {
  readonly fields: Pick<LiverReadingInput, "venousThrombus" | "venousThrombusToAtrium">;
  /** Volume in each vein, mL, and its point nearest to the heart. */
  readonly ofVein: ReadonlyMap<HepaticVeinName, { readonly ml: number; readonly top: Vector }>;
}

interface Venous {
  readonly mask: Mask;
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
  { mask, tree, named }: Venous,
  atrium: Mask | undefined,
  liverTop: number,
  issues: ReadingIssue[],
): VenousThrombus {
  const voxels = voxelCentres(thrombus);
  const centres = Float64Array.from(tree.points.flat());
  const { index } = nearestSphere(voxels, centres, tree.radiusMm);
  const wayMm = waysToHeart(tree);
  const main = mainTrunks(tree, named);
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
  const overlaps = atrium !== undefined && sharedMl(thrombus, atrium) >= leastMl;
  const toAtrium = overlaps ? 0 : wayToAtrium(tree, index[highest.top]!, top, mask, atrium, issues);
  const kind = classOf(new Map(shown), toAtrium, top, atrium, liverTop, mlOf, issues);
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
  toAtriumMm: number | null,
  top: Vector,
  atrium: Mask | undefined,
  liverTop: number,
  mlOf: (count: number) => number,
  issues: ReadingIssue[],
): Class {
  if (parts.has("IVC")) {
    if (toAtriumMm === 0) return "atrium";
    // The heart lies on the diaphragm, and the whole liver below it.
    const floor = atrium ? Math.min(lowestOf(atrium), liverTop) : liverTop;
    if (top[2] >= floor) return "IVC above the diaphragm";
    if (toAtriumMm === null || toAtriumMm < nearAtriumMm)
      issues.push({
        code: "diaphragm-not-seen",
        severity: "warn",
        where: "venousThrombus",
        text: `The thrombus reaches the vena cava, ${Math.round(liverTop - top[2])} mm below the liver's highest point${toAtriumMm === null ? "" : ` and ${Math.round(toAtriumMm)} mm from the atrium`}. No mask shows the diaphragm: at least behind the liver, perhaps above the diaphragm.`,
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

/** Points of the vena cava and of the named veins' main trunks. */
function mainTrunks(tree: RootedTree, { veins, names }: NamedVeins): Set<number> {
  const cava = veins.get("IVC")!;
  const main = new Set(cava);
  for (const [name, path] of veins) {
    if (name === "IVC") continue;
    let wayMm = 0;
    for (const at of path) {
      if (names[at] === "IVC") continue;
      const above = tree.parent[at]!;
      // What lies within the vena cava is no part of the vein's length.
      const inCava = names[above] === "IVC" ? tree.radiusMm[above]! : 0;
      wayMm += tree.linkMm[at]! - inCava;
      if (wayMm <= trunkMm) main.add(at);
    }
  }
  return main;
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

const placeOf = (points: Float64Array, n: number): Vector => [
  round(points[3 * n]!, 2),
  round(points[3 * n + 1]!, 2),
  round(points[3 * n + 2]!, 2),
];

function lowestOf(mask: Mask): number {
  const points = voxelCentres(mask);
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
