import type { ObstructionFraction } from "./branchReading.ts";
import { type Text, text } from "./text.ts";

/** `62 % (50-74 %)`, of the area within the wall; says so when no range was given. */
export function showObstruction({ value, low, high, ranged }: ObstructionFraction): Text {
  const shown = `${percent(value)} %`;
  return ranged
    ? text(`${shown} (${percent(low)}-${percent(high)} %)`, `${shown}（${percent(low)}-${percent(high)} %）`)
    : text(`${shown} (no range given)`, `${shown}（未给出范围）`);
}

const percent = (fraction: number): string => String(Math.round(fraction * 1000) / 10);
