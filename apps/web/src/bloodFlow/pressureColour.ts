/** Portal pressures from low to high, mmHg, and the colours between which the diagram blends: dark is high. */
const stops = [
  [0, [233, 240, 247]],
  [10, [158, 193, 224]],
  [20, [122, 118, 191]],
  [30, [128, 48, 128]],
  [40, [74, 8, 60]],
] as const;

/** The pressures that the legend names, mmHg. */
export const legendMmHg = stops.map(([mmHg]) => mmHg);

/** A colour for a pressure in mmHg; beyond the scale's ends its first or last. */
export function pressureColour(mmHg: number): string {
  const after = stops.findIndex(([stop]) => stop >= mmHg);
  if (after === 0) return css(stops[0][1]);
  const [high, highColour] = stops[after] ?? stops.at(-1)!;
  const [low, lowColour] = stops[after < 0 ? stops.length - 1 : after - 1]!;
  const share = high === low ? 0 : (mmHg - low) / (high - low);
  return css(lowColour.map((part, n) => Math.round(part + share * (highColour[n]! - part))));
}

const css = (parts: readonly number[]): string => `rgb(${parts.join(" ")})`;
