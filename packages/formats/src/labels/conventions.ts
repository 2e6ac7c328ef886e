import { type Structure, segmentNumbers } from "./structures.ts";

/** What the values of a label map mean: the ids that have a role here by their name, and the highest id there is. */
export interface Convention {
  readonly source: string;
  readonly highest: number;
  /** A label may be a part of several structures: a tumour that was cut out of the liver's label belongs to both. */
  readonly names: Readonly<Record<number, { readonly name: string; readonly structures: readonly Structure[] }>>;
}

const named = (entries: readonly (readonly [number, string, ...Structure[]])[]): Convention["names"] =>
  Object.fromEntries(entries.map(([id, name, ...structures]) => [id, { name, structures }]));

const totalSegmentator = "TotalSegmentator, map_to_binary.py (version 2)";

const segments = named(segmentNumbers.map((n) => [n, `liver_segment_${n}`, `segment ${n}`]));

/**
 * Label maps that are known by name. One is taken only when a person names it: the same ids mean different structures
 * in different programs, and in different versions of one.
 */
export const conventions = {
  total: {
    source: totalSegmentator,
    highest: 117,
    names: named([
      [1, "spleen", "spleen"],
      [4, "gallbladder", "gallbladder"],
      [5, "liver", "liver"],
      [51, "heart", "atrium"],
      [52, "aorta", "artery"],
      [63, "inferior_vena_cava", "venaCava"],
      [64, "portal_vein_and_splenic_vein", "portalVein"],
    ]),
  },
  total_v1: {
    source: totalSegmentator,
    highest: 104,
    names: named([
      [1, "spleen", "spleen"],
      [4, "gallbladder", "gallbladder"],
      [5, "liver", "liver"],
      [7, "aorta", "artery"],
      [8, "inferior_vena_cava", "venaCava"],
      [9, "portal_vein_and_splenic_vein", "portalVein"],
      [47, "heart_atrium_right", "atrium"],
    ]),
  },
  total_mr: {
    source: totalSegmentator,
    highest: 50,
    names: named([
      [1, "spleen", "spleen"],
      [4, "gallbladder", "gallbladder"],
      [5, "liver", "liver"],
      [22, "heart", "atrium"],
      [23, "aorta", "artery"],
      [24, "inferior_vena_cava", "venaCava"],
      [25, "portal_vein_and_splenic_vein", "portalVein"],
    ]),
  },
  liver_vessels: {
    source: totalSegmentator,
    highest: 2,
    names: named([
      [1, "liver_vessels", "vessels"],
      [2, "liver_tumor", "tumour"],
    ]),
  },
  liver_segments: { source: totalSegmentator, highest: 8, names: segments },
  liver_lesions: { source: totalSegmentator, highest: 1, names: named([[1, "liver_lesions", "tumour"]]) },
  "msd-hepaticvessel": {
    source: "Medical Segmentation Decathlon, task 8",
    highest: 2,
    names: named([
      [1, "vessel", "vessels"],
      [2, "tumour", "tumour"],
    ]),
  },
  vsnet: {
    source: "networks trained on 3D-IRCADb-01 after VSNet",
    highest: 2,
    names: named([
      [1, "hepatic veins and vena cava", "hepaticVeins"],
      [2, "portal vein", "portalVein"],
    ]),
  },
  lits: {
    source: "LiTS and the Medical Segmentation Decathlon, task 3",
    highest: 2,
    names: named([
      [1, "liver", "liver"],
      [2, "tumour", "tumour", "liver"],
    ]),
  },
} as const satisfies Record<string, Convention>;

export type ConventionName = keyof typeof conventions;

export const conventionNames = Object.keys(conventions) as readonly ConventionName[];
