import { branchNames, hepaticVeinNames, type LiverReadingInput } from "@glisson/case";
import { cross, distanceBetween, scale, subtract, toWorld, type Vector } from "@glisson/volume";
import { type BranchPath, branchPath } from "./branchPath.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { cosine, pi, sine } from "./elementary.ts";
import { boxAround } from "./fill.ts";
import { gridAround } from "./grids.ts";
import { gapTo } from "./placeTumours.ts";
import { acrossFrom, add, along, between, direction } from "./points.ts";
import { deg, ml, mm, mm2, place } from "./quantities.ts";
import { tumourMask, visible } from "./rasterise.ts";
import { thrombusOf } from "./thrombusOf.ts";
import { directionsOver, farthestMm, type Tumour, toSurface } from "./tumour.ts";
import type { VesselTree } from "./vessel.ts";

type NoduleTruth = NonNullable<LiverReadingInput["nodules"]>[number];
type Contact = NoduleTruth["contacts"][number];

/** Spacing of the lattice on which a nodule's volume is summed, mm. */
const stepMm = 0.7;
/** Veins further than this from a nodule are left out, mm; the reading calls more than 5 mm apart. */
const listedMm = 10;
const besideMm = 5;
/** A vein's wall is judged every half millimetre, at so many places round it. */
const alongMm = 0.5;
const placesRound = 60;

/** A nodule and how it lies to each named vein; `touchMm` is what counts as touching: a voxel of the grid in question. */
export function noduleTruth(liver: DigitalLiver, tumour: Tumour, touchMm: number): NoduleTruth {
  const body = bodyOf(liver, tumour);
  const least = liver.parameters.visibleDiameterMm;
  const named = (tree: VesselTree, name: string): BranchPath[] =>
    visible(
      tree.filter((segment) => segment.name === name),
      least,
    ).map((segment) => branchPath([{ ...segment, parent: null }], name)!);
  const branches = [
    ...branchNames.map((name) => [name, named(liver.portal, name)] as const),
    ...hepaticVeinNames.map((name) => [name, named(liver.hepaticVeins, name)] as const),
  ];
  return {
    id: tumour.id,
    volume: ml((body.length * stepMm * stepMm * stepMm) / 1000),
    longestDiameter: mm(longestDiameter(body)),
    centreMm: place(scale(body.reduce(add, [0, 0, 0]), 1 / Math.max(1, body.length))),
    contacts: branches.flatMap(([name, vessels]) => contactWith(liver, tumour, name, vessels, touchMm) ?? []),
  };
}

/** Points of a fine lattice in the nodule: in the liver and outside the vessels, as its mask is. */
function bodyOf(liver: DigitalLiver, tumour: Tumour): Vector[] {
  const grid = gridAround(boxAround([tumour.centre], farthestMm(tumour)), [stepMm, stepMm, stepMm]);
  const { data } = tumourMask({ ...liver, tumours: [tumour] }, grid);
  const [ni, nj] = grid.size;
  const points: Vector[] = [];
  for (let at = data.indexOf(1); at >= 0; at = data.indexOf(1, at + 1))
    points.push(toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]));
  return points;
}

/** Greatest distance between two points, among those furthest out in each of many directions. */
function longestDiameter(body: readonly Vector[]): number {
  const outermost = directionsOver(200).map((way) => {
    let [best, most] = [body[0]!, -Infinity];
    for (const point of body) {
      const out = point[0] * way[0] + point[1] * way[1] + point[2] * way[2];
      if (out > most) [best, most] = [point, out];
    }
    return best;
  });
  let longest = 0;
  for (const [n, a] of outermost.entries())
    for (const b of outermost.slice(n + 1)) longest = Math.max(longest, distanceBetween(a, b));
  return longest;
}

/** How the nodule lies to the vessels of one name, those wide enough to be drawn; null where none is near. */
function contactWith(
  liver: DigitalLiver,
  tumour: Tumour,
  branch: Contact["branch"],
  vessels: readonly BranchPath[],
  touchMm: number,
): Contact | null {
  const nearest = vessels.reduce<ReturnType<typeof gapTo>>(
    (best, vessel) => gapTo(tumour, vessel, best?.gapMm ?? listedMm) ?? best,
    null,
  );
  if (!nearest) return null;
  const { gapMm, surface } = nearest;
  const touched = gapMm <= touchMm ? vessels.map((vessel) => touchedWall(liver, tumour, vessel, touchMm)) : [];
  const arcDeg = Math.max(0, ...touched.map((one) => one.arcDeg));
  const sum = (of: (wall: Wall) => number): number => touched.reduce((total, wall) => total + of(wall), 0);
  return {
    branch,
    grade: gradeOf(gapMm, arcDeg, touched),
    gap: mm(Math.max(0, gapMm)),
    ...(arcDeg > 0
      ? {
          veinSurface: mm2(sum(({ areaMm2 }) => areaMm2)),
          arc: deg(arcDeg),
          length: mm(sum(({ lengthMm }) => lengthMm)),
        }
      : {}),
    pointMm: place(surface),
  };
}

function gradeOf(gapMm: number, arcDeg: number, touched: readonly Wall[]): Contact["grade"] {
  if (touched.some(({ joinsThrombus }) => joinsThrombus)) return "continuous";
  if (touched.length > 0) return arcDeg >= 180 ? "encasing" : "touching";
  return gapMm <= besideMm ? "near" : "apart";
}

interface Wall {
  readonly areaMm2: number;
  readonly arcDeg: number;
  readonly lengthMm: number;
  readonly joinsThrombus: boolean;
}

/** The part of a vein's wall within `touchMm` of a nodule, from places all along and round it. */
function touchedWall(liver: DigitalLiver, tumour: Tumour, { points, radiiMm }: BranchPath, touchMm: number): Wall {
  const { holds } = thrombusOf(liver);
  let [areaMm2, arcDeg, lengthMm, joinsThrombus] = [0, 0, 0, false];
  for (let n = 1; n < points.length; n++) {
    const [a, b] = [points[n - 1]!, points[n]!];
    const wayMm = distanceBetween(a, b);
    if (wayMm < 1e-9) continue;
    const way = direction(subtract(b, a));
    const across = acrossFrom(way, [0, 0, 1]);
    const other = cross(way, across);
    const steps = Math.max(1, Math.round(wayMm / alongMm));
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const middle = between(a, b, share);
      const radiusMm = radiiMm[n - 1]! + share * (radiiMm[n]! - radiiMm[n - 1]!);
      if (distanceBetween(middle, tumour.centre) > farthestMm(tumour) + radiusMm + touchMm) continue;
      let touching = 0;
      for (let turn = 0; turn < placesRound; turn++) {
        const angle = (2 * pi * turn) / placesRound;
        const outwards: Vector = [0, 1, 2].map(
          (axis) => cosine(angle) * across[axis]! + sine(angle) * other[axis]!,
        ) as unknown as Vector;
        if (toSurface(tumour, along(middle, outwards, radiusMm)).mm > touchMm) continue;
        touching++;
        joinsThrombus ||= holds(add(middle, along([0, 0, 0], outwards, 0.97 * radiusMm)));
      }
      if (touching === 0) continue;
      lengthMm += wayMm / steps;
      arcDeg = Math.max(arcDeg, (360 * touching) / placesRound);
      areaMm2 += ((wayMm / steps) * 2 * pi * radiusMm * touching) / placesRound;
    }
  }
  return { areaMm2, arcDeg, lengthMm, joinsThrombus };
}
