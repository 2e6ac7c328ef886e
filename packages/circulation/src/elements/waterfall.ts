import type { Law } from "../network.ts";

/** Width over which a vessel passes from open to closed by pressure, mmHg. docs/circulation.md, section 3.4 (defined). */
const softnessMmHg = 0.25;

/**
 * Vessel that is pressed from outside (Starling resistor, waterfall): flow goes by the pressure at its end or the pressure
 * outside, whichever is more.
 *   Pe(P) = P + d ln(1 + exp((Pext - P) / d)), d = 0.25 mmHg,  Q = law(Pe(P1), Pe(P2)),
 * so that Q = (P1 - Pe(P2)) / R once P1 is above Pext, none while both ends are below it, and backwards alike.
 * `law`: the same vessel when nothing presses on it. Units: mmHg. Source: docs/circulation.md, section 3.4.
 */
export const waterfall =
  (outsideMmHg: number, law: Law): Law =>
  ([p1, p2]) => {
    const [first, second] = [pressed(p1!, outsideMmHg), pressed(p2!, outsideMmHg)];
    const { flow, slopes } = law([first.effective, second.effective]);
    return { flow, slopes: [slopes[0]! * first.slope, slopes[1]! * second.slope] };
  };

/** The larger of pressure and outside pressure, rounded off, and its derivative. */
export function pressed(pressure: number, outside: number): { readonly effective: number; readonly slope: number } {
  const below = (outside - pressure) / softnessMmHg;
  // The same sum from its larger side: exp never overflows.
  const effective =
    below > 0
      ? outside + softnessMmHg * Math.log1p(Math.exp(-below))
      : pressure + softnessMmHg * Math.log1p(Math.exp(below));
  return { effective, slope: 1 / (1 + Math.exp(below)) };
}
