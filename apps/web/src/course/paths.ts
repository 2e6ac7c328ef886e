import type { Band } from "@glisson/course";

/** From a value to a place, in a straight line. */
export const scale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start);

type Scale = (value: number) => number;

/** The middle of a band over the months, as an SVG path. */
export const linePath = (bands: readonly Band[], x: Scale, y: Scale): string =>
  bands.map(({ month, middle }, n) => `${n === 0 ? "M" : "L"}${round(x(month))} ${round(y(middle))}`).join("");

/** The area between the ends of a band, as a closed SVG path. */
export function bandPath(bands: readonly Band[], x: Scale, y: Scale): string {
  if (bands.length === 0) return "";
  const along = (of: (band: Band) => number) => (band: Band) => `${round(x(band.month))} ${round(y(of(band)))}`;
  const top = bands.map(along(({ high }) => high));
  const bottom = bands.map(along(({ low }) => low)).reverse();
  return `M${[...top, ...bottom].join("L")}Z`;
}

const round = (value: number): number => Math.round(10 * value) / 10;
