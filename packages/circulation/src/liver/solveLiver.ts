import type { Result } from "@glisson/case";
import type { SteadyState } from "../network.ts";
import { solveByContinuation } from "../solveSteady.ts";
import { liverNetwork } from "./graph.ts";
import type { Liver } from "./liver.ts";
import type { PortalBranch } from "./portalTree.ts";
import type { Vein } from "./vein.ts";

/**
 * Pressures and flows of one liver. Where a near-total block resists the direct solution, the veins are closed little by
 * little. `start`: a solved liver nearby, if there is one. Fault: no steady solution was found.
 */
export function solveLiver(liver: Liver, start?: SteadyState): Result<SteadyState> {
  const narrowedTo = (progress: number) => (vein: Vein) => ({
    ...vein,
    openFraction: 1 - progress * (1 - Math.min(1, vein.openFraction)),
  });
  const networkAt = (progress: number) =>
    liverNetwork(progress === 1 ? liver : { ...liver, veins: mapVeins(liver.veins, narrowedTo(progress)) });
  return solveByContinuation(networkAt, start?.pressures);
}

/** The same branches with each vein changed. */
export const mapVeins = (veins: Liver["veins"], change: (vein: Vein, branch: PortalBranch) => Vein): Liver["veins"] =>
  Object.fromEntries(
    Object.entries(veins).map(([branch, vein]) => [branch, change(vein, branch as PortalBranch)]),
  ) as Liver["veins"];
