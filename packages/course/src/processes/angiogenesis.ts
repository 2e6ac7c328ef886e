import { usualTumourMl } from "./regulatoryTCells.ts";

/** Angiogenic factors of tumour and thrombus, 1 in a usual tumour with oxygen enough. Hypothesis. */
export const angiogenicFactor = (tumourMl: number, thrombusMl: number, hypoxia: number): number =>
  ((tumourMl + thrombusMl) / usualTumourMl) * (1 + hypoxia);

/** What they add to growth over the usual: saturating, 1 where the factor is 1. Hypothesis. */
export const growthByAngiogenesis = (factor: number, { angiogenicGrowth }: { angiogenicGrowth: number }): number =>
  1 + angiogenicGrowth * ((2 * factor) / (1 + factor) - 1);

/** Rise of the arterial share of a thrombus's blood, 1/day: new arteries grow into it. Hypothesis. */
export const arterialisationRate = (share: number, factor: number, { arterialisation }: { arterialisation: number }) =>
  arterialisation * Math.min(4, factor) * (1 - share);
