import type { ObstructionFraction, Quantity } from "@glisson/case";

const percent = (fraction: number): number => Math.round(fraction * 100);

/** `62 % (50–74)`, or `62 %` where no range was given. Fractions of the area within the vein's wall. */
export function showFilled({ value, low, high, ranged }: ObstructionFraction): string {
  return ranged ? `${percent(value)} % (${percent(low)}–${percent(high)})` : `${percent(value)} %`;
}

/** `90 mm² (76–104)`: an area or a length to the whole unit, which is what a section is worth. */
export function showMeasured({ value, low, high, unit }: Quantity): string {
  const range = low === undefined || high === undefined ? "" : ` (${Math.round(low)}–${Math.round(high)})`;
  return `${Math.round(value)} ${unit.replace("2", "²")}${range}`;
}
