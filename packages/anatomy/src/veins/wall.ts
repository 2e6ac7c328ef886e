import type { Mask } from "@glisson/volume";
import { nearestSphere } from "../nodules/nearestSphere.ts";
import { type Patches, patchesOf } from "../nodules/patches.ts";
import { voxelSizeOf } from "../obstruction/crossSection.ts";
import { leastWidthVoxels } from "../obstruction/limits.ts";
import { planeAcross } from "../tree/centreline.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import { type Course, courseOf, sampleStepMm } from "./course.ts";

/** The wall of a vessel tree, patch by patch, each with its place on the centre line. */
export interface Wall<N extends string> {
  readonly mask: Mask;
  readonly course: Course<N>;
  readonly surface: Patches;
  /** The sample of the course to which each patch belongs: of the chain whose inscribed spheres are nearest, the nearest. */
  readonly sampleOf: Int32Array;
  /** Patches in the order of their samples: those of sample n are `patches[starts[n]]` to before `starts[n + 1]`. */
  readonly patches: Int32Array;
  readonly starts: Int32Array;
  /** The sections that were asked for so far: see `sectionAt`. */
  readonly sections: Map<number, Section | null>;
}

/** A section across the vessel, from the wall around it. */
export interface Section {
  readonly areaMm2: number;
  /** Least over greatest width, of the ellipse with the section's second moments: 1 is round. */
  readonly roundness: number;
}

/** A section is taken over at most this far to either side, and over at least so many voxels. */
const slabMm = 1;
const slabVoxels = 2;

/** @param mask the vessel from wall to wall, not empty */
export function wallOf<N extends string>(mask: Mask, tree: RootedTree, names: readonly (N | null)[]): Wall<N> {
  const course = courseOf(tree, names);
  const surface = patchesOf(mask);
  const few = sparse(course);
  const nearest = nearestSphere(surface.points, few.centres, few.radiiMm).index;
  const sampleOf = new Int32Array(surface.count);
  for (let patch = 0; patch < surface.count; patch++)
    sampleOf[patch] = slide(course, surface.points, patch, few.samples[nearest[patch]!]!);
  const starts = new Int32Array(course.radiiMm.length + 1);
  for (const sample of sampleOf) starts[sample + 1]! += 1;
  for (let n = 1; n < starts.length; n++) starts[n]! += starts[n - 1]!;
  const next = starts.slice();
  const patches = new Int32Array(surface.count);
  for (let patch = 0; patch < surface.count; patch++) patches[next[sampleOf[patch]!]!++] = patch;
  return { mask, course, surface, sampleOf, patches, starts, sections: new Map() };
}

/** To tell a patch's chain fewer samples will do: every third, and both ends of each chain. Ours; decides the speed. */
const every = 3;

function sparse({ chains, centres, radiiMm }: Course<string>) {
  const samples = chains.flatMap(({ first, count }) =>
    Array.from({ length: count }, (_, n) => first + n).filter((_, n) => n % every === 0 || n === count - 1),
  );
  return {
    samples,
    centres: Float64Array.from(samples.flatMap((n) => [centres[3 * n]!, centres[3 * n + 1]!, centres[3 * n + 2]!])),
    radiiMm: Float64Array.from(samples, (n) => radiiMm[n]!),
  };
}

/** From a sample along its chain to where the patch is nearest to the centre line. */
function slide(
  { centres, chains, chainOf }: Course<string>,
  points: Float64Array,
  patch: number,
  from: number,
): number {
  const { first, count } = chains[chainOf[from]!]!;
  const away = (sample: number): number =>
    sample < first || sample >= first + count
      ? Number.POSITIVE_INFINITY
      : (centres[3 * sample]! - points[3 * patch]!) ** 2 +
        (centres[3 * sample + 1]! - points[3 * patch + 1]!) ** 2 +
        (centres[3 * sample + 2]! - points[3 * patch + 2]!) ** 2;
  let here = from;
  for (const step of [-1, 1]) while (away(here + step) < away(here)) here += step;
  return here;
}

/** How far to either side of its middle the wall belongs to a section, mm; and in samples. */
const slabHalf = ({ mask }: Pick<Wall<string>, "mask">): number =>
  Math.max(slabMm, slabVoxels * voxelSizeOf(mask.grid));
export const slabReach = (wall: Pick<Wall<string>, "mask">): number => Math.ceil(slabHalf(wall) / sampleStepMm);

/**
 * The section at a sample; null within the forks' spheres and at the ends, where the wall does not close around it, and
 * where it is less than four voxels wide.
 * Area and second moments come from the wall's patches by the divergence theorem; they count the less the farther they lie
 * to either side.
 */
export function sectionAt<N extends string>(wall: Wall<N>, sample: number): Section | null {
  let section = wall.sections.get(sample);
  if (section === undefined) {
    section = cutAt(wall, sample);
    wall.sections.set(sample, section);
  }
  return section;
}

function cutAt<N extends string>(wall: Wall<N>, sample: number): Section | null {
  const { points, normals, areaMm2 } = wall.surface;
  const { course, patches, starts } = wall;
  const chain = course.chains[course.chainOf[sample]!]!;
  const halfMm = slabHalf(wall);
  const reach = slabReach(wall);
  const [before, after] = [sample - chain.first, chain.first + chain.count - 1 - sample];
  if (before < reach || before * sampleStepMm < chain.endRadiiMm[0]) return null;
  if (after < reach || after * sampleStepMm < chain.endRadiiMm[1]) return null;
  const [cx, cy, cz] = vectorAt(course.centres, sample);
  const [dx, dy, dz] = vectorAt(course.directions, sample);
  const [[ux, uy, uz], [vx, vy, vz]] = planeAcross([dx, dy, dz]);
  let [area, mu, mv, uu, uv, vv] = [0, 0, 0, 0, 0, 0];
  for (let n = starts[sample - reach]!; n < starts[sample + reach + 1]!; n++) {
    const patch = patches[n]!;
    const px = points[3 * patch]! - cx;
    const py = points[3 * patch + 1]! - cy;
    const pz = points[3 * patch + 2]! - cz;
    const weight = 1 - Math.abs(px * dx + py * dy + pz * dz) / halfMm;
    if (weight <= 0) continue;
    const nx = normals[3 * patch]!;
    const ny = normals[3 * patch + 1]!;
    const nz = normals[3 * patch + 2]!;
    const x = px * ux + py * uy + pz * uz;
    const y = px * vx + py * vy + pz * vz;
    const outwards = x * (nx * ux + ny * uy + nz * uz) + y * (nx * vx + ny * vy + nz * vz);
    const flux = (weight * outwards * areaMm2[patch]!) / halfMm;
    area += flux / 2;
    mu += (x * flux) / 3;
    mv += (y * flux) / 3;
    uu += (x * x * flux) / 4;
    uv += (x * y * flux) / 4;
    vv += (y * y * flux) / 4;
  }
  if (area < (Math.PI * (leastWidthVoxels * voxelSizeOf(wall.mask.grid)) ** 2) / 4) return null;
  const [a, b, e] = [uu - (mu * mu) / area, uv - (mu * mv) / area, vv - (mv * mv) / area];
  const [mean, spread] = [(a + e) / 2, Math.hypot((a - e) / 2, b)];
  if (mean - spread <= 0) return null;
  return { areaMm2: area, roundness: Math.sqrt((mean - spread) / (mean + spread)) };
}

const vectorAt = (list: Float64Array, n: number): readonly [number, number, number] => [
  list[3 * n]!,
  list[3 * n + 1]!,
  list[3 * n + 2]!,
];
