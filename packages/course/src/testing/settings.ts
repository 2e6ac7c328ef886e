import { baselineLiver, presets } from "@glisson/circulation";
import type { Order } from "../order/order.ts";
import { parseOrder } from "../order/parseOrder.ts";
import { parametersWith } from "../parameters.ts";
import { drawTraits } from "../patient/traits.ts";
import type { Setting } from "../play/advance.ts";
import { drawStart, type Population } from "../population/population.ts";
import { populationLivers } from "../population/populationLivers.ts";
import { allOn } from "../processes.ts";
import { type SupplyTable, supplyTable } from "../supply/supplyTable.ts";

/** Patients with every extent of thrombus. */
export const anyExtent: Population = {
  tumourMl: { median: 350, spread: 0.8 },
  extent: { sectoral: 0.25, side: 0.35, "trunk open": 0.2, "trunk blocked": 0.15, mesenteric: 0.05 },
  childPughA: 0.8,
};
export const trunkBlocked: Population = { ...anyExtent, extent: { "trunk blocked": 1 } };
export const trunkOpen: Population = { ...anyExtent, extent: { sectoral: 0.5, side: 0.5 }, childPughA: 1 };

export const livers = populationLivers();

/** A patient of a population, with all processes on. */
export function settingOf(population: Population, sample: number, seed = 1): Setting {
  const p = parametersWith();
  return { start: drawStart(population, livers, seed, sample), traits: drawTraits(seed, sample, p), p, on: allOn };
}

export function order(written: string): Order {
  const parsed = parseOrder(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

export const compensated = (): SupplyTable =>
  supplyTable(
    baselineLiver(presets.compensated),
    { right: "RA", left: "LL", outflow: "HV.R" },
    { haemoglobinGPerDl: 11.5, volumeMl: 1300 },
  );
