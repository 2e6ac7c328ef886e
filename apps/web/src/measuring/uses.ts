import type { Phase } from "@glisson/case";
import type { Structure } from "@glisson/formats";
import type { Words } from "../language/language.ts";

/**
 * What a chosen file, or a label of it, is used as: a structure's mask; portal and hepatic veins in one mask; Couinaud
 * segments, one or a whole map of 1 to 8; or a scan in a phase.
 */
export type Use = Structure | `scan ${Phase}`;

const phases = ["native", "arterial", "portal venous", "delayed"] as const satisfies readonly Phase[];

export const phaseOf = (use: Use): Phase | undefined => phases.find((phase) => `scan ${phase}` === use);

/** The number of a single Couinaud segment. */
export const segmentOf = (use: Use): number | undefined =>
  use.startsWith("segment ") ? Number(use.slice("segment ".length)) : undefined;

/** Roles whose mask may come in several files, such as numbered tumours: they are united. */
export const inParts: readonly Use[] = ["portalVein", "thrombus", "tumour", "hepaticVeins", "artery", "vessels"];

/** The uses that a person can choose from, in words. */
export const maskUses = {
  liver: "roleLiver",
  portalVein: "rolePortalVein",
  thrombus: "roleThrombus",
  tumour: "roleTumour",
  hepaticVeins: "roleHepaticVeins",
  venaCava: "roleVenaCava",
  vessels: "roleVessels",
  artery: "roleArtery",
  atrium: "roleAtrium",
  spleen: "roleSpleen",
  gallbladder: "roleGallbladder",
  segments: "roleSegments",
} as const satisfies Record<Exclude<Structure, `segment ${number}`>, Words>;

export const scanUses = {
  "scan native": "scanNative",
  "scan arterial": "scanArterial",
  "scan portal venous": "scanPortal",
  "scan delayed": "scanDelayed",
} as const satisfies Record<`scan ${Phase}`, Words>;
