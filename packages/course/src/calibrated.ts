// Written by `npm run calibrate`; do not edit. docs/validation-course.md says what was fitted, on what and how well.
// 19 parameters on 46 figures, 300 patients an arm, seed 11: sum of squares 184.1 before, 68.7 after.
export const calibrated = {
  growthSpread: 0.812,
  tumourDeath: 0.00343,
  tumourDeathPower: 2,
  thrombusWeight: 7.5,
  thrombusDoubling: 48.2,
  failureDeath: 0.00175,
  portalAtrophy: 0.00441,
  taceKill: 0.736,
  supplyTogether: 1,
  radiosensitivity: 0.0425,
  radiosensitivitySpread: 1,
  tumourInField: 0.5,
  haicKill: 0.339,
  sorafenibGrowth: 0.45,
  immunotherapyGrowth: 0.3,
  chemotherapyGrowth: 0.4,
  residualTumour: 2,
  residualThrombus: 0.0641,
  bleeding: 0.000233,
};
