import type { OwnValues } from "../processes/laboratory.ts";
import type { SupplyTable } from "../supply/supplyTable.ts";

/** One patient on the first day of the course. Volumes in mL. */
export interface Start {
  readonly table: SupplyTable;
  readonly tumourMl: number;
  /** Share of the tumour in the right liver. */
  readonly tumourRight: number;
  /** Viable tumour thrombus in the veins of `processes/extension.ts`. */
  readonly thrombusMl: readonly [right: number, left: number, trunk: number, mesenteric: number];
  /** Bland clot in the trunk. */
  readonly blandMl: number;
  /** Bland clot in right, left and mesenteric vein; it stays as it was read. */
  readonly fixedMl: readonly [right: number, left: number, mesenteric: number];
  /** Thrombus on the way out of the liver. */
  readonly outflowMl: readonly [hepaticVein: number, venaCava: number];
  readonly lumens: Lumens;
  /** Fraction of a normal liver's work that the liver does now. */
  readonly liverFunction: number;
  readonly ownValues: OwnValues;
  /** Child-Pugh points of what the course does not simulate. */
  readonly points: ClinicalPoints;
  readonly cavernomaCu: number;
  /** Undefined: not looked for; by chance, as it is in patients with thrombus. */
  readonly shuntCu: number | undefined;
  readonly collateralsCu: number;
  readonly hepatitisB: boolean;
  readonly inflamed: boolean;
  /** 10^9/L. */
  readonly platelets: number;
}

/** Child-Pugh points on the first day, 1 to 3 each. */
export interface ClinicalPoints {
  readonly ascites: number;
  readonly encephalopathy: number;
  readonly clotting: number;
}

export const noPoints: ClinicalPoints = { ascites: 1, encephalopathy: 1, clotting: 1 };

/**
 * Volume of each vein that thrombus may fill: of a side's first sectoral branch and its stem, of trunk and mesenteric vein, of a
 * hepatic vein's stem beyond its branches, and of the vena cava as far as thrombus has reached.
 */
export interface Lumens {
  readonly sectoralMl: readonly [right: number, left: number];
  readonly stemMl: readonly [right: number, left: number];
  readonly trunkMl: number;
  readonly mesentericMl: number;
  readonly hepaticVeinMl: number;
  readonly venaCavaMl: number;
  /** Area of the trunk, cm2. */
  readonly trunkAreaCm2: number;
}
