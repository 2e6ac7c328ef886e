import type { Law } from "../network.ts";

/**
 * Rigid vessel, laminar flow: Q = G (P1 - P2). Unit of G: flow per pressure.
 * Source: Poiseuille's law; docs/circulation.md, section 3.1.
 */
export const conductance =
  (g: number): Law =>
  ([p1, p2]) => ({ flow: g * (p1! - p2!), slopes: [g, -g] });

/** The same, given its resistance R = 1/G. */
export const resistance = (r: number): Law => conductance(1 / r);
