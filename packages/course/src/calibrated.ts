// Written by `npm run calibrate`; do not edit. docs/validation-course.md says what was fitted, on what and how well.
// 19 parameters on 46 figures, 500 patients an arm, seed 11: sum of squares 164.1 before, 64.6 after.
export const calibrated = {
  growthSpread: 0.815,
  tumourDeath: 0.0035,
  tumourDeathPower: 2,
  thrombusWeight: 6.94,
  thrombusDoubling: 53.8,
  failureDeath: 0.002,
  portalAtrophy: 0.006,
  taceKill: 0.545,
  supplyTogether: 1,
  radiosensitivity: 0.0492,
  radiosensitivitySpread: 1,
  tumourInField: 0.5,
  haicKill: 0.299,
  sorafenibGrowth: 0.45,
  immunotherapyGrowth: 0.3,
  chemotherapyGrowth: 0.4,
  residualTumour: 2,
  residualThrombus: 0.409,
  bleeding: 0.0001,
};
