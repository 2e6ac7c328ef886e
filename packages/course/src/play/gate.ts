import type { GateName, Treatment } from "../order/order.ts";
import type { Start } from "../patient/start.ts";
import { trunk } from "../processes/extension.ts";
import { albuminAt, bilirubinAt } from "../processes/laboratory.ts";
import { along } from "../supply/axes.ts";
import { outputs } from "../supply/solvePoint.ts";
import { readSupply, tableWithout } from "../supply/supplyTable.ts";
import { reachOf } from "../treatments/embolisation.ts";
import type { Setting } from "./advance.ts";
import { blockedAbove } from "./situate.ts";
import type { State } from "./state.ts";

/** Whether every line of a gate is met on this day, for this treatment. */
export function gateIsMet(state: State, setting: Setting, gate: readonly GateName[], next: Treatment): boolean {
  for (const line of gate) if (!lineIsMet(state, setting, line, next)) return false;
  return true;
}

function lineIsMet(state: State, setting: Setting, line: GateName, next: Treatment): boolean {
  switch (line) {
    case "trunk open":
      return state.taken[trunk]! <= blockedAbove;
    case "hepatopetal flow":
      return state.supply[outputs.trunkFlow]! > 0;
    case "supply at least 1":
      return supplyAfter(state, setting, next) >= 1;
    case "Child-Pugh A to B7":
      return childPughOf(state.liverFunction, setting.start) <= 7;
    case "Child-Pugh A or B":
      return childPughOf(state.liverFunction, setting.start) <= 9;
    case "bilirubin below 2 mg/dL":
      return bilirubinAt(state.liverFunction) * setting.start.ownValues.bilirubin < 2;
    case "liver function over 0.36":
      return state.liverFunction > 0.36;
  }
}

/** Limits of the Child-Pugh score, mg/dL and g/dL: values at a limit score two. */
const points = (bilirubin: number, albumin: number): number =>
  (bilirubin < 2 ? 1 : bilirubin <= 3 ? 2 : 3) + (albumin > 3.5 ? 1 : albumin >= 2.8 ? 2 : 3);

/**
 * The Child-Pugh score that the simulated laboratory values give: ascites, encephalopathy and clotting as on the first day or worse.
 * Ascites taken to come with albumin under 2.8 g/dL (two points), clotting one point more where bilirubin scores three. Defined: the
 * model has no values of their own for them.
 */
export function childPughOf(
  liverFunction: number,
  { ownValues, points: own }: Pick<Start, "ownValues" | "points">,
): number {
  const bilirubin = bilirubinAt(liverFunction) * ownValues.bilirubin;
  const albumin = albuminAt(liverFunction) * ownValues.albumin;
  return (
    points(bilirubin, albumin) +
    own.encephalopathy +
    Math.max(own.ascites, albumin < 2.8 ? 2 : 1) +
    Math.max(own.clotting, bilirubin > 3 ? 2 : 1)
  );
}

const after = new Float64Array(outputs.count);

/** Supply index of the whole liver on the day after the treatment. */
function supplyAfter(state: State, { start, traits, p }: Setting, next: Treatment): number {
  if (next.kind !== "tace") return state.totalSupply;
  const reach = reachOf(next.extent);
  const at = Float64Array.from(state.at);
  const closed = p.embolisedShare * traits.reach;
  at[along["embolised right"]] = Math.max(state.embolisedRight, closed * reach.right);
  at[along["embolised left"]] = Math.max(state.embolisedLeft, closed * reach.left);
  readSupply(tableWithout(start.table, state.removedRight, state.removedLeft), at, after);
  let [supplied, whole] = [0, 0];
  for (let sector = 0; sector < 4; sector++) {
    const reserve = state.reserve[sector]!;
    // Over what the sector's own cells need: lost ones need nothing.
    supplied += start.table.share[sector]! * after[outputs.supply + sector]! * state.reserveAtStart[sector]!;
    whole += start.table.share[sector]! * reserve;
  }
  return whole > 0 ? supplied / whole : 0;
}
