import type { BranchReading, HepaticVeinName, NoduleReading, Phase, ReadingIssue } from "@glisson/case";
import type { Words } from "../language/language.ts";

/** The words of a reading's closed lists. A word of the format that is missing here does not compile. */

export const gradeWords: Record<NonNullable<BranchReading["grade"]>, Words> = {
  none: "gradeNone",
  partial: "gradePartial",
  "near-complete": "gradeNearComplete",
  complete: "gradeComplete",
};

export const lumenPathWords: Record<NonNullable<BranchReading["lumenPath"]>, Words> = {
  open: "lumenPathOpen",
  interrupted: "lumenPathInterrupted",
  "not resolved": "lumenPathNotResolved",
};

export const contactWords: Record<NoduleReading["contacts"][number]["grade"], Words> = {
  apart: "contactApart",
  near: "contactNear",
  touching: "contactTouching",
  encasing: "contactEncasing",
  continuous: "contactContinuous",
};

export const lipiodolWords: Record<NonNullable<NoduleReading["lipiodol"]>["grade"], Words> = {
  complete: "lipiodolComplete",
  moderate: "lipiodolModerate",
  poor: "lipiodolPoor",
};

export const hepaticVeinWords: Record<HepaticVeinName, Words> = {
  "HV.R": "HV.R",
  "HV.M": "HV.M",
  "HV.L": "HV.L",
  "HV.IR": "HV.IR",
  IVC: "IVC",
};

export const phaseWords: Record<Phase, Words> = {
  native: "phaseNative",
  arterial: "phaseArterial",
  "portal venous": "phasePortal",
  delayed: "phaseDelayed",
};

export const severityWords: Record<ReadingIssue["severity"], Words> = {
  info: "issueInfo",
  warn: "issueWarn",
  block: "issueBlock",
};
