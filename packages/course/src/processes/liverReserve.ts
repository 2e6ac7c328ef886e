interface ReserveParameters {
  readonly ischaemicLoss: number;
  readonly portalAtrophy: number;
  readonly regrowth: number;
  readonly regrowthLimit: number;
  readonly reserveLostToTumour: number;
  readonly portalNeed: number;
}

/**
 * Working liver of one sector after `days`: cells without enough blood die (X < 1), until what is left has enough; portal blood that
 * is missing lets the rest shrink. `enough`: the reserve that the sector's blood can keep.
 */
export function reserveAfter(
  reserve: number,
  enough: number,
  portal: number,
  days: number,
  p: ReserveParameters,
): number {
  const kept = reserve > enough ? enough + (reserve - enough) * Math.exp(-p.ischaemicLoss * days) : reserve;
  return portal < 1 ? kept * Math.exp(-p.portalAtrophy * (1 - Math.max(0, portal)) * days) : kept;
}

/**
 * Regrowth of one sector, change a day: as long as the whole liver lacks reserve, towards so much of the sector's own size; faster
 * where portal blood reaches it, and only where supply allows. `missing`: share of the whole liver's reserve that is gone; `own`: the
 * sector's reserve on the first day.
 */
export const reserveRegrowth = (
  reserve: number,
  own: number,
  missing: number,
  supply: number,
  portal: number,
  p: ReserveParameters,
): number =>
  p.regrowth *
  reserve *
  Math.max(0, Math.min(missing, 1 - reserve / (p.regrowthLimit * own))) *
  (0.3 + 0.7 * Math.min(1, Math.max(0, portal))) *
  Math.min(1, supply / 1.2);

/**
 * What one sector does for the liver, over a normal sector: what is left of it, as far as it is supplied, a fifth less without
 * portal blood. docs/circulation.md, section 5.
 */
export const sectorFunction = (reserve: number, supply: number, portal: number, { portalNeed }: ReserveParameters) =>
  reserve * Math.min(1, supply) * (1 - portalNeed + portalNeed * Math.min(1, Math.max(0, portal)));

/** Share of the function that a growing tumour leaves. Hypothesis. */
export const leftByTumour = (tumourMl: number, { reserveLostToTumour }: ReserveParameters): number =>
  Math.max(0, 1 - (reserveLostToTumour * tumourMl) / 1000);
