import type { Phase } from "@glisson/case";
import type { Structure } from "@glisson/formats";
import { phases } from "@glisson/images";
import type { Words } from "../language/language.ts";

/**
 * What a chosen file, or a label of it, is used as: a structure's mask; portal and hepatic veins in one mask; Couinaud
 * segments, one or a whole map of 1 to 8; or a scan in a phase.
 */
export type Use = Structure | `scan ${Phase}`;

export const phaseOf = (use: Use): Phase | undefined => phases.find((phase) => `scan ${phase}` === use);

/** The number of a single Couinaud segment. */
export const segmentOf = (use: Use): number | undefined =>
  use.startsWith("segment ") ? Number(use.slice("segment ".length)) : undefined;

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
