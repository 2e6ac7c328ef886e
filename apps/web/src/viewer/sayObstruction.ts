import type { ObstructionFraction } from "@glisson/case";

const percent = (fraction: number) => Math.round(fraction * 100);

/** "62 % (50–74)", or the word for "not assessed" where nobody read the branch. */
export function sayObstruction(given: ObstructionFraction | undefined, notAssessed: string): string {
  if (given === undefined) return notAssessed;
  const range = given.ranged ? ` (${percent(given.low)}–${percent(given.high)})` : "";
  return `${percent(given.value)} %${range}`;
}
