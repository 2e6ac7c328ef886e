import { z } from "zod";
import { branchNames, sectors } from "./branches.ts";
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
const thrombusKind = z.enum(["tumour", "bland", "undetermined", "unlabelled gap"]);

/**
 * Flow in a branch. `none`: looked for and not seen. `seen`: present, direction not told. `hepatopetal`: towards the
 * liver; `hepatofugal`: away from it.
 */
const portalFlow = z.enum(["none", "seen", "hepatopetal", "to-and-fro", "hepatofugal"]);

/** A point or direction in the patient, DICOM LPS. Points in mm. */
const lps = z.tuple([z.number(), z.number(), z.number()]);

/** Where the worst section lies, so that one click can show it. `slice` is the 0-based index along the grid's third axis. */
const section = z.strictObject({ pointMm: lps, normal: lps, slice: z.int().nonnegative().optional() });

const branchReading = z.strictObject({
  obstruction: obstructionFraction.optional(),
  thrombus: thrombusKind.optional(),
  flow: portalFlow.optional(),
  /** Area within the vein's wall (thrombus + lumen) and free lumen area, both on the worst section. */
  wallArea: quantity("area").optional(),
  lumenArea: quantity("area").optional(),
  /** Length of centre line that the thrombus occupies, and of the whole branch. */
  obstructedLength: quantity("length").optional(),
  length: quantity("length").optional(),
  /** Calibre away from the thrombus: radius of the circle of equal area. */
  radius: quantity("length").optional(),
  worstSection: section.optional(),
  /** Centre line from the heart of the tree outwards: x, y, z (LPS) and radius, all in mm. */
  centrelineMm: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).optional(),
  /** What limits the figures, in the reader's words: `underresolved`, `stretch too short to judge` … */
  flags: z.array(z.string()).optional(),
});

const collaterals = z.enum(["none", "few", "adequate"]);

/** Highest point that thrombus has reached on the venous side. */
const venousThrombus = z.enum([
  "none",
  "peripheral hepatic vein",
  "major hepatic vein",
  "IVC behind the liver",
  "IVC above the diaphragm",
  "atrium",
]);

const portalVariant = z.enum([
  "normal",
  "trifurcation",
  "right posterior first",
  "right anterior from left",
  "no bifurcation",
  "not recognised",
]);

const issue = z.strictObject({
  code: z.string(),
  severity: z.enum(["info", "warn", "block"]),
  where: z.string(),
  text: z.string(),
});

/** What made the reading, when a program did: its version, its input files by hash, its constants. */
const method = z.strictObject({
  name: z.string(),
  version: z.string(),
  files: z.array(z.strictObject({ role: z.string(), name: z.string(), sha256: z.string() })),
  constants: z.record(z.string(), z.number()).optional(),
});

const optionalRecord = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value.optional()])) as Record<K, z.ZodOptional<V>>);

/** The liver reading: what the images show. Every field may be missing, and missing means unknown. */
export const liverReading = z.strictObject({
  date: z.iso.date().optional(),
  source: z.string().min(1).optional(),
  /** What the obstructing matter is, where the branch itself does not say. */
  thrombus: thrombusKind.optional(),
  portal: optionalRecord(branchNames, branchReading).optional(),
  portalVariant: portalVariant.optional(),
  /** Hepatopetal collaterals past the trunk (cavernous transformation). */
  collaterals: collaterals.optional(),
  /** Arterioportal shunt: 0 none, 1 peripheral, 2 to a segmental or sectoral branch, 3 to a first-order branch or the trunk. */
  arterioportalShunt: z.int().min(0).max(3).optional(),
  venousThrombus: venousThrombus.optional(),
  liverVolume: quantity("volume").optional(),
  tumourVolume: quantity("volume").optional(),
  thrombusVolume: quantity("volume").optional(),
  territories: optionalRecord(sectors, quantity("volume")).optional(),
  method: method.optional(),
  issues: z.array(issue).optional(),
});

export type BranchReading = z.output<typeof branchReading>;
export type LiverReading = z.output<typeof liverReading>;
export type LiverReadingInput = z.input<typeof liverReading>;
export type PortalFlow = z.output<typeof portalFlow>;
export type Collaterals = z.output<typeof collaterals>;
export type VenousThrombus = z.output<typeof venousThrombus>;
export type ThrombusKind = z.output<typeof thrombusKind>;
export type ReadingIssue = z.output<typeof issue>;
