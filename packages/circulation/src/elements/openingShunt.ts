import type { Law } from "../network.ts";

/** Rise of sinusoid pressure at which half of the branches are open, and its spread, mmHg. docs/circulation.md, 3.9 (calibrated). */
const halfOpenMmHg = 8;
const spreadMmHg = 2;

/**
 * Branches between artery and portal vein that open when the sinusoids' outflow is narrowed or blocked, at their steady
 * value (days to weeks after): Q = G / (1 + exp(-((Ps - Ps0) - 8) / 2)) (P1 - P2).
 * Nodes: artery, portal venule, sinusoid. Units: G mL/s/mmHg; Ps0, the sinusoids' own pressure, and all pressures mmHg.
 * Source: docs/circulation.md, section 3.9 (calibrated).
 */
export const openingShunt =
  (conductance: number, restingMmHg: number): Law =>
  ([artery, venule, sinusoid]) => {
    const open = 1 / (1 + Math.exp(-(sinusoid! - restingMmHg - halfOpenMmHg) / spreadMmHg));
    const g = conductance * open;
    const drop = artery! - venule!;
    return { flow: g * drop, slopes: [g, -g, ((g * (1 - open)) / spreadMmHg) * drop] };
  };
