import type { Builder, Connection } from "../system.ts";
import { atrialActivation, ventricularElastance } from "./heartCycle.ts";

/** Resistance R, inertance L, elastance E, capacity C and rest volumes V of the heart's parts, named as in the format. */
export interface HeartValues {
  readonly Tsa: number;
  readonly tpwave: number;
  readonly Erv_s: number;
  readonly Elv_s: number;
  readonly Lrv_a: number;
  readonly Rrv_a: number;
  readonly Lra_v: number;
  readonly Rra_v: number;
  readonly Lla_v: number;
  readonly Rla_v: number;
  readonly Rlv_ao: number;
  readonly Llv_a: number;
  readonly Vrv_u: number;
  readonly Vlv_u: number;
  readonly Rpd: number;
  readonly Cp: number;
  readonly Cpa: number;
  readonly Kxp_ra: number;
  readonly Kxv_ra: number;
  readonly Emax_ra: number;
  readonly Vaso_ra: number;
  readonly Kxp_la: number;
  readonly Kxv_la: number;
  readonly Emax_la: number;
  readonly Vaso_la: number;
}

/**
 * A beating heart of four chambers with its valves, and the lung between them; veins lead in, the aorta out.
 *   atria: P = a(t) Emax (V - V0) + (1 - a(t)) Kp (exp(Kv (V - V0)) - 1);  ventricles: P = E(t) (V - Vu)
 *   chambers: dV/dt = inflow - outflow;  valves: Pup - Pdown = R Q + L dQ/dt, closed where pressure and flow both point back
 *   lung: Cp dP/dt = Q - (P - Pla) / Rpd;  aortic root: Cpa dP/dt = Qlv - Qout
 * As in the block that it follows, the left atrium fills with what the right ventricle sends, and not with what leaves the lung.
 * Source: svZeroDSolver's block ClosedLoopHeartAndPulmonary (read).
 */
export function heartAndLung(
  builder: Builder,
  name: string,
  veins: Connection,
  aorta: Connection,
  period: number,
  given: HeartValues,
): void {
  const { unknown, equation, add, curve, shut } = builder;
  const inner = (what: string): number => unknown(`${what}:${name}`);
  const [volumeRa, flowRa, pressureRv, volumeRv, flowRv, pressureLung] = [
    inner("V_RA"),
    inner("Q_RA"),
    inner("P_RV"),
    inner("V_RV"),
    inner("Q_RV"),
    inner("P_pul"),
  ];
  const [pressureLa, volumeLa, flowLa, pressureLv, volumeLv, flowLv] = [
    inner("P_LA"),
    inner("V_LA"),
    inner("Q_LA"),
    inner("P_LV"),
    inner("V_LV"),
    inner("Q_LV"),
  ];
  // All four chambers ask for the same time, many times over while a step is solved.
  let beat = { time: Number.NaN, atria: 0, ventricles: 0 };
  const beatAt = (time: number): typeof beat => {
    if (time === beat.time) return beat;
    const within = time % period;
    const atria = atrialActivation(within, period, given.Tsa, 1 / given.tpwave);
    beat = { time, atria, ventricles: ventricularElastance(within / period) };
    return beat;
  };

  const atrium = (pressure: number, volume: number, emax: number, kp: number, kv: number, rest: number): void => {
    const row = equation();
    add(row, pressure, { f: 1 });
    curve({
      rows: [row],
      columns: [volume],
      evaluate: (y, _rate, time, out) => {
        const { atria: active } = beatAt(time);
        const stretched = y[volume]! - rest;
        const passive = kp * Math.exp(stretched * kv);
        out[0] = -active * emax * stretched - (1 - active) * (passive - kp);
        out[1] = -active * emax - (1 - active) * passive * kv;
        out[2] = 0;
      },
    });
  };
  const ventricle = (pressure: number, volume: number, elastance: number, rest: number): void => {
    const row = equation();
    add(row, pressure, { f: 1 });
    curve({
      rows: [row],
      columns: [volume],
      evaluate: (y, _rate, time, out) => {
        const now = elastance * beatAt(time).ventricles;
        out[0] = -now * (y[volume]! - rest);
        out[1] = -now;
        out[2] = 0;
      },
    });
  };
  /** Flow through a valve: it counts in each row by its weight while the valve is open. */
  const valve = (
    flow: number,
    up: number,
    down: number,
    resistance: number,
    inertance: number,
    counts: readonly (readonly [row: number, weight: number])[],
  ): void => {
    const row = equation();
    add(row, up, { f: -1 });
    add(row, down, { f: 1 });
    add(row, flow, { e: inertance });
    const isShut = (y: Float64Array): boolean => y[up]! <= y[down]! && y[flow]! <= 0;
    const weights = [[row, resistance] as const, ...counts];
    let wasShut = false;
    curve({
      rows: weights.map(([one]) => one),
      columns: [flow],
      evaluate: (y, _rate, _time, out) => {
        wasShut = isShut(y);
        weights.forEach(([, weight], n) => {
          const open = wasShut ? 0 : weight;
          out[n] = open * y[flow]!;
          out[weights.length + n] = open;
          out[2 * weights.length + n] = 0;
        });
      },
    });
    shut((none) => {
      if (wasShut) none(flow);
    });
  };
  const chamber = (volume: number): number => {
    const row = equation();
    add(row, volume, { e: 1 });
    return row;
  };

  atrium(veins.pressure, volumeRa, given.Emax_ra, given.Kxp_ra, given.Kxv_ra, given.Vaso_ra);
  atrium(pressureLa, volumeLa, given.Emax_la, given.Kxp_la, given.Kxv_la, given.Vaso_la);
  ventricle(pressureRv, volumeRv, given.Erv_s, given.Vrv_u);
  ventricle(pressureLv, volumeLv, given.Elv_s, given.Vlv_u);
  const [ra, rv, la, lv] = [chamber(volumeRa), chamber(volumeRv), chamber(volumeLa), chamber(volumeLv)];
  add(ra, veins.flow, { f: -1 });
  const lung = equation();
  add(lung, pressureLung, { e: given.Cp, f: 1 / given.Rpd });
  add(lung, pressureLa, { f: -1 / given.Rpd });
  const root = equation();
  add(root, aorta.pressure, { e: given.Cpa });
  add(root, aorta.flow, { f: 1 });
  valve(flowRa, veins.pressure, pressureRv, given.Rra_v, given.Lra_v, [
    [ra, 1],
    [rv, -1],
  ]);
  valve(flowRv, pressureRv, pressureLung, given.Rrv_a, given.Lrv_a, [
    [rv, 1],
    [lung, -1],
    [la, -1],
  ]);
  valve(flowLa, pressureLa, pressureLv, given.Rla_v, given.Lla_v, [
    [la, 1],
    [lv, -1],
  ]);
  valve(flowLv, pressureLv, aorta.pressure, given.Rlv_ao, given.Llv_a, [
    [lv, 1],
    [root, -1],
  ]);
}
