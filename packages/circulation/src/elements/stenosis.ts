import type { Law } from "../network.ts";

/**
 * Narrowed vessel: P1 - P2 = R Q + S |Q| Q, solved for Q: Q = 2 dp / (R + sqrt(R^2 + 4 S |dp|)), which holds for S = 0 too.
 * Units: R pressure per flow, S pressure per flow squared.
 * Source: Young and Tsai 1973, J Biomech 6:395 (recalled); docs/circulation.md, section 3.2.
 */
export const stenosis =
  (r: number, s: number): Law =>
  ([p1, p2]) => {
    const drop = p1! - p2!;
    const root = Math.sqrt(r * r + 4 * s * Math.abs(drop));
    // dQ/d(dp) = 1 / (R + 2 S |Q|), and the root is just R + 2 S |Q|.
    return { flow: (2 * drop) / (r + root), slopes: [1 / root, -1 / root] };
  };
