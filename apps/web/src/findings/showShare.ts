import type { Quantity } from "@glisson/case";

/** A share in per cent, `31 % (28–34)`, whether it is written in per cent or as a fraction. */
export function showShare({ value, low, high, unit }: Quantity): string {
  const percent = (share: number) => Math.round(unit === "%" ? share : share * 100);
  const range = low === undefined || high === undefined ? "" : ` (${percent(low)}–${percent(high)})`;
  return `${percent(value)} %${range}`;
}
