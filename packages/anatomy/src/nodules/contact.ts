import type { LiverReadingInput } from "@glisson/case";
import { type Grid, type Mask, toVoxel } from "@glisson/volume";
import { median } from "../median.ts";
import { voxelSizeOf } from "../obstruction/crossSection.ts";
import { edgeVoxels } from "../obstruction/limits.ts";
import { millimetres, round } from "../rounding.ts";
import { sampleStepMm } from "../veins/course.ts";
import { type Section, sectionAt, slabReach, type Wall } from "../veins/wall.ts";
import type { Nodule } from "./findNodules.ts";
import { nearestSphere } from "./nearestSphere.ts";
import { nearestPair, type SortedPoints, sortPoints } from "./pairs.ts";

export type Contact = NonNullable<LiverReadingInput["nodules"]>[number]["contacts"][number];
export type VeinName = Contact["branch"];

/** A nodule farther than this from a vein is apart from it; surface within it counts as beside it. Ours. */
export const besideMm = 5;
/** In contact with this much of its circumference a vein is encased. */
export const encasedDeg = 180;

/** Shape is told over this length: a single section may err. Ours. */
const stretchMm = 3;

/** The patches of a wall that go by one name, ready for search. */
export interface NamedPatches {
  readonly name: VeinName;
  readonly wall: Wall<VeinName>;
  readonly patches: readonly number[];
  readonly sorted: SortedPoints;
}

/** The wall's patches, name by name. */
export function patchesByName(wall: Wall<VeinName>): NamedPatches[] {
  const byName = new Map<VeinName, number[]>();
  for (let patch = 0; patch < wall.surface.count; patch++) {
    const { name } = wall.course.chains[wall.course.chainOf[wall.sampleOf[patch]!]!]!;
    if (name === null) continue;
    const list = byName.get(name);
    if (list) list.push(patch);
    else byName.set(name, [patch]);
  }
  return [...byName].map(([name, patches]) => ({
    name,
    wall,
    patches,
    sorted: sortPoints(wall.surface.points, Int32Array.from(patches)),
  }));
}

/** A contact, and the samples of the vein's centre line whose wall comes within 5 mm of the nodule. */
export interface Passage {
  readonly contact: Contact;
  readonly beside: ReadonlySet<number>;
}

/**
 * How a nodule lies to one named vein. The gap is the least distance between the two surfaces, 0 where the masks overlap;
 * in contact are patches of the wall within one voxel (edge of the cube of equal volume) of the nodule. Half a voxel at
 * either surface, along the gap, makes its range.
 *
 * @param isContinuous whether the nodule's mask joins that of thrombus in this vein
 */
export function contactOf(nodule: Nodule, vein: NamedPatches, isContinuous: boolean): Passage {
  const { surface, mask } = vein.wall;
  const pair = nearestPair(vein.sorted, nodule.sorted)!;
  const near = vein.patches.filter((patch) => isAround(nodule, surface.points, patch));
  const away = nearestSphere(pointsOf(surface.points, near), nodule.surface.points, undefined, besideMm).distanceMm;
  near.forEach((patch, n) => {
    if (isIn(nodule.mask, surface.points, patch)) away[n] = 0;
  });
  const voxelMm = voxelSizeOf(mask.grid);
  const touched = near.filter((_, n) => away[n]! <= voxelMm);
  const besidePatches = near.filter((_, n) => away[n]! <= besideMm);
  const beside = new Set(samplesOf(vein.wall, besidePatches));
  const gapMm = Math.min(pair.distanceMm, ...(away.includes(0) ? [0] : []));
  const arcs = arcsOf(vein.wall, touched);
  const arcDeg = Math.max(0, ...arcs.map(({ deg }) => deg));
  const contact: Contact = {
    branch: vein.name,
    grade: gradeOf(isContinuous, touched.length > 0, arcDeg, gapMm),
    gap: gapOf(gapMm, mask.grid, surface.points, pair.a, nodule.surface.points, pair.b),
    ...(touched.length > 0
      ? {
          veinSurface: squareMillimetres(touched.reduce((sum, patch) => sum + surface.areaMm2[patch]!, 0)),
          arc: { value: Math.round(arcDeg), unit: "deg" },
          length: millimetres(arcs.length * sampleStepMm),
        }
      : {}),
    ...(besidePatches.length > 0
      ? { noduleSurface: squareMillimetres(surfaceBeside(nodule, vein, besidePatches)), ...shapeOf(vein, beside, arcs) }
      : {}),
    pointMm: placeOf(surface.points, gapMm > 0 ? pair.a : middleOf(surface.points, touched)),
  };
  return { contact, beside };
}

function gradeOf(isContinuous: boolean, isTouched: boolean, arcDeg: number, gapMm: number): Contact["grade"] {
  if (isContinuous) return "continuous";
  if (isTouched) return arcDeg >= encasedDeg ? "encasing" : "touching";
  return gapMm <= besideMm ? "near" : "apart";
}

interface Arc {
  readonly sample: number;
  readonly deg: number;
}

/** The samples of these patches in order, and those between two of them that less than a slab parts. */
function samplesOf(wall: Wall<VeinName>, patches: readonly number[]): number[] {
  const own = [...new Set(patches.map((patch) => wall.sampleOf[patch]!))].sort((a, b) => a - b);
  const slab = 2 * slabReach(wall) + 1;
  return own.flatMap((sample, n) => {
    const before = own[n - 1] ?? sample - 1;
    const joins = sample - before <= slab && wall.course.chainOf[sample] === wall.course.chainOf[before];
    return joins ? Array.from({ length: sample - before }, (_, m) => before + 1 + m) : [sample];
  });
}

/** Share of the circumference in contact, in degrees, at every sample that has any. */
function arcsOf(wall: Wall<VeinName>, touched: readonly number[]): Arc[] {
  const { surface, patches, starts, course } = wall;
  const isTouched = new Set(touched);
  const reach = slabReach(wall);
  return samplesOf(wall, touched).map((sample) => {
    const chain = course.chains[course.chainOf[sample]!]!;
    const from = Math.max(chain.first, sample - reach);
    const to = Math.min(chain.first + chain.count - 1, sample + reach);
    let [whole, part] = [0, 0];
    for (let n = starts[from]!; n < starts[to + 1]!; n++) {
      const patch = patches[n]!;
      whole += surface.areaMm2[patch]!;
      if (isTouched.has(patch)) part += surface.areaMm2[patch]!;
    }
    return { sample, deg: whole > 0 ? (360 * part) / whole : 0 };
  });
}

/** Nodule surface within 5 mm of the vein, mm². */
function surfaceBeside({ surface }: Nodule, { wall }: NamedPatches, patches: readonly number[]): number {
  const { distanceMm } = nearestSphere(surface.points, pointsOf(wall.surface.points, patches), undefined, besideMm);
  return surface.areaMm2.reduce((sum, area, n) => (distanceMm[n]! <= besideMm ? sum + area : sum), 0);
}

/**
 * The flattest and the narrowest stretch of 3 mm in contact (or beside, without contact): its roundness, and its area over
 * the median area of the same chains farther than 5 mm from the nodule.
 */
function shapeOf({ wall }: NamedPatches, beside: ReadonlySet<number>, arcs: readonly Arc[]) {
  const { course } = wall;
  const here = arcs.length > 0 ? arcs.map(({ sample }) => sample) : [...beside];
  const reach = Math.round(stretchMm / sampleStepMm / 2);
  const stretches = here.flatMap((sample) => {
    const { first, count } = course.chains[course.chainOf[sample]!]!;
    const [from, to] = [Math.max(first, sample - reach), Math.min(first + count - 1, sample + reach)];
    const sections = samplesBetween(from, to).flatMap((one) => sectionAt(wall, one) ?? []);
    return sections.length > reach ? [sections] : [];
  });
  if (stretches.length === 0) return {};
  const away = [...new Set(here.map((sample) => course.chains[course.chainOf[sample]!]!))].flatMap(({ first, count }) =>
    samplesBetween(first, first + count - 1)
      .filter((sample) => !beside.has(sample))
      .flatMap((sample) => sectionAt(wall, sample)?.areaMm2 ?? []),
  );
  const least = (pick: (section: Section) => number): number =>
    Math.min(...stretches.map((sections) => median(sections.map(pick))));
  const calibre = away.length > 0 ? least(({ areaMm2 }) => areaMm2) / median(away) : null;
  return {
    roundness: {
      value: round(
        least(({ roundness }) => roundness),
        2,
      ),
      unit: "1",
    },
    ...(calibre === null ? {} : { calibre: { value: round(calibre, 2), unit: "1" } }),
  };
}

const samplesBetween = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

const squareMillimetres = (mm2: number) => ({ value: round(mm2, 1), unit: "mm2" });

const placeOf = (points: Float64Array, n: number): [number, number, number] => [
  round(points[3 * n]!, 2),
  round(points[3 * n + 1]!, 2),
  round(points[3 * n + 2]!, 2),
];

const pointsOf = (points: Float64Array, which: readonly number[]): Float64Array =>
  Float64Array.from({ length: 3 * which.length }, (_, n) => points[3 * which[Math.floor(n / 3)]! + (n % 3)]!);

/** The one of these points that lies nearest to their mean. */
function middleOf(points: Float64Array, which: readonly number[]): number {
  const mean = [0, 1, 2].map((axis) => which.reduce((sum, n) => sum + points[3 * n + axis]!, 0) / which.length);
  const away = (n: number): number => mean.reduce((sum, x, axis) => sum + (points[3 * n + axis]! - x) ** 2, 0);
  return which.reduce((best, n) => (away(n) < away(best) ? n : best));
}

/** Whether a point lies in the nodule's box grown by 5 mm. */
const isAround = ({ low, high }: Nodule, points: Float64Array, n: number): boolean =>
  [0, 1, 2].every((x) => points[3 * n + x]! >= low[x]! - besideMm && points[3 * n + x]! <= high[x]! + besideMm);

function isIn({ grid, data }: Mask, points: Float64Array, n: number): boolean {
  const [ni, nj, nk] = grid.size;
  const voxel = toVoxel(grid, [points[3 * n]!, points[3 * n + 1]!, points[3 * n + 2]!]);
  const [i, j, k] = voxel.map(Math.round) as [number, number, number];
  return i >= 0 && j >= 0 && k >= 0 && i < ni && j < nj && k < nk && data[i + ni * (j + nj * k)] === 1;
}

/** The gap with its range: both surfaces are trusted to half a voxel along it. */
function gapOf(mm: number, { affine: a }: Grid, from: Float64Array, p: number, to: Float64Array, q: number) {
  const way = [0, 1, 2].map((x) => to[3 * q + x]! - from[3 * p + x]!) as [number, number, number];
  const lengthMm = Math.hypot(...way);
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    const along = way.reduce((sum, x, n) => sum + x * a[4 * n + axis]!, 0) / lengthMm;
    squared += along * along;
  }
  const voxelMm = 2 * edgeVoxels * (lengthMm > 0 ? Math.sqrt(squared) : 0);
  return { ...millimetres(mm), low: round(Math.max(0, mm - voxelMm), 1), high: round(mm + voxelMm, 1) };
}
