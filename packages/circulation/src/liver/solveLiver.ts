import type { Result } from "@glisson/case";
import type { SteadyState } from "../network.ts";
import { solveByContinuation } from "../solveSteady.ts";
import { liverNetwork } from "./graph.ts";
import type { Liver } from "./liver.ts";

/**
 * Pressures and flows of one liver. Where a near-total block, or shunts that open themselves, resist the direct solution,
 * veins are closed and shunts allowed little by little. `start`: a solved liver nearby, if there is one. Fault: no steady solution was found.
 */
export function solveLiver(liver: Liver, start?: SteadyState): Result<SteadyState> {
  const networkAt = (progress: number) => liverNetwork(progress === 1 ? liver : eased(liver, progress));
  const found = solveByContinuation(networkAt, start);
  // A liver nearby may still be the wrong side of a narrowing to begin from.
  return found.ok || !start ? found : solveByContinuation(networkAt);
}

function eased(liver: Liver, progress: number): Liver {
  const partly = (cu: number): number => progress * cu;
  const { RA, RP, LM, LL } = liver.openingShuntCu;
  const opened = <V extends { readonly openFraction: number }>(vein: V): V => ({
    ...vein,
    openFraction: 1 - progress * (1 - Math.min(1, vein.openFraction)),
  });
  return {
    ...liver,
    veins: mapVeins(liver.veins, opened),
    hepaticVeins: mapVeins(liver.hepaticVeins, opened),
    venaCava: opened(liver.venaCava),
    openingShuntCu: { RA: partly(RA), RP: partly(RP), LM: partly(LM), LL: partly(LL) },
  };
}

/** The same veins, each changed. */
export const mapVeins = <Name extends string, V>(
  veins: Readonly<Record<Name, V>>,
  change: (vein: V, name: Name) => V,
): Readonly<Record<Name, V>> =>
  Object.fromEntries(Object.entries<V>(veins).map(([name, vein]) => [name, change(vein, name as Name)])) as Record<
    Name,
    V
  >;
