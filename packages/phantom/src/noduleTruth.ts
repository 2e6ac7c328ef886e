import { branchNames, hepaticVeinNames, type LiverReadingInput } from "@glisson/case";
import { countSet, cross, distanceBetween, subtract, type Vector } from "@glisson/volume";
import { type BranchPath, branchPath } from "./branchPath.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { cosine, pi, sine } from "./elementary.ts";
import { boxAround } from "./fill.ts";
import { gridAround } from "./grids.ts";
import { gapTo } from "./placeTumours.ts";
import { acrossFrom, add, along, between, direction } from "./points.ts";
import { deg, ml, mm, mm2, place } from "./quantities.ts";
import { tumourMask } from "./rasterise.ts";
import { thrombusOf } from "./thrombusOf.ts";
import { directionsOver, farthestMm, type Tumour, toSurface } from "./tumour.ts";

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
  const grid = gridAround(boxAround([tumour.centre], farthestMm(tumour)), [stepMm, stepMm, stepMm]);
  const voxels = countSet(tumourMask({ ...liver, tumours: [tumour] }, grid).data);
  const paths = [
    ...branchNames.map((name) => [name, branchPath(liver.portal, name)] as const),
    ...hepaticVeinNames.map((name) => [name, branchPath(liver.hepaticVeins, name)] as const),
  ];
  return {
    id: tumour.id,
    volume: ml((voxels * stepMm * stepMm * stepMm) / 1000),
    longestDiameter: mm(longestDiameter(tumour)),
    centreMm: place(tumour.centre),
    contacts: paths.flatMap(([name, path]) => (path ? (contactWith(liver, tumour, name, path, touchMm) ?? []) : [])),
  };
}

function longestDiameter({ centre, reachMm }: Tumour): number {
  const points = directionsOver(800).map((towards) => along(centre, towards, reachMm(towards)));
  let most = 0;
  for (const [n, a] of points.entries())
    for (let m = n + 1; m < points.length; m++) most = Math.max(most, distanceBetween(a, points[m]!));
  return most;
}

function contactWith(
  liver: DigitalLiver,
  tumour: Tumour,
  branch: Contact["branch"],
  path: BranchPath,
  touchMm: number,
): Contact | null {
  const nearest = gapTo(tumour, path, listedMm);
  if (!nearest) return null;
  const { gapMm, surface } = nearest;
  const touched = gapMm <= touchMm ? touchedWall(liver, tumour, path, touchMm) : null;
  const grade = touched?.joinsThrombus
    ? "continuous"
    : touched
      ? touched.arcDeg >= 180
        ? "encasing"
        : "touching"
      : gapMm <= besideMm
        ? "near"
        : "apart";
  return {
    branch,
    grade,
    gap: mm(Math.max(0, gapMm)),
    ...(touched ? { veinSurface: mm2(touched.areaMm2), arc: deg(touched.arcDeg), length: mm(touched.lengthMm) } : {}),
    pointMm: place(surface),
  };
}

/** The part of a vein's wall within `touchMm` of a nodule, from places all along and round it. */
function touchedWall(liver: DigitalLiver, tumour: Tumour, { points, radiiMm }: BranchPath, touchMm: number) {
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
