interface DeathParameters {
  readonly tumourDeath: number;
  readonly thrombusWeight: number;
  readonly doomedWeight: number;
  readonly tumourDeathPower: number;
  readonly failureDeath: number;
  readonly failureSteepness: number;
  readonly bleeding: number;
  readonly bleedingByPressure: number;
  readonly embolism: number;
}

/** Death by the tumour, 1/day. Thrombus weighs more than its volume: it stands for spread. Form hypothesis, size calibrated. */
export const tumourHazard = (tumourMl: number, doomedMl: number, thrombusMl: number, p: DeathParameters): number =>
  p.tumourDeath * ((tumourMl + p.doomedWeight * doomedMl + p.thrombusWeight * thrombusMl) / 600) ** p.tumourDeathPower;

/** Death by liver failure, 1/day, rising steeply where the liver works at less than 0.45. Calibrated. */
export const failureHazard = (liverFunction: number, p: DeathParameters): number =>
  p.failureDeath * Math.exp((0.45 - liverFunction) / p.failureSteepness);

/** Portal gradient, mmHg, below which varices do not bleed. docs/circulation.md, section 7. */
const bleedingFrom = 10;

/** Variceal bleeding, 1/day, fatal or not. `drugs`: factor of drugs and banding. Calibrated. */
export const bleedingHazard = (gradientMmHg: number, drugs: number, p: DeathParameters): number =>
  gradientMmHg < bleedingFrom ? 0 : drugs * p.bleeding * Math.exp(p.bleedingByPressure * (gradientMmHg - 12));

/** Embolism from thrombus of the vena cava to the lung, 1/day. Hypothesis. */
export const embolismHazard = (outflowMl: number, { embolism }: DeathParameters): number => embolism * outflowMl;
