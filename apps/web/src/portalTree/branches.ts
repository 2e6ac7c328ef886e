import type { BranchName, LiverReading } from "@glisson/case";
import type { Words } from "../language/language.ts";

/** A branch on the diagram: its course on a 400 x 440 field, its calibre there, and where its label stands. */
export interface DrawnBranch {
  readonly name: BranchName;
  /** As it stands on the diagram, and as it is said in full. */
  readonly title: Words;
  readonly fullTitle: Words;
  readonly course: string;
  readonly calibre: number;
  readonly label: readonly [x: number, y: number];
}

type Variant = LiverReading["portalVariant"];

/** The tree as the reader faces the patient: the patient's right on the left of the screen. */
export const drawnTree = (variant: Variant): readonly DrawnBranch[] =>
  variant === "right posterior first" ? posteriorFirst : usual;

/** Variants whose own arrangement the diagram does not draw: shown in the usual one, and said so. */
export const drawnAsUsual = (variant: Variant): boolean =>
  variant !== undefined && variant !== "normal" && variant !== "right posterior first";

const below: readonly DrawnBranch[] = [
  {
    name: "SMV",
    title: "SMV",
    fullTitle: "SMV.full",
    course: "M186 432 Q190 395 200 362",
    calibre: 18,
    label: [70, 380],
  },
  {
    name: "SV",
    title: "SV",
    fullTitle: "SV.full",
    course: "M336 412 Q256 404 200 362",
    calibre: 16,
    label: [302, 338],
  },
];

const leftSide: readonly DrawnBranch[] = [
  {
    name: "PV.LM",
    title: "PV.LM",
    fullTitle: "PV.LM.full",
    course: "M280 178 Q276 138 252 100",
    calibre: 13,
    label: [202, 34],
  },
  {
    name: "PV.LL",
    title: "PV.LL",
    fullTitle: "PV.LL.full",
    course: "M280 178 Q318 172 348 142",
    calibre: 13,
    label: [302, 72],
  },
];

const usual: readonly DrawnBranch[] = [
  ...below,
  {
    name: "PV.RA",
    title: "PV.RA",
    fullTitle: "PV.RA.full",
    course: "M120 178 Q112 138 88 104",
    calibre: 14,
    label: [4, 34],
  },
  {
    name: "PV.RP",
    title: "PV.RP",
    fullTitle: "PV.RP.full",
    course: "M120 178 Q82 182 46 218",
    calibre: 14,
    label: [2, 232],
  },
  ...leftSide,
  {
    name: "PV.R",
    title: "PV.R",
    fullTitle: "PV.R.full",
    course: "M200 230 Q168 204 120 178",
    calibre: 18,
    label: [126, 110],
  },
  {
    name: "PV.L",
    title: "PV.L",
    fullTitle: "PV.L.full",
    course: "M200 230 Q238 204 280 178",
    calibre: 18,
    label: [274, 212],
  },
  {
    name: "PV.trunk",
    title: "PV.trunk",
    fullTitle: "PV.trunk.full",
    course: "M200 362 L200 230",
    calibre: 24,
    label: [222, 272],
  },
];

const posteriorFirst: readonly DrawnBranch[] = [
  ...below,
  {
    name: "PV.RA",
    title: "PV.RA",
    fullTitle: "PV.RA.full",
    course: "M200 206 Q150 172 104 108",
    calibre: 14,
    label: [4, 40],
  },
  {
    name: "PV.RP",
    title: "PV.RP",
    fullTitle: "PV.RP.full",
    course: "M200 284 Q130 258 56 246",
    calibre: 14,
    label: [2, 262],
  },
  ...leftSide,
  {
    name: "PV.L",
    title: "PV.L",
    fullTitle: "PV.L.full",
    course: "M200 206 Q240 196 280 178",
    calibre: 18,
    label: [286, 204],
  },
  {
    name: "PV.commonLRA",
    title: "PV.commonLRA",
    fullTitle: "PV.commonLRA.full",
    course: "M200 284 L200 206",
    calibre: 19,
    label: [84, 196],
  },
  {
    name: "PV.trunk",
    title: "PV.trunk",
    fullTitle: "PV.trunk.full",
    course: "M200 362 L200 284",
    calibre: 24,
    label: [222, 286],
  },
];
