// Written by `npm run calibrate`; do not edit. docs/validation-course.md says what was fitted, on what and how well.
// 19 parameters on 46 figures, 500 patients an arm, seed 11: sum of squares 170.0 before, 61.9 after.
export const calibrated = {
  growthSpread: 0.9,
  tumourDeath: 0.00256,
  tumourDeathPower: 2,
  thrombusWeight: 8.59,
  thrombusDoubling: 38.4,
  failureDeath: 0.002,
  portalAtrophy: 0.006,
  taceKill: 0.649,
  supplyTogether: 1,
  radiosensitivity: 0.06,
  radiosensitivitySpread: 1,
  tumourInField: 0.5,
  haicKill: 0.4,
  sorafenibGrowth: 0.45,
  immunotherapyGrowth: 0.3,
  chemotherapyGrowth: 0.4,
  residualTumour: 2,
  residualThrombus: 0.05,
  bleeding: 0.0001,
};
