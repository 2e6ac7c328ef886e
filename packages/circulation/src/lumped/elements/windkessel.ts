import type { Builder, Connection, Signal } from "../system.ts";

/** Proximal and distal resistance, the capacity between them, and the pressure beyond. */
export interface WindkesselValues {
  readonly proximal: number;
  readonly distal: number;
  readonly compliance: number;
  readonly pressure: Signal;
}

/**
 * A Windkessel of three elements: P - Pc - Rp Q = 0; Rd Q - Pc + Pd - Rd C dPc/dt = 0. With Rp = 0 it is the one of two.
 * Source: Westerhof, Lankhaar and Westerhof 2009, doi 10.1007/s11517-008-0359-2 (recalled).
 */
export function windkessel(
  { unknown, equation, add, subtract }: Builder,
  { flow, pressure }: Connection,
  name: string,
  { proximal, distal, compliance, pressure: beyond }: WindkesselValues,
): void {
  const inside = unknown(`${name} capacity`);
  const [entry, capacity] = [equation(), equation()];
  add(entry, pressure, { f: 1 });
  add(entry, inside, { f: -1 });
  add(entry, flow, { f: -proximal });
  add(capacity, flow, { f: -distal });
  add(capacity, inside, { f: 1, e: distal * compliance });
  subtract(capacity, beyond);
}
