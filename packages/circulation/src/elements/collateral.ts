import type { Law } from "../network.ts";

/** Gradient at which the conductance is G0, and its rise for which the vessel's radius doubles, mmHg. Largest widening of G. */
const restingGradientMmHg = 4;
const doublingMmHg = 20;
const largestWidening = 20;

/**
 * Portosystemic collaterals, whose radius grows with their gradient dp: Q = (G0 min(20, max(0, 1 + (dp - 4)/20)^4) + Gr) dp,
 * with Gr the part that has remodelled and stays. Units: G0 and Gr mL/s/mmHg, pressures mmHg.
 * Source: docs/circulation.md, section 3.8 (calibrated).
 */
export const collateral =
  (conductance: number, remodelled: number): Law =>
  ([p1, p2]) => {
    const drop = p1! - p2!;
    const radius = Math.max(0, 1 + (drop - restingGradientMmHg) / doublingMmHg);
    const widening = radius ** 4;
    const g = conductance * Math.min(largestWidening, widening) + remodelled;
    const dg = widening < largestWidening ? (4 * conductance * radius ** 3) / doublingMmHg : 0;
    const slope = g + dg * drop;
    return { flow: g * drop, slopes: [slope, -slope] };
  };
