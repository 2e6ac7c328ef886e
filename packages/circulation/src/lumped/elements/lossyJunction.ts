import type { Builder, Connection } from "../system.ts";

/** Losses on the way from the inlet into one outlet. */
export interface BranchLoss {
  readonly resistance: number;
  readonly inertance: number;
  readonly stenosis: number;
}

/**
 * A fork with losses into each branch: Qin = sum of Qk; Pin - Pk - (Rk + Sk |Qk|) Qk - Lk dQk/dt = 0.
 * Source: svZeroDSolver's documentation of its block BloodVesselJunction (read).
 */
export function lossyJunction(
  { equation, add, curve }: Builder,
  inlet: Connection,
  outlets: readonly Connection[],
  losses: readonly BranchLoss[],
): void {
  const balance = equation();
  add(balance, inlet.flow, { f: 1 });
  outlets.forEach(({ flow, pressure }, n) => {
    const { resistance, inertance, stenosis } = losses[n]!;
    add(balance, flow, { f: -1 });
    const row = equation();
    add(row, inlet.pressure, { f: 1 });
    add(row, pressure, { f: -1 });
    add(row, flow, { f: -resistance, e: -inertance });
    if (stenosis === 0) return;
    curve({
      rows: [row],
      columns: [flow],
      evaluate: (y, _rate, _time, out) => {
        const size = Math.abs(y[flow]!);
        out[0] = -stenosis * size * y[flow]!;
        out[1] = -2 * stenosis * size;
        out[2] = 0;
      },
    });
  });
}
