import type { Law } from "../network.ts";

/** Portal pressure above which the bed constricts, mmHg, and how fast, 1/mmHg. docs/circulation.md, section 3.7 (calibrated). */
const thresholdMmHg = 15;
const constrictionPerMmHg = 0.02;

/**
 * Bed of gut or spleen with its venous-arteriolar response: Q = G0 / (1 + kV max(0, P2 - 15)) (P1 - P2).
 * Units: G0 mL/s/mmHg, pressures mmHg. Source: docs/circulation.md, section 3.7 (calibrated).
 */
export const vascularBed =
  (conductance: number): Law =>
  ([p1, p2]) => {
    const constriction = 1 + constrictionPerMmHg * Math.max(0, p2! - thresholdMmHg);
    const g = conductance / constriction;
    const dg = p2! > thresholdMmHg ? (-g * constrictionPerMmHg) / constriction : 0;
    const drop = p1! - p2!;
    return { flow: g * drop, slopes: [g, -g + dg * drop] };
  };
