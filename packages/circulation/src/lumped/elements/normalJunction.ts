import type { Builder, Connection } from "../system.ts";

/** Where vessels meet without loss: one pressure, and what flows in flows out. Source: conservation of mass. */
export function normalJunction(
  { equation, add }: Builder,
  inlets: readonly Connection[],
  outlets: readonly Connection[],
): void {
  const balance = equation();
  for (const { flow } of inlets) add(balance, flow, { f: 1 });
  for (const { flow } of outlets) add(balance, flow, { f: -1 });
  const [first, ...others] = [...inlets, ...outlets] as [Connection, ...Connection[]];
  for (const { pressure } of others) {
    const equal = equation();
    add(equal, first.pressure, { f: 1 });
    add(equal, pressure, { f: -1 });
  }
}
