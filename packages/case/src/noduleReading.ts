import { z } from "zod";
import { branchNames } from "./branches.ts";
import { lps, phase } from "./branchReading.ts";
import { quantity } from "./quantity.ts";
import { hepaticVeinNames } from "./venousReading.ts";

/**
 * How a nodule lies to a vein. `apart`: more than 5 mm of gap; `near`: up to 5 mm; `touching`: within one voxel over less
 * than half of the vein's circumference; `encasing`: over half or more; `continuous`: its mask joins that of the thrombus
 * in the vein.
 */
const contactGrade = z.enum(["apart", "near", "touching", "encasing", "continuous"]);

const contact = z.strictObject({
  branch: z.enum([...branchNames, ...hepaticVeinNames]),
  grade: contactGrade,
  /** Least distance between the two surfaces. */
  gap: quantity("length"),
  /** Vein surface within one voxel of the nodule, and nodule surface within 5 mm of the vein. */
  veinSurface: quantity("surface").optional(),
  noduleSurface: quantity("surface").optional(),
  /** Largest share of the vein's circumference in contact on one section, and length of centre line with contact. */
  arc: quantity("angle").optional(),
  length: quantity("length").optional(),
  /** Least over greatest width of the vein's section beside the nodule: 1 is round. */
  roundness: quantity("ratio").optional(),
  /** Area of the section beside the nodule over that of the same vein away from it: below 1 is narrowed. */
  calibre: quantity("ratio").optional(),
  /** Where they are nearest. */
  pointMm: lps,
});

/** Iodised oil in a nodule after embolisation: the share of its volume that is brighter than the threshold for the phase. */
const lipiodol = z.strictObject({
  coverage: quantity("share"),
  /** More than 90 %, 50 to 90 %, less than 50 %: doi 10.1186/s40644-016-0090-4. */
  grade: z.enum(["complete", "moderate", "poor"]),
  /** Of the whole nodule. */
  meanAttenuation: quantity("attenuation").optional(),
  phase,
  threshold: quantity("attenuation"),
});

export const noduleReading = z.strictObject({
  id: z.int().positive(),
  volume: quantity("volume"),
  /** Greatest distance between two points of its surface, in any direction. */
  longestDiameter: quantity("length"),
  /** The same within one axial slice, as RECIST measures. Of the whole nodule: mRECIST wants its enhancing part. */
  axialDiameter: quantity("length").optional(),
  centreMm: lps,
  contacts: z.array(contact),
  lipiodol: lipiodol.optional(),
});

export type NoduleReading = z.output<typeof noduleReading>;
