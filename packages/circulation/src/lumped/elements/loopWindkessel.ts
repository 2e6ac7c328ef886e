import type { Builder, Connection } from "../system.ts";

/**
 * A Windkessel within a closed loop: what leaves it goes on.
 *   Pin - Pc - Rp Qin = 0;  Pc - Pout - Rd Qout = 0;  C dPc/dt = Qin - Qout
 * Source: svZeroDSolver's block ClosedLoopRCR (read).
 */
export function loopWindkessel(
  { unknown, equation, add }: Builder,
  name: string,
  inlet: Connection,
  outlet: Connection,
  { proximal, distal, compliance }: { readonly proximal: number; readonly distal: number; readonly compliance: number },
): void {
  const inside = unknown(`P_c:${name}`);
  const [capacity, before, beyond] = [equation(), equation(), equation()];
  add(capacity, inlet.flow, { f: -1 });
  add(capacity, outlet.flow, { f: 1 });
  add(capacity, inside, { e: compliance });
  add(before, inlet.pressure, { f: 1 });
  add(before, inside, { f: -1 });
  add(before, inlet.flow, { f: -proximal });
  add(beyond, inside, { f: 1 });
  add(beyond, outlet.pressure, { f: -1 });
  add(beyond, outlet.flow, { f: -distal });
}
