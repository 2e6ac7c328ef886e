import { usualTumourMl } from "./regulatoryTCells.ts";

/** Share of the tumour's outflow that reaches portal veins, and of cells captured, for which the rate is given. Defined. */
const usualReturn = 0.3;
const usualCapture = 0.001;

/**
 * Route 2, portal flow out of order: where arterioportal branches open or portal flow turns round, the tumour's own outflow
 * carries its cells into portal veins, and these keep some. Seeds a day. Hypothesis: 0.004 a day of 300 mL with 0.3 of its
 * outflow returning.
 */
export const flowSeedingRate = (
  tumourMl: number,
  returned: number,
  capture: number,
  motility: number,
  { flowSeeding }: { flowSeeding: number },
): number => flowSeeding * (tumourMl / usualTumourMl) * (returned / usualReturn) * (capture / usualCapture) * motility;
