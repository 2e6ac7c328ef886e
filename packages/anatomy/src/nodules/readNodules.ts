import type { HepaticVeinName, LiverReadingInput, ReadingIssue } from "@glisson/case";
import { type Mask, neighbourSteps, toVoxel, toWorld } from "@glisson/volume";
import { measuredVolume } from "../masks/measuredVolume.ts";
import { millimetres, round } from "../rounding.ts";
import { sampleStepMm } from "../veins/course.ts";
import { sectionAt, type Wall } from "../veins/wall.ts";
import { type Contact, contactOf, type NamedPatches, patchesByName, type VeinName } from "./contact.ts";
import { diametersOf } from "./diameters.ts";
import { findNodules, type Nodule } from "./findNodules.ts";
import { nearestSphere } from "./nearestSphere.ts";

interface NodulesInput {
  /** Not empty. */
  readonly tumour: Mask;
  readonly thrombus?: Mask | undefined;
  /** The portal and the hepatic veins, as far as their branches are named. */
  readonly walls: readonly Wall<VeinName>[];
}

interface Nodules {
  readonly nodules: NonNullable<LiverReadingInput["nodules"]>;
  /** The same nodules as masks and surfaces. */
  readonly pieces: readonly Nodule[];
  /** Hepatic veins and vena cava flattened beside a nodule, and those that are not; none where it could not be judged. */
  readonly compressed: ReadonlyMap<HepaticVeinName, boolean>;
  readonly issues: readonly ReadingIssue[];
}

/** A vein is compressed where its section is flattened below this over at least this length beside a nodule. */
export const flattenedBelow = 0.5;
export const flattenedOverMm = 5;

/** The nodules of the tumour mask, how each lies to each named vein, and which hepatic veins they flatten. */
export function readNodules({ tumour, thrombus, walls }: NodulesInput): Nodules {
  const issues: ReadingIssue[] = [];
  const found = findNodules(tumour, issues);
  const veins = walls.flatMap(patchesByName);
  const besideAny = new Map(veins.map((vein) => [vein, new Set<number>()]));
  const nodules = found.map((nodule) => {
    const joined = thrombus ? veinsWhoseThrombusJoins(nodule, thrombus, walls) : new Set<VeinName>();
    const contacts = veins.map((vein) => {
      const { contact, beside } = contactOf(nodule, vein, joined.has(vein.name));
      for (const sample of beside) besideAny.get(vein)!.add(sample);
      return contact;
    });
    issues.push(...invasionIssues(nodule, contacts));
    return describe(nodule, contacts);
  });
  const compressed = new Map<HepaticVeinName, boolean>();
  for (const [vein, samples] of besideAny) {
    const flattened = isFlattened(vein, samples);
    if (isHepatic(vein.name) && flattened !== null) compressed.set(vein.name, flattened);
  }
  return { nodules, pieces: found, compressed, issues };
}

const isHepatic = (name: VeinName): name is HepaticVeinName => name.startsWith("HV.") || name === "IVC";

function describe(nodule: Nodule, contacts: readonly Contact[]): Nodules["nodules"][number] {
  const { longestMm, axialMm } = diametersOf(nodule.surface, nodule.mask.grid);
  const [x, y, z] = nodule.centre;
  return {
    id: nodule.id,
    volume: measuredVolume(nodule.mask),
    longestDiameter: millimetres(longestMm),
    axialDiameter: millimetres(axialMm),
    centreMm: [round(x, 2), round(y, 2), round(z, 2)],
    contacts: [...contacts].sort((a, b) => gapOf(a) - gapOf(b)),
  };
}

const gapOf = ({ gap }: Contact): number => (gap as { readonly value: number }).value;

/** The veins in which a voxel of thrombus lies in the nodule or beside it (26-connected). */
function veinsWhoseThrombusJoins(nodule: Nodule, thrombus: Mask, walls: readonly Wall<VeinName>[]): Set<VeinName> {
  const { grid, data } = nodule.mask;
  const [ni, nj] = grid.size;
  const [ti, tj, tk] = thrombus.grid.size;
  const shift = toVoxel(thrombus.grid, toWorld(grid, [0, 0, 0])).map(Math.round) as [number, number, number];
  const steps = [0, ...neighbourSteps(grid, 26)];
  const joined: number[] = [];
  for (let at = 0; at < data.length; at++) {
    const [i, j, k] = [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))];
    const [a, b, c] = [i + shift[0], j + shift[1], k + shift[2]];
    if (a < 0 || b < 0 || c < 0 || a >= ti || b >= tj || c >= tk) continue;
    if (thrombus.data[a + ti * (b + tj * c)] !== 1) continue;
    if (steps.some((step) => data[at + step] === 1)) joined.push(...toWorld(grid, [i, j, k]));
  }
  const points = Float64Array.from(joined);
  const nearest = walls.map(({ course }) => nearestSphere(points, course.centres, course.radiiMm));
  const names = new Set<VeinName>();
  for (let n = 0; n < points.length / 3; n++) {
    const [first] = nearest.map((_, w) => w).sort((v, w) => nearest[v]!.distanceMm[n]! - nearest[w]!.distanceMm[n]!);
    if (first === undefined) continue;
    const { chains, chainOf } = walls[first]!.course;
    const { name } = chains[chainOf[nearest[first]!.index[n]!]!]!;
    if (name) names.add(name);
  }
  return names;
}

/** Direct invasion, the first of the two routes into the portal vein, as far as images can support it. */
function invasionIssues({ id }: Nodule, contacts: readonly Contact[]): ReadingIssue[] {
  return contacts
    .filter(({ grade, veinSurface }) => grade === "continuous" && veinSurface !== undefined)
    .map(({ branch }) => ({
      code: "invasion-supported",
      severity: "info" as const,
      where: `nodules.${id}`,
      text: `Nodule ${id} touches ${branch} and joins the thrombus in it: direct invasion is supported by contact, not proved.`,
    }));
}

/** Whether the sections beside nodules are flattened over 5 mm without a break; null where sections without a figure could hide it. */
function isFlattened({ wall }: NamedPatches, beside: ReadonlySet<number>): boolean | null {
  let [runMm, perhapsMm, last] = [0, 0, -2];
  let mayHide = false;
  for (const sample of [...beside].sort((a, b) => a - b)) {
    const section = sectionAt(wall, sample);
    const goesOn = sample === last + 1 && wall.course.chainOf[sample] === wall.course.chainOf[last];
    const isFlat = section !== null && section.roundness < flattenedBelow;
    runMm = isFlat ? (goesOn ? runMm : 0) + sampleStepMm : 0;
    perhapsMm = isFlat || section === null ? (goesOn ? perhapsMm : 0) + sampleStepMm : 0;
    if (runMm >= flattenedOverMm) return true;
    if (perhapsMm >= flattenedOverMm) mayHide = true;
    last = sample;
  }
  return mayHide ? null : false;
}
