/**
 * A number to some decimals, half away from zero. Binary arithmetic may leave a decimal half a hair short (42.625 in a
 * product of tenths): the hair is given back before rounding.
 */
export function rounded(value: number, decimals: number): number {
  const scaled = Math.abs(value) * 10 ** decimals;
  const whole = Math.round(scaled * (1 + 4 * Number.EPSILON));
  return whole === 0 ? 0 : (Math.sign(value) * whole) / 10 ** decimals;
}
