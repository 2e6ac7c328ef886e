/** Months from one figure of the axis to the next, so that they stay apart. */
export const tickEvery = (months: number): number => [1, 2, 3, 6, 12].find((step) => months / step <= 6) ?? 24;

/** A round number at or above a value: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value - 1e-9)!;
}
