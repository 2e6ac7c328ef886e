import type { Parameters } from "../parameters.ts";
import type { Start } from "../patient/start.ts";
import type { Traits } from "../patient/traits.ts";
import { shuntInTheEnd } from "../processes/portalCollaterals.ts";
import { situate } from "./situate.ts";
import { cleanState, type State } from "./state.ts";

/**
 * The state of a patient on the first day. The reserve of the liver is what makes it work as its laboratory values say, on the blood
 * that it has: a liver that keeps up on half its blood has more reserve than it shows.
 */
export function begin(start: Start, traits: Traits, p: Parameters): State {
  const state = cleanState();
  state.tumourMl = start.tumourMl;
  state.thrombusMl.set(start.thrombusMl);
  state.blandMl = start.blandMl;
  const [fixedRight, fixedLeft, fixedMesenteric] = start.fixedMl;
  state.fixedMl.set([fixedRight, fixedLeft, 0, fixedMesenteric]);
  state.tumourRight = start.tumourRight;
  state.outflowMl.set(start.outflowMl);
  spareTumour(state, start);
  state.cavernomaCu = start.cavernomaCu;
  state.collateralsCu = start.collateralsCu;
  state.shuntLimitCu = Number.POSITIVE_INFINITY;
  state.arterialShare = traits.arterialShare;
  situate(state, start, p);
  const [onRight, onLeft, inTrunk] = state.taken as unknown as [number, number, number];
  state.shuntCu = start.shuntCu ?? shuntInTheEnd((onRight + onLeft + inTrunk) / 3, start.tumourMl, traits, p);
  situate(state, start, p);
  const scale = start.liverFunction / state.liverFunction;
  for (let sector = 0; sector < 4; sector++) state.reserve[sector] = state.reserve[sector]! * scale;
  state.reserveAtStart.set(state.reserve);
  situate(state, start, p);
  return state;
}

/** Working liver of a sector that is all tumour but this. Defined: some liver stays between nodules. */
const leastBetween = 0.2;

/** Liver lies where tumour does not: each sector's share of it, before it is known how well it works. */
function spareTumour(state: State, { table, tumourMl, tumourRight }: Start): void {
  const { share, oxygen } = table;
  for (const [side, sectors] of [
    [tumourRight, [0, 1]],
    [1 - tumourRight, [2, 3]],
  ] as const) {
    const sideMl = oxygen.volumeMl * (share[sectors[0]!]! + share[sectors[1]!]!);
    for (const sector of sectors) state.reserve[sector] = Math.max(leastBetween, 1 - (tumourMl * side) / sideMl);
  }
  state.reserveAtStart.set(state.reserve);
}
