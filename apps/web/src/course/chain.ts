import type { ProcessName } from "@glisson/course";

/** A process on the diagram: where it stands, and what it acts on. */
export interface Link {
  readonly name: ProcessName;
  readonly row: number;
  readonly column: number;
  readonly to: readonly ProcessName[];
}

const link = (name: ProcessName, column: number, row: number, ...to: readonly ProcessName[]): Link => ({
  name,
  column,
  row,
  to,
});

/** The mechanism chain from left to right: tumour and what helps it, the two routes, the thrombus, the blood, the liver. */
export const chain: readonly Link[] = [
  link("regulatory T cells", 0, 0, "tumour growth"),
  link("angiogenic factors", 0, 1, "tumour growth", "thrombus growth"),
  link("chemokines", 0, 2, "contact seeding", "flow seeding"),
  link("platelets", 0, 3, "flow seeding", "bland clot"),
  link("tumour growth", 1, 0, "contact seeding", "flow seeding"),
  link("contact seeding", 1, 1.5, "thrombus growth"),
  link("flow seeding", 1, 2.5, "thrombus growth"),
  link("bland clot", 1, 3.5, "extension"),
  link("thrombus growth", 2, 1, "extension", "new nodules", "embolism"),
  link("extension", 2, 2.2, "portal atrophy", "ischaemia", "collaterals past the trunk", "arterioportal shunts"),
  link("new nodules", 2, 0),
  link("embolism", 2, 3.5),
  link("ischaemia", 3, 0, "regrowth"),
  link("portal atrophy", 3, 1, "regrowth"),
  link("arterioportal shunts", 3, 2.8, "portosystemic collaterals", "flow seeding"),
  link("collaterals past the trunk", 3, 1.9, "portosystemic collaterals"),
  link("portosystemic collaterals", 4, 2.2, "bleeding"),
  link("bleeding", 4, 3.4),
  link("regrowth", 4, 0.5),
];
