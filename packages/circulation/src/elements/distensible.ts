import type { Law } from "../network.ts";

/** Distending pressure below which the vessel narrows no further, mmHg. docs/circulation.md, section 3.3 (defined). */
const leastDistendingPressureMmHg = 0.8;

/**
 * Vessel that its own pressure widens: Q = G0 (Pd / Pd0)^n (P1 - P2), with Pd the mean pressure of its two ends (outside
 * pressure 0). n = 1 healthy, 0 rigid. Units: G0 mL/s/mmHg at Pd = Pd0, pressures mmHg.
 * Source: Greenway and Lautt 1988, doi 10.1152/ajpheart.1988.254.3.H452 (read); docs/circulation.md, section 3.3.
 */
export const distensible =
  (baseline: {
    readonly conductance: number;
    readonly distendingPressureMmHg: number;
    readonly exponent: number;
  }): Law =>
  ([p1, p2]) => {
    const { conductance, distendingPressureMmHg, exponent } = baseline;
    const mean = (p1! + p2!) / 2;
    const distending = Math.max(mean, leastDistendingPressureMmHg);
    const g = conductance * (distending / distendingPressureMmHg) ** exponent;
    const widening = mean > leastDistendingPressureMmHg ? (exponent * g) / distending / 2 : 0;
    const drop = p1! - p2!;
    return { flow: g * drop, slopes: [g + widening * drop, -g + widening * drop] };
  };
