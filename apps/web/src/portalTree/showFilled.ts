import type { ObstructionFraction } from "@glisson/case";

const percent = (fraction: number): number => Math.round(fraction * 100);

/** `62 % (50–74)`, or `62 %` where no range was given. Fractions of the area within the vein's wall. */
export function showFilled({ value, low, high, ranged }: ObstructionFraction): string {
  return ranged ? `${percent(value)} % (${percent(low)}–${percent(high)})` : `${percent(value)} %`;
}
