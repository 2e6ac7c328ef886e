import type { LiverReading } from "./reading.ts";

/** A branch of the portal tree on a field of 440 x 440: its course, and its calibre there. */
export interface DrawnPortalBranch {
  readonly name: "SMV" | "SV" | "PV.trunk" | "PV.R" | "PV.L" | "PV.RA" | "PV.RP" | "PV.LM" | "PV.LL" | "PV.commonLRA";
  readonly course: string;
  readonly calibre: number;
}

/**
 * The portal tree as the reader faces the patient: the patient's right on the left of the picture. Variants other than the right
 * posterior first are drawn in the usual arrangement.
 */
export const drawnPortalTree = (variant: LiverReading["portalVariant"]): readonly DrawnPortalBranch[] =>
  variant === "right posterior first" ? posteriorFirst : usual;

const below: readonly DrawnPortalBranch[] = [
  { name: "SMV", course: "M186 432 Q190 395 200 362", calibre: 18 },
  { name: "SV", course: "M336 412 Q256 404 200 362", calibre: 16 },
];

const leftSide: readonly DrawnPortalBranch[] = [
  { name: "PV.LM", course: "M280 178 Q276 138 252 100", calibre: 13 },
  { name: "PV.LL", course: "M280 178 Q318 172 348 142", calibre: 13 },
];

const usual: readonly DrawnPortalBranch[] = [
  ...below,
  { name: "PV.RA", course: "M120 178 Q112 138 88 104", calibre: 14 },
  { name: "PV.RP", course: "M120 178 Q82 182 46 218", calibre: 14 },
  ...leftSide,
  { name: "PV.R", course: "M200 230 Q168 204 120 178", calibre: 18 },
  { name: "PV.L", course: "M200 230 Q238 204 280 178", calibre: 18 },
  { name: "PV.trunk", course: "M200 362 L200 230", calibre: 24 },
];

const posteriorFirst: readonly DrawnPortalBranch[] = [
  ...below,
  { name: "PV.RA", course: "M200 206 Q150 172 104 108", calibre: 14 },
  { name: "PV.RP", course: "M200 284 Q130 258 56 246", calibre: 14 },
  ...leftSide,
  { name: "PV.L", course: "M200 206 Q240 196 280 178", calibre: 18 },
  { name: "PV.commonLRA", course: "M200 284 L200 206", calibre: 19 },
  { name: "PV.trunk", course: "M200 362 L200 284", calibre: 24 },
];
