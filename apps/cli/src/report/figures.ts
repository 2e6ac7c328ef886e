import type { Ranged } from "@glisson/circulation";
import { gained, lost, reportWords } from "./reportWords.ts";
import type { Say } from "./section.ts";

/** `1.55 (1.43–1.94)` */
export const ranged = (figure: Ranged, digits: number, say: Say): string =>
  `${figure.value.toFixed(digits)} (${range(figure, (number) => number.toFixed(digits), say)})`;

/** Volumes and flows, rounded to tens: they are not worth more. `1480 (1430–1530)` */
export const tens = (figure: Ranged, say: Say): string => `${ten(figure.value)} (${range(figure, ten, say)})`;

const ten = (number: number): string => String(Math.round(number / 10) * 10);

/** Inflow lost, or gained where a step brings blood back: `57 % (53–64) lost`. */
export function inflowChange({ value, low, high }: Ranged, say: Say): string {
  const less = value >= 0;
  const shown = less ? { value, low, high } : { value: -value, low: -high, high: -low };
  const share = `${percent(shown.value)} % (${range(shown, percent, say)})`;
  return say(less ? lost(share) : gained(share));
}

const percent = (fraction: number): string => String(Math.round(fraction * 100));

/** A range that reaches below zero is said with a word, so that no dash is taken for a minus. */
const range = ({ low, high }: Ranged, show: (number: number) => string, say: Say): string =>
  `${show(low)}${low < 0 ? say(reportWords.to) : "–"}${show(high)}`;
