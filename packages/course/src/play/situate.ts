import type { Parameters } from "../parameters.ts";
import type { Start } from "../patient/start.ts";
import {
  hepaticVein,
  inHepaticBranchesMl,
  left,
  mesenteric,
  right,
  trunk,
  venaCava,
  worstSection,
} from "../processes/extension.ts";
import { leftByTumour, sectorFunction } from "../processes/liverReserve.ts";
import { along } from "../supply/axes.ts";
import { outputs } from "../supply/solvePoint.ts";
import { readSupply, tableWithout } from "../supply/supplyTable.ts";
import type { State } from "./state.ts";

/** Obstruction of a stretch of vein above which it counts as blocked. ../docs/architecture.md, "What holds everywhere". */
export const blockedAbove = 0.9;

/** How full each vein is, how the blood runs with it, and what work the liver does on that blood. */
export function situate(state: State, start: Start, p: Parameters): void {
  const { taken, at, supply } = state;
  fillVeins(state, start, p);
  fillOutflow(state, start, p);
  at[along["embolised right"]] = state.embolisedRight;
  at[along["embolised left"]] = state.embolisedLeft;
  at[along.cavernoma] = state.cavernomaCu;
  at[along.shunt] = state.shuntCu;
  at[along.collaterals] = state.collateralsCu;
  at[along["hepatic vein"]] = state.outflowTaken[hepaticVein]!;
  at[along["vena cava"]] = state.outflowTaken[venaCava]!;
  const table = tableWithout(start.table, state.removedRight, state.removedLeft);
  readSupply(table, at, supply);

  let working = 0;
  let whole = 0;
  let supplied = 0;
  const { share } = start.table;
  for (let sector = 0; sector < 4; sector++) {
    const reserve = state.reserve[sector]!;
    working += share[sector]! * sectorFunction(reserve, supplyOf(state, sector), supply[outputs.portal + sector]!, p);
    whole += share[sector]! * reserve;
    supplied += share[sector]! * reserve * supplyOf(state, sector);
  }
  state.totalSupply = whole > 0 ? supplied / whole : 0;
  state.liverFunction = working * leftByTumour(state.tumourMl, p);
  const embolised = state.tumourRight * state.embolisedRight + (1 - state.tumourRight) * state.embolisedLeft;
  state.hypoxia = Math.max(embolised, 1 - Math.min(1, state.totalSupply));
  // The lumen that gates, pictures and growing thrombus find: a stent holds it open.
  if (state.stented) taken[trunk] = 0;
}

/** Supply index of a sector: cells that are lost need nothing, so what is left has more. */
export const supplyOf = (state: State, sector: number): number => {
  const left = state.reserve[sector]! / state.reserveAtStart[sector]!;
  return left > 0.01 ? state.supply[outputs.supply + sector]! / left : state.supply[outputs.supply + sector]!;
};

/** The same of hepatic vein or vena cava. */
export const outflowInSight = ({ outflowMl, doomedOutflowMl, dissolvingOutflowMl }: State, vein: number): number =>
  outflowMl[vein]! + doomedOutflowMl[vein]! + dissolvingOutflowMl[vein]!;

/** Tumour thrombus in a vein that a scan shows: viable, doomed and dissolving, mL. */
export const inSight = ({ thrombusMl, doomedMl, dissolvingMl }: State, vein: number): number =>
  thrombusMl[vein]! + doomedMl[vein]! + dissolvingMl[vein]!;

function fillOutflow(state: State, { lumens }: Start, { worstOverMean }: Parameters): void {
  const { outflowTaken } = state;
  const inStem = Math.max(0, outflowInSight(state, hepaticVein) - inHepaticBranchesMl);
  outflowTaken[hepaticVein] = worstSection(inStem / lumens.hepaticVeinMl, worstOverMean);
  outflowTaken[venaCava] = worstSection(outflowInSight(state, venaCava) / lumens.venaCavaMl, worstOverMean);
}

/** All that fills a vein, bland clot outside the trunk among it. */
const inVein = (state: State, vein: number): number => inSight(state, vein) + state.fixedMl[vein]!;

function fillVeins(state: State, { lumens }: Start, { worstOverMean }: Parameters): void {
  const { taken, at } = state;
  for (let side: number = right; side <= left; side++) {
    const sectoral = lumens.sectoralMl[side]!;
    const inSide = inVein(state, side);
    const branch = worstSection(inSide / sectoral, worstOverMean);
    taken[side] = worstSection(Math.max(0, inSide - sectoral) / lumens.stemMl[side]!, worstOverMean);
    at[side + 1] = branch < 1 ? branch : 1 + taken[side]!;
    // Nothing grows into what is gone.
    if (side === right ? state.removedRight : state.removedLeft) taken[side] = 1;
  }
  taken[trunk] = worstSection((inVein(state, trunk) + state.blandMl) / lumens.trunkMl, worstOverMean);
  taken[mesenteric] = worstSection(inVein(state, mesenteric) / lumens.mesentericMl, worstOverMean);
  const inTrunk = state.stented ? 0 : taken[trunk]!;
  at[0] = inTrunk < 1 ? inTrunk : 1 + taken[mesenteric]!;
}
