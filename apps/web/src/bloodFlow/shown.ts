import type { Ranged } from "@glisson/circulation";

const between = ({ value, low, high }: Ranged, show: (number: number) => string, unit: string): string =>
  show(low) === show(high) ? `${show(value)} ${unit}` : `${show(value)} ${unit} (${show(low)}–${show(high)})`;

const tens = (number: number): string => String(Math.round(number / 10) * 10 || 0);
const whole = (number: number): string => String(Math.round(number) || 0);

/** `1090 mL/min (820–1310)`: to ten, which is what the simulation is worth; below zero is away from the liver. */
export const showFlow = (flow: Ranged): string => between(flow, tens, "mL/min");

/** `8 mmHg (7–9)`. */
export const showPressure = (pressure: Ranged): string => between(pressure, whole, "mmHg");
