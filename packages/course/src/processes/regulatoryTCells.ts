/** Volume of tumour, mL, at which what it sends out counts as usual: a large single tumour. */
export const usualTumourMl = 300;

interface TCellParameters {
  readonly tCellsByHepatitisB: number;
  readonly tCellsByTumour: number;
  readonly effectorLoss: number;
  readonly effectorKill: number;
}

/**
 * Regulatory T cells hold effector cells back, and growth is what these leave. Hepatitis B and the tumour itself recruit them
 * (by TGF-beta, miR-34a and CCL22: Yang 2012, doi 10.1016/j.ccr.2012.07.023, direction read; sizes hypothesis). Share of growth
 * left, over that of a usual tumour with hepatitis B, so that 1 is the patient on whom growth was calibrated. `boost`: effector
 * activity under immunotherapy.
 */
export function growthUnderImmunity(tumourMl: number, hepatitisB: boolean, boost: number, p: TCellParameters): number {
  return leftBy(tumourMl, hepatitisB, boost, p) / leftBy(usualTumourMl, true, 1, p);
}

function leftBy(tumourMl: number, hepatitisB: boolean, boost: number, p: TCellParameters): number {
  const recruited = (hepatitisB ? p.tCellsByHepatitisB : 0) + p.tCellsByTumour * Math.sqrt(tumourMl / usualTumourMl);
  const effectors = boost / (1 + p.effectorLoss * (1 + recruited));
  return 1 - (p.effectorKill * effectors) / (1 + effectors);
}
