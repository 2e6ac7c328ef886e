import type { Builder, Connection, Signal } from "../system.ts";

/** A resistance out of the network against a distal pressure: P - R Q = Pd. */
export function resistanceOutlet(
  { equation, add, subtract }: Builder,
  { flow, pressure }: Connection,
  { resistance, distal }: { readonly resistance: number; readonly distal: Signal },
): void {
  const row = equation();
  add(row, pressure, { f: 1 });
  add(row, flow, { f: -resistance });
  subtract(row, distal);
}
