import type { Quantity } from "./quantity.ts";

/** A quantity as it is printed: `38 g/L`, `1490 mL (1440-1540)`, an INR without its unit; at most four figures. */
export function showQuantity({ value, low, high, unit }: Quantity): string {
  const range = low === undefined || high === undefined ? "" : ` (${tidy(low)}-${tidy(high)})`;
  return unit === "INR" ? `${tidy(value)}${range}` : `${tidy(value)} ${showUnit(unit)}${range}`;
}

/** A unit as it is printed; the case format writes it in plain letters. */
export const showUnit = (unit: string): string =>
  unit.replace("umol", "µmol").replace("ug", "µg").replace("mm2", "mm²").replace("cm2", "cm²");

/** At most four significant figures: no quantity here is worth more. */
const tidy = (value: number): string => String(Number(value.toPrecision(4)));
