interface PlateletParameters {
  readonly plateletActivation: number;
  readonly capture: number;
  readonly captureShear: number;
}

/** Platelets at which activity is 1, 10^9/L. Defined: the lower limit of normal. */
const usualPlatelets = 150;

/** Activity of platelets: their number, and what thrombus does to them. Hypothesis. */
export const plateletActivity = (platelets: number, thrombusMl: number, p: PlateletParameters): number =>
  (platelets / usualPlatelets) * (1 + p.plateletActivation * thrombusMl ** 0.3);

/**
 * Share of passing tumour cells that a portal branch keeps: platelets help capture and adhesion, the more the slower the blood
 * runs along the wall (reviewed in doi 10.3390/cancers16193247; hypothesis). `shear`: 1/s at the wall.
 */
export const captured = (activity: number, shear: number, p: PlateletParameters): number =>
  1 - Math.exp(-p.capture * activity * (p.captureShear / Math.max(1, shear)));
