import type { ParameterName } from "@glisson/course";

/** What is fitted. Each begins at its value in the table and stays within its range there. */
export const fitted: readonly ParameterName[] = [
  "growthSpread",
  "tumourDeath",
  "tumourDeathPower",
  "thrombusWeight",
  "thrombusDoubling",
  "failureDeath",
  "portalAtrophy",
  "taceKill",
  "supplyTogether",
  "radiosensitivity",
  "radiosensitivitySpread",
  "tumourInField",
  "haicKill",
  "sorafenibGrowth",
  "immunotherapyGrowth",
  "chemotherapyGrowth",
  "residualTumour",
  "residualThrombus",
  "bleeding",
];
