import { z } from "zod";
import { type Quantity, quantity } from "./quantity.ts";

/**
 * Obstruction of a branch: thrombus area over the area within the vein's wall, on the worst section. 0 is open, 1 full.
 * `low` and `high` equal `value` where nobody gave a range; `ranged` tells the two apart.
 */
export interface ObstructionFraction {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly ranged: boolean;
  readonly date?: string;
  readonly source?: string;
}

/** Written `"62 % (50-74)"`, `"complete"` or `"none"`, or as an object in `%` or as a fraction with unit `"1"`. */
const obstructionFraction = quantity("obstruction", { complete: "100 %", none: "0 %" }).transform(
  (given: Quantity<"%" | "1">): ObstructionFraction => {
    const scale = given.unit === "%" ? 100 : 1;
    const { value, low = value, high = value, unit: _, ...provenance } = given;
    return {
      value: value / scale,
      low: low / scale,
      high: high / scale,
      ranged: given.low !== undefined,
      ...provenance,
    };
  },
);

/** What fills or narrows the vein. Only what a person called tumour counts for Cheng and Vp. */
export const thrombusKind = z.enum(["tumour", "bland", "undetermined", "unlabelled gap"]);

/**
 * Flow in a branch. `none`: looked for and not seen. `seen`: present, direction not told. `hepatopetal`: towards the
 * liver; `hepatofugal`: away from it.
 */
const portalFlow = z.enum(["none", "seen", "hepatopetal", "to-and-fro", "hepatofugal"]);

/** A point or direction in the patient, DICOM LPS. Points in mm. */
export const lps = z.tuple([z.number(), z.number(), z.number()]);

/** Centre line from the heart of the tree outwards: x, y, z (LPS) and radius, all in mm. */
export const centrelineMm = z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]));

/** Where the worst section lies, so that one click can show it. `slice` is the 0-based index along the grid's third axis. */
const section = z.strictObject({ pointMm: lps, normal: lps, slice: z.int().nonnegative().optional() });

/** Phase of a contrast-enhanced scan. */
export const phase = z.enum(["native", "arterial", "portal venous", "delayed"]);

/** Mean attenuation in one phase, of the thrombus and of the free lumen beside it. */
const enhancement = z.strictObject({
  phase,
  thrombus: quantity("attenuation"),
  lumen: quantity("attenuation").optional(),
});

export const branchReading = z.strictObject({
  obstruction: obstructionFraction.optional(),
  /** The measured obstruction in a word, by the limits in `method.constants`. A description, no rule's threshold. */
  grade: z.enum(["none", "partial", "near-complete", "complete"]).optional(),
  /** Whether free lumen, at least two voxels thick, leads from one end of the branch to the other. Not flow: a mask shows none. */
  lumenPath: z.enum(["open", "interrupted", "not resolved"]).optional(),
  thrombus: thrombusKind.optional(),
  flow: portalFlow.optional(),
  /** Area within the vein's wall (thrombus + lumen) and free lumen area, both on the worst section. */
  wallArea: quantity("area").optional(),
  lumenArea: quantity("area").optional(),
  /** Area within the wall on the worst section over that of the same branch away from the thrombus. */
  expansion: quantity("ratio").optional(),
  thrombusVolume: quantity("volume").optional(),
  /** Length of centre line that the thrombus occupies, where it begins and ends along it, and the whole branch's length. */
  obstructedLength: quantity("length").optional(),
  obstructedFrom: quantity("length").optional(),
  obstructedTo: quantity("length").optional(),
  length: quantity("length").optional(),
  /** Calibre away from the thrombus: radius of the circle of equal area. */
  radius: quantity("length").optional(),
  worstSection: section.optional(),
  enhancement: z.array(enhancement).optional(),
  /** Liver that the branch feeds: all that lies nearest to it or to what springs from it. */
  territory: quantity("volume").optional(),
  centrelineMm: centrelineMm.optional(),
  /** What limits the figures, in the reader's words: `underresolved`, `stretch too short to judge` … */
  flags: z.array(z.string()).optional(),
});

export type BranchReading = z.output<typeof branchReading>;
export type PortalFlow = z.output<typeof portalFlow>;
export type ThrombusKind = z.output<typeof thrombusKind>;
export type Phase = z.output<typeof phase>;
