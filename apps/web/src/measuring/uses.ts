import { type MaskRole, maskRoles, type Phase } from "@glisson/case";
import type { Words } from "../language/language.ts";

/** What a chosen file is used as: a structure's mask, Couinaud segments as a label map of 1 to 8, or a scan in a phase. */
export type Use = MaskRole | "segments" | `scan ${Phase}`;

export const phases = ["native", "arterial", "portal venous", "delayed"] as const satisfies readonly Phase[];

export const scanUse = (phase: Phase): Use => `scan ${phase}`;

export const phaseOf = (use: Use): Phase | undefined => phases.find((phase) => scanUse(phase) === use);

export const isMaskRole = (use: Use): use is MaskRole => (maskRoles as readonly string[]).includes(use);

export const useWordsOf: Record<Use, Words> = {
  liver: "roleLiver",
  portalVein: "rolePortalVein",
  thrombus: "roleThrombus",
  tumour: "roleTumour",
  hepaticVeins: "roleHepaticVeins",
  venaCava: "roleVenaCava",
  artery: "roleArtery",
  atrium: "roleAtrium",
  spleen: "roleSpleen",
  gallbladder: "roleGallbladder",
  segments: "roleSegments",
  "scan native": "scanNative",
  "scan arterial": "scanArterial",
  "scan portal venous": "scanPortal",
  "scan delayed": "scanDelayed",
};
