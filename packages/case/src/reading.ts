import { z } from "zod";
import { branchNames, sectors } from "./branches.ts";
import { branchReading, lps, phase, thrombusKind } from "./branchReading.ts";
import { noduleReading } from "./noduleReading.ts";
import { optionalRecord } from "./optionalRecord.ts";
import { quantity } from "./quantity.ts";
import { treeReading } from "./treeReading.ts";
import { hepaticVeinNames, hepaticVeinReading } from "./venousReading.ts";

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

const couinaudSegments = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"] as const;

const portalVariant = z.enum([
  "normal",
  "trifurcation",
  "right posterior first",
  "right anterior from left",
  "no bifurcation",
  "not recognised",
]);

/** Liver with one inflow and one outflow: the sector that feeds it and the vein that drains it. */
const flowRegion = z.strictObject({
  inflow: z.enum(sectors),
  outflow: z.enum(hepaticVeinNames),
  volume: quantity("volume"),
});

/** What a chosen cut leaves: liver without the resected territories, tumour not counted. */
const remnant = z.strictObject({
  resected: z.array(z.enum(sectors)).nonempty(),
  volume: quantity("volume"),
  /** Of the liver without tumour. */
  share: quantity("share"),
});

/** A sign in the images that blood may run from artery to portal vein. Unscored: it proves nothing by itself. */
const arterioportalHint = z.strictObject({
  sign: z.enum([
    "portal branch bright in the arterial phase",
    "thrombus without tumour contact",
    "artery beside a branch beyond an obstruction",
  ]),
  branch: z.enum(branchNames),
  text: z.string(),
});

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
  /** What a person chose where the program would have asked: a seed point, bridging, a cut. */
  choices: z.record(z.string(), z.string()).optional(),
});

/** The liver reading: what the images show. Every field may be missing, and missing means unknown. */
export const liverReading = z.strictObject({
  date: z.iso.date().optional(),
  source: z.string().min(1).optional(),
  /** What the obstructing matter is, where the branch itself does not say. */
  thrombus: thrombusKind.optional(),
  portal: optionalRecord(branchNames, branchReading).optional(),
  portalVariant: portalVariant.optional(),
  /** The whole portal tree, segment by segment. */
  portalTree: treeReading.optional(),
  /** Hepatopetal collaterals past the trunk (cavernous transformation). */
  collaterals: collaterals.optional(),
  /** Arterioportal shunt: 0 none, 1 peripheral, 2 to a segmental or sectoral branch, 3 to a first-order branch or the trunk. */
  arterioportalShunt: z.int().min(0).max(3).optional(),
  arterioportalHints: z.array(arterioportalHint).optional(),
  venousThrombus: venousThrombus.optional(),
  /** Way along the vena cava from the top of the venous thrombus to the atrium. */
  venousThrombusToAtrium: quantity("length").optional(),
  hepaticVeins: optionalRecord(hepaticVeinNames, hepaticVeinReading).optional(),
  /** Box around the liver along x, y and z: places within it can be compared between scans. */
  liverBoxMm: z.strictObject({ low: lps, high: lps }).optional(),
  liverVolume: quantity("volume").optional(),
  tumourVolume: quantity("volume").optional(),
  thrombusVolume: quantity("volume").optional(),
  nodules: z.array(noduleReading).optional(),
  territories: optionalRecord(sectors, quantity("volume")).optional(),
  /** Couinaud segments, where a person or another program marked them; the sectors are theirs then. */
  segmentVolumes: optionalRecord(couinaudSegments, quantity("volume")).optional(),
  /** Liver fed only through branches that are completely obstructed; collaterals are not seen. */
  deprivedVolume: quantity("volume").optional(),
  flowRegions: z.array(flowRegion).optional(),
  remnants: z.array(remnant).optional(),
  /** Iodised oil outside the nodules, in the portal vein. */
  lipiodolInPortalVein: quantity("volume").optional(),
  /** Phases in which attenuation was measured. */
  phases: z.array(phase).optional(),
  method: method.optional(),
  issues: z.array(issue).optional(),
});

export type LiverReading = z.output<typeof liverReading>;
export type LiverReadingInput = z.input<typeof liverReading>;
export type Collaterals = z.output<typeof collaterals>;
export type VenousThrombus = z.output<typeof venousThrombus>;
export type ReadingIssue = z.output<typeof issue>;
