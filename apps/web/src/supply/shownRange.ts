import type { Ranged } from "@glisson/circulation";

const tens = (ml: number): string => String(Math.round(ml / 10) * 10);

/** `1380 mL (1290–1450)`: to ten millilitres, which is what the simulation is worth. */
export const showMl = ({ value, low, high }: Ranged): string =>
  tens(low) === tens(high) ? `${tens(value)} mL` : `${tens(value)} mL (${tens(low)}–${tens(high)})`;

const tenth = (index: number): string => index.toFixed(1);

/** `0.6 (0.4–0.9)`: the supply index to one decimal. */
export const showIndex = ({ value, low, high }: Ranged): string =>
  tenth(low) === tenth(high) ? tenth(value) : `${tenth(value)} (${tenth(low)}–${tenth(high)})`;
