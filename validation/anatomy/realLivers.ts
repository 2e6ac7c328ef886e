import { readLiver, type TracedLiver, territoryMap, traceLiver } from "@glisson/anatomy";
import { countSet, type Mask, toVoxel, toWorld, type Vector, voxelVolumeOf } from "@glisson/volume";
import { openLabels, openMask } from "./data.ts";

/** A part of the liver: our territory labels, and the experts' Couinaud labels. */
const partsOfLiver = {
  left: { ours: [3, 4], theirs: [2, 3, 4] },
  right: { ours: [1, 2], theirs: [5, 6, 7, 8] },
  RA: { ours: [1], theirs: [5, 8] },
  RP: { ours: [2], theirs: [6, 7] },
  LM: { ours: [3], theirs: [4] },
  LL: { ours: [4], theirs: [2, 3] },
} as const;

export type Part = keyof typeof partsOfLiver;
export const partNames = Object.keys(partsOfLiver) as Part[];

/** What the reading of a patient's expert masks shows. */
export interface RealLiverCheck {
  readonly patient: string;
  /** How cleanly the best link of the trunk parts ends inside the liver from those outside; null without a trunk. */
  readonly trunkScore: number | null;
  readonly variant: string;
  readonly doubt: string;
  readonly named: readonly string[];
  /** Second-order and segmental branches: whether most of what springs from each lies in the experts' segments of its name. */
  readonly further: readonly { readonly name: string; readonly agrees: boolean; readonly share: number }[];
  readonly dice: Record<Part, number>;
  readonly volumeMl: number;
  /** Largest difference of a volume in the reading from the mask's voxel count, mL. */
  readonly volumeErrorMl: number;
  readonly mirrored: "refused" | "read";
  readonly readMs: number;
}

/** Reads the expert masks of a patient of 3D-IRCADb-01 and holds the result against what the experts drew besides. */
export function checkRealLiver(patient: string): RealLiverCheck {
  const liver = openMask(`ircadb/${patient}/liver.nii.gz`);
  const portalVein = openMask(`ircadb/${patient}/portal_vein.nii.gz`);
  const started = performance.now();
  const read = readLiver({ liver, portalVein });
  const readMs = performance.now() - started;
  const traced = traceLiver({ liver, portalVein });
  if (!read.ok || !traced.ok) throw new Error(`${patient} was refused`);
  const { portal } = traced.value;
  const territories = portal && territoryMap(traced.value.masks.liver, portal.tree.points, portal.named.sectorOf);
  const volume = read.value.liverVolume as { value: number };
  return {
    patient,
    trunkScore: portal?.tree.score ?? null,
    variant: portal?.named.variant ?? "not recognised",
    doubt: portal?.named.doubt ?? "no trunk",
    named: Object.keys(read.value.portal ?? {}),
    further: furtherOf(traced.value, patient),
    dice: territories ? diceOf(territories, patient) : { left: 0, right: 0, RA: 0, RP: 0, LM: 0, LL: 0 },
    volumeMl: volume.value,
    volumeErrorMl: Math.abs(volume.value - (countSet(liver.data) * voxelVolumeOf(liver.grid)) / 1000),
    mirrored: traceLiver({ liver: mirrored(liver), portalVein: mirrored(portalVein) }).ok ? "read" : "refused",
    readMs,
  };
}

/** The experts' segments that each further branch feeds. */
const segmentsOf: Readonly<Record<string, readonly number[]>> = {
  ...{ "PV.LM": [4], "PV.LL": [2, 3], P2: [2], P3: [3], P5: [5], P6: [6], P7: [7], P8: [8] },
};

function furtherOf({ portal }: TracedLiver, patient: string): RealLiverCheck["further"] {
  if (!portal) return [];
  const { grid, labels } = openLabels(`ircadb/${patient}/couinaud_segments.nii.gz`);
  const { tree, named } = portal;
  const labelAt = (point: Vector): number => {
    const [i, j, k] = toVoxel(grid, point).map(Math.round) as [number, number, number];
    const isWithin = [i, j, k].every((n, axis) => n >= 0 && n < grid.size[axis]!);
    return isWithin ? labels[i + grid.size[0] * (j + grid.size[1] * k)]! : 0;
  };
  return [...named.branches].flatMap(([name, path]) => {
    const wanted = segmentsOf[name];
    if (!wanted) return [];
    const below = new Set([path[1]!]);
    for (const at of tree.order) if (below.has(tree.parent[at]!)) below.add(at);
    const found = [...below].map((at) => labelAt(tree.points[at]!)).filter((label) => label > 1);
    const share = found.filter((label) => wanted.includes(label)).length / Math.max(1, found.length);
    return [{ name, agrees: share > 0.5, share }];
  });
}

const mirrored = ({ grid, data }: Mask): Mask => ({
  grid: { ...grid, affine: grid.affine.map((x, n) => (n < 4 ? -x : x)) as unknown as Mask["grid"]["affine"] },
  data,
});

/**
 * Dice of each part: ours by territory, the experts' by Couinaud label, over the voxels that they gave to segments 2 to 8.
 * Segment 1 belongs to no part, and in p12 they left a tenth of the liver without a label.
 */
function diceOf(territories: Mask, patient: string): Record<Part, number> {
  const { grid, labels } = openLabels(`ircadb/${patient}/couinaud_segments.nii.gz`);
  const [ni, nj, nk] = territories.grid.size;
  const origin = toVoxel(grid, toWorld(territories.grid, [0, 0, 0])).map(Math.round);
  const next = toVoxel(grid, toWorld(territories.grid, [1, 1, 1])).map(Math.round);
  const [di, dj, dk] = origin.map((value, axis) => next[axis]! - value) as [number, number, number];
  const counts = new Float64Array(5 * 9);
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++)
      for (let i = 0; i < ni; i++) {
        const row = origin[1]! + dj * j + grid.size[1] * (origin[2]! + dk * k);
        const segment = labels[origin[0]! + di * i + grid.size[0] * row]!;
        if (segment >= 2) counts[9 * territories.data[i + ni * (j + nj * k)]! + segment]!++;
      }
  const count = (ours: readonly number[], theirs: readonly number[]): number =>
    ours.reduce((sum, a) => sum + theirs.reduce((part, b) => part + counts[9 * a + b]!, 0), 0);
  const [everyTerritory, everySegment] = [
    [0, 1, 2, 3, 4],
    [2, 3, 4, 5, 6, 7, 8],
  ];
  return Object.fromEntries(
    Object.entries(partsOfLiver).map(([part, { ours, theirs }]) => [
      part,
      (2 * count(ours, theirs)) / (count(ours, everySegment) + count(everyTerritory, theirs)),
    ]),
  ) as Record<Part, number>;
}
