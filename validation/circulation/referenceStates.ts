import { type Liver, treat } from "@glisson/circulation";
import {
  beds,
  blockOutflow,
  compensated,
  decompensated,
  effects,
  embolise,
  healthy,
  narrow,
  rightSegments,
  shunt,
} from "./livers.ts";
import { solved } from "./solved.ts";

/** State, liver, then portal pressure, gradient, hepatic artery, trunk, into liver, to vena cava, oxygen delivered, X. */
const table: readonly (readonly [state: string, liver: Liver, ...figures: number[]])[] = [
  ["healthy", healthy, 7.95, 3.95, 396, 1092, 1488, 8, 235, 3.72],
  ["beds x0.5", beds(healthy, 0.5), 6.45, 2.58, 481, 557, 1038, 4, 152, 2.4],
  ["beds x2", beds(healthy, 2), 10.33, 6.05, 321, 2113, 2434, 18, 410, 6.49],
  ["trunk 90 %", narrow(healthy, "PV.trunk", 0.1), 17.2, 13.2, 431, 820, 1251, 120, 196, 3.11],
  ["trunk 97 %", narrow(healthy, "PV.trunk", 0.03), 24.8, 20.8, 563, 260, 823, 478, 138, 2.18],
  ["trunk blocked", narrow(healthy, "PV.trunk", 0), 27.2, 23.2, 691, 0, 691, 683, 128, 2.02],
  ["blocked, embolised 90 %", embolise(narrow(healthy, "PV.trunk", 0), 0.9), 27.0, 23.3, 77, 0, 77, 690, 14, 0.22],
  [
    "the same, cavernoma 20",
    { ...embolise(narrow(healthy, "PV.trunk", 0), 0.9), cavernomaCu: 20 },
    23.6,
    19.8,
    57,
    364,
    421,
    405,
    59,
    0.93,
  ],
  ["open, embolised 90 %", embolise(healthy, 0.9), 7.69, 3.79, 42, 1100, 1141, 7, 171, 2.71],
  [
    "blocked, right embolised 100 %",
    embolise(narrow(healthy, "PV.trunk", 0), 1, rightSegments),
    27.1,
    23.2,
    251,
    0,
    251,
    688,
    46,
    0.73,
  ],
  ["artery ligated", embolise(healthy, 1), 7.66, 3.77, 0, 1100, 1100, 7, 163, 2.59],
  ["right hepatectomy", treat(healthy, "resection:right", effects), 11.6, 7.7, 105, 1025, 1130, 30, 170, 7.7],
  ["right portal vein embolised", narrow(healthy, "PV.R", 0), 11.6, 7.6, 553, 1022, 1575, 29, 252, 3.99],
  ["right anterior hepatic vein blocked", blockOutflow(healthy, "RA"), 9.93, 5.92, 444, 1057, 1501, 17, 238, 3.76],
  ["shunt 5 CU", shunt(healthy, 5), 8.75, 4.66, 345, 1076, 1782, 11, 289, 4.58],
  ["C1", compensated, 15.7, 11.7, 366, 1115, 1481, 202, 240, 4.38],
  ["C1, shunt 10 CU", shunt(compensated, 10), 18.4, 14.2, 303, 911, 1797, 290, 302, 5.51],
  ["C1, blocked", narrow(compensated, "PV.trunk", 0), 27.2, 23.2, 633, 0, 633, 912, 117, 2.14],
  [
    "C1, blocked, embolised 90 %",
    embolise(narrow(compensated, "PV.trunk", 0), 0.9),
    27.1,
    23.2,
    72,
    0,
    72,
    921,
    13,
    0.24,
  ],
  ["C2", decompensated, 22.2, 18, 320, 771, 1091, 897, 183, 3.78],
  ["C2, TIPS", treat(decompensated, "tips", effects), 15.8, 11.5, 391, 1608, 743, 463, 130, 2.69],
];

export const columns = ["pressure", "gradient", "artery", "trunk", "into liver", "collaterals", "oxygen", "X"];

/** Half a unit of the page's last digit. */
const printed = [0.05, 0.05, 0.5, 0.5, 0.5, 0.5, 0.5, 0.005];

/** How far a figure may lie from the page's. Defined. */
const tolerance = 0.03;

export interface ReferenceState {
  readonly state: string;
  readonly wanted: readonly number[];
  readonly ours: readonly number[];
  readonly isMet: boolean;
}

/**
 * The states of docs/circulation.md, section 8, from an earlier, separate solution of the same equations. They show that the
 * code solves them as meant; they are not measurements.
 */
export const referenceStates = (): readonly ReferenceState[] =>
  table.map(([state, liver, ...wanted]) => {
    const found = solved(liver);
    const ours = [
      found.portalPressureMmHg,
      found.portalGradientMmHg,
      found.hepaticArtery,
      found.trunkFlowMlPerMin,
      found.inflowMlPerMin,
      found.collaterals,
      found.oxygenDelivered,
      found.totalIndex,
    ];
    const isNear = (value: number, column: number): boolean =>
      Math.abs(ours[column]! - value) <= Math.max(tolerance * value, printed[column]!);
    return { state, wanted, ours, isMet: wanted.every(isNear) };
  });
