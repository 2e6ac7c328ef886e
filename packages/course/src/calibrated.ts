// Written by `npm run calibrate`; do not edit. docs/validation-course.md says what was fitted, on what and how well.
// 19 parameters on 47 figures, 500 patients an arm, seed 11: sum of squares 150.8 before, 60.3 after.
export const calibrated = {
  growthSpread: 0.776,
  tumourDeath: 0.00227,
  tumourDeathPower: 2,
  thrombusWeight: 17.7,
  thrombusDoubling: 48,
  failureDeath: 0.002,
  portalAtrophy: 0.006,
  taceKill: 0.559,
  supplyTogether: 1,
  radiosensitivity: 0.0567,
  radiosensitivitySpread: 1,
  tumourInField: 0.5,
  haicKill: 0.4,
  sorafenibGrowth: 0.45,
  immunotherapyGrowth: 0.3,
  chemotherapyGrowth: 0.4,
  residualTumour: 12.7,
  residualThrombus: 0.999,
  bleeding: 0.00022,
};
