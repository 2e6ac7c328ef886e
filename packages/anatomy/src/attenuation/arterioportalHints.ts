import type { BranchName, LiverReadingInput } from "@glisson/case";
import { boundingBox, boxOf, componentsOf, crop, growBox, type Mask, toWorld, voxelVolumeOf } from "@glisson/volume";
import type { NamedTree } from "../names/nameBranches.ts";
import { besideMm, patchesByName } from "../nodules/contact.ts";
import type { Nodule } from "../nodules/findNodules.ts";
import { nearestSphere } from "../nodules/nearestSphere.ts";
import { nearestPair, sortPoints } from "../nodules/pairs.ts";
import { patchesOf } from "../nodules/patches.ts";
import type { VesselMasks } from "../obstruction/crossSection.ts";
import { type BranchReadings, deprivedPoints } from "../territories/portalSeeds.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import { sampleStepMm } from "../veins/course.ts";
import type { Wall } from "../veins/wall.ts";
import type { Scan } from "./acceptScans.ts";
import type { BranchHu } from "./branchAttenuation.ts";
import { coreOf } from "./core.ts";
import { sampleScan } from "./sampleScan.ts";

type Hint = NonNullable<LiverReadingInput["arterioportalHints"]>[number];

/** A branch this much brighter than every vein that flows into it is told. Ours: several times the error of such a mean. */
const brighterHu = 30;
/** Branches into which no shunt inside the liver flows while portal flow runs towards the liver. */
const upstream = ["SMV", "SV", "PV.trunk"] as const satisfies readonly BranchName[];
/** Less thrombus than this is not told. */
const leastThrombusMl = 0.05;
/** An artery within this of a branch lies beside it, and over less than this length it only crosses. From the specification; ours. */
const arteryMm = 2;
const leastLengthMm = 5;

/**
 * Portal branches brighter in the arterial phase than the splenic vein, the mesenteric vein and the trunk: blood that has
 * come by the artery. Without one of those to compare with nothing is told.
 */
export function brightBranches(lumens: ReadonlyMap<BranchName, BranchHu>, aortaHu: number | null): Hint[] {
  const sources = upstream.flatMap((name) => {
    const hu = lumens.get(name)?.lumen;
    return hu === undefined ? [] : [{ name, hu }];
  });
  return [...lumens].flatMap(([branch, { lumen }]): Hint[] => {
    if (lumen === undefined || branch === "SMV" || branch === "SV") return [];
    const below = sources.filter(({ name }) => name !== branch);
    const brightest = below.reduce<(typeof below)[number] | null>(
      (best, one) => (best && best.hu >= one.hu ? best : one),
      null,
    );
    if (!brightest || lumen - brightest.hu < brighterHu) return [];
    const aorta = aortaHu === null ? "" : `; the artery's mask ${Math.round(aortaHu)} HU`;
    return [
      {
        sign: "portal branch bright in the arterial phase",
        branch,
        text: `${branch} ${Math.round(lumen)} HU against ${Math.round(brightest.hu)} HU in ${brightest.name}${aorta}.`,
      },
    ];
  });
}

/** Attenuation in the middle of the artery's mask, the aorta where that is in it: two voxels off every edge. */
export function aortaHu({ volume }: Scan, artery: Mask): number | null {
  const { grid, data } = crop(artery, growBox(boundingBox(artery)!, 1));
  const inner = new Uint8Array(data.length);
  for (const at of coreOf(grid, data)) inner[at] = 1;
  const { hu, inside } = sampleScan(volume, grid, coreOf(grid, inner));
  return inside > 0 ? hu.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0) / inside : null;
}

/** Pieces of thrombus farther than 5 mm from every nodule: they did not grow in from one beside the vein. */
export function thrombusApart(
  { grid, thrombus }: VesselMasks,
  wall: Wall<BranchName>,
  nodules: readonly Nodule[],
): Hint[] {
  if (!thrombus.includes(1)) return [];
  const { labels, voxels } = componentsOf(grid, thrombus);
  const [ni, nj] = grid.size;
  const places: number[][] = voxels.map(() => []);
  for (let at = 0; at < labels.length; at++)
    if (labels[at] !== 0)
      places[labels[at]! - 1]!.push(...toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]));
  return places.flatMap((place, n): Hint[] => {
    const ml = (voxels[n]! * voxelVolumeOf(grid)) / 1000;
    if (ml < leastThrombusMl) return [];
    const points = Float64Array.from(place);
    const sorted = sortPoints(
      points,
      Int32Array.from({ length: points.length / 3 }, (_, m) => m),
    );
    const gapMm = Math.min(...nodules.map((nodule) => nearestPair(sorted, nodule.sorted)!.distanceMm));
    const branch = mostCommonName(points, wall);
    if (gapMm <= besideMm || branch === null) return [];
    const nearest =
      nodules.length === 0
        ? "no nodule of 0.1 mL or more is marked"
        : `the nearest nodule lies ${Math.round(gapMm)} mm away`;
    return [{ sign: "thrombus without tumour contact", branch, text: `${ml.toFixed(2)} mL of thrombus; ${nearest}.` }];
  });
}

function mostCommonName(points: Float64Array, { course }: Wall<BranchName>): BranchName | null {
  const counts = new Map<BranchName, number>();
  for (const sample of nearestSphere(points, course.centres, course.radiiMm).index) {
    const { name } = course.chains[course.chainOf[sample]!]!;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? most[0] : null;
}

/** Branches beyond a complete obstruction along which an artery runs: where communications would open. */
export function arteryBesideClosed(
  artery: Mask,
  wall: Wall<BranchName>,
  tree: RootedTree,
  branches: NamedTree["branches"],
  readings: BranchReadings,
): Hint[] {
  const deprived = deprivedPoints(tree, branches, readings);
  const isBeyond = (name: BranchName | null): boolean => {
    const path = name === null ? undefined : branches.get(name);
    return path !== undefined && deprived[path.at(-1)!] === true;
  };
  if (!wall.course.chains.some(({ name }) => isBeyond(name))) return [];
  const { mask } = wall;
  const near = crop(artery, growBox(boxOf(mask.grid, artery.grid), 1));
  if (!near.data.includes(1)) return [];
  const { points } = patchesOf(near);
  return patchesByName(wall).flatMap(({ name, patches }): Hint[] => {
    const branch = name as BranchName;
    if (!isBeyond(branch)) return [];
    const own = Float64Array.from(
      patches.flatMap((patch) => [...wall.surface.points.subarray(3 * patch, 3 * patch + 3)]),
    );
    const { distanceMm } = nearestSphere(own, points, undefined, arteryMm);
    const samples = new Set(patches.flatMap((patch, n) => (distanceMm[n]! <= arteryMm ? [wall.sampleOf[patch]!] : [])));
    const lengthMm = samples.size * sampleStepMm;
    if (lengthMm < leastLengthMm) return [];
    return [
      {
        sign: "artery beside a branch beyond an obstruction",
        branch,
        text: `An artery runs within ${arteryMm} mm of it over ${Math.round(lengthMm)} mm. Arteries run beside portal branches in every liver.`,
      },
    ];
  });
}
