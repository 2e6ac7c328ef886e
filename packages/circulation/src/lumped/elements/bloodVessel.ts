import type { Builder, Connection } from "../system.ts";

/** R, resistance; C, compliance; L, inertance; S, coefficient of the quadratic loss. What is left out is 0. */
export interface BloodVesselValues {
  readonly resistance: number;
  readonly compliance?: number;
  readonly inertance?: number;
  readonly stenosis?: number;
}

/**
 * A blood vessel: its capacity lies after resistance and stenosis, its inertance after the capacity.
 *   Pin - Pout - (R + S |Qin|) Qin - L dQout/dt = 0
 *   Qin - Qout - C dPin/dt + C (R + 2 S |Qin|) dQin/dt = 0
 * Any consistent units. Source: svZeroDSolver's documentation of its block BloodVessel (read).
 */
export function bloodVessel(
  { equation, add, curve }: Builder,
  inlet: Connection,
  outlet: Connection,
  { resistance, compliance = 0, inertance = 0, stenosis = 0 }: BloodVesselValues,
): void {
  const [pressures, flows] = [equation(), equation()];
  add(pressures, inlet.pressure, { f: 1 });
  add(pressures, outlet.pressure, { f: -1 });
  add(pressures, inlet.flow, { f: -resistance });
  add(flows, inlet.flow, { f: 1, e: compliance * resistance });
  add(flows, outlet.flow, { f: -1 });
  if (inertance !== 0) add(pressures, outlet.flow, { e: -inertance });
  if (compliance !== 0) add(flows, inlet.pressure, { e: -compliance });
  if (stenosis === 0) return;
  const twice = 2 * stenosis;
  const both = 2 * compliance * stenosis;
  curve({
    rows: [pressures, flows],
    columns: [inlet.flow],
    evaluate: (y, rate, _, out) => {
      const flow = y[inlet.flow]!;
      const size = Math.abs(flow);
      const change = rate[inlet.flow]!;
      out[0] = -stenosis * size * flow;
      out[1] = both * size * change;
      out[2] = -twice * size;
      out[3] = both * Math.sign(flow) * change;
      out[4] = 0;
      out[5] = both * size;
    },
  });
}
