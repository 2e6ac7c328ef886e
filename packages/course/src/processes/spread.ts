/** New nodules a day: each mL of portal thrombus sends cells down its branch. Hypothesis. */
export const newNodulesRate = (thrombusMl: number, { nodulesFromThrombus }: { nodulesFromThrombus: number }): number =>
  nodulesFromThrombus * thrombusMl;

/** Seeds a day in hepatic veins and vena cava, by contact as in a portal branch. Hypothesis. */
export const cavalSeedingRate = (
  tumourMl: number,
  motility: number,
  { cavalSeeding }: { cavalSeeding: number },
): number => cavalSeeding * motility * (1 + (Math.cbrt((6 * tumourMl) / Math.PI) / 5) ** 2);
