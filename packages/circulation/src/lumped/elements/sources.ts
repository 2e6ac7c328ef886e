import type { Builder, Connection, Signal } from "../system.ts";

/** A given flow into (or, at an outlet, out of) the network: Q = Q(t). */
export function flowSource({ equation, add, subtract }: Builder, { flow }: Connection, signal: Signal): void {
  const row = equation();
  add(row, flow, { f: 1 });
  subtract(row, signal);
}

/** A given pressure: P = P(t). */
export function pressureSource({ equation, add, subtract }: Builder, { pressure }: Connection, signal: Signal): void {
  const row = equation();
  add(row, pressure, { f: 1 });
  subtract(row, signal);
}
