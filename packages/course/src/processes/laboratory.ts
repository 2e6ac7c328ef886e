/** Serum bilirubin, mg/dL, of a liver that works at this fraction. Calibrated: 0.8 mg/dL at 0.75. */
export const bilirubinAt = (liverFunction: number): number => 0.8 * (0.75 / Math.max(0.05, liverFunction)) ** 2.2;

/** Serum albumin, g/dL, of a liver that works at this fraction. Calibrated: 3.6 g/dL at 0.75. */
export const albuminAt = (liverFunction: number): number => 2.2 + 1.9 * liverFunction;

/** The fraction at which a liver works, from its laboratory values: the inverse of the two above, their mean where both are known. */
export function functionFrom(bilirubinMgDl: number | undefined, albuminGDl: number | undefined): number | undefined {
  const byBilirubin = bilirubinMgDl === undefined ? undefined : 0.75 * (0.8 / bilirubinMgDl) ** (1 / 2.2);
  const byAlbumin = albuminGDl === undefined ? undefined : (albuminGDl - 2.2) / 1.9;
  const known = [byBilirubin, byAlbumin].filter((one) => one !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** A patient's own values on the first day, over those of the two curves: a liver's work is the mean of what each of them says. */
export interface OwnValues {
  readonly bilirubin: number;
  readonly albumin: number;
}

/** Own values of somebody whose laboratory values lie on the curves. */
export const asTheCurves: OwnValues = { bilirubin: 1, albumin: 1 };
