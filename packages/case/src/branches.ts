/**
 * Names of the portal tree's branches, after the field's convention.
 *
 * PV.commonLRA is the stem shared by the left and the right anterior branch where the right posterior branch leaves
 * the trunk first; LM feeds segment 4, LL segments 2 and 3, both second order.
 */
export const branchNames = [
  "PV.trunk",
  "PV.commonLRA",
  "PV.L",
  "PV.R",
  "PV.RA",
  "PV.RP",
  "PV.LM",
  "PV.LL",
  "P1",
  "P2",
  "P3",
  "P4",
  "P5",
  "P6",
  "P7",
  "P8",
  "SMV",
  "SV",
] as const;

export type BranchName = (typeof branchNames)[number];

/** The four sectors into which the liver's volume is divided. */
export const sectors = ["RA", "RP", "LM", "LL"] as const;

export type Sector = (typeof sectors)[number];

/** How central a branch is: the superior mesenteric vein is below the trunk, a segmental branch is the most peripheral. */
export const branchOrder = {
  SMV: "SMV",
  SV: "SV",
  "PV.trunk": "trunk",
  "PV.commonLRA": "first",
  "PV.L": "first",
  "PV.R": "first",
  "PV.RA": "sectoral",
  "PV.RP": "sectoral",
  "PV.LM": "sectoral",
  "PV.LL": "sectoral",
  P1: "segmental",
  P2: "segmental",
  P3: "segmental",
  P4: "segmental",
  P5: "segmental",
  P6: "segmental",
  P7: "segmental",
  P8: "segmental",
} as const satisfies Record<BranchName, string>;
