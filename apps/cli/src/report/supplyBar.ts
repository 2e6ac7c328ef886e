import type { SupplyState } from "@glisson/circulation";
import { Line, Rect, Svg } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";

type Volumes = SupplyState["volumesMl"];

/** The kinds of supply from the deadliest, whose bars all begin at the left edge; told apart by hatching as by colour. */
export const supplyKinds = [
  { volume: "neither", label: words.neither, fill: "#3a434a", hatch: "none" },
  { volume: "arteryOnly", label: words.arteryOnly, fill: "#f3cfc3", hatch: "upright" },
  { volume: "portalOnly", label: words.portalOnly, fill: "#d3e1f2", hatch: "level" },
  { volume: "both", label: words.both, fill: "#d5e7dc", hatch: "none" },
] as const;

type Kind = (typeof supplyKinds)[number];

const barHeight = 10;

/** Volume in mL that the whole width of the bars stands for, with room for the end of a whisker. */
export const barScaleMl = (states: readonly SupplyState[]): number =>
  1.01 * Math.max(...states.flatMap(({ volumesMl }) => [sum(volumesMl), volumesMl.neither.high]));

const sum = (volumes: Volumes): number => supplyKinds.reduce((total, { volume }) => total + volumes[volume].value, 0);

/** Millilitres of liver by kind of supply, stacked; the whisker is the range of what has neither. Width in points. */
export function supplyBar(volumes: Volumes, scaleMl: number, width: number): ReactElement {
  const shapes: ReactElement[] = [];
  let x = 0;
  for (const kind of supplyKinds) {
    const length = (volumes[kind.volume].value / scaleMl) * width;
    if (length > 0) shapes.push(...segment(kind, x, length));
    x += length;
  }
  const { low, high } = volumes.neither;
  if (high >= 1) shapes.push(...whisker((low / scaleMl) * width, (high / scaleMl) * width));
  return h(Svg, { width, height: barHeight + 8, viewBox: `0 0 ${width} ${barHeight + 8}` }, ...shapes);
}

/** The swatch of a kind, for the legend. */
export const swatch = (kind: Kind): ReactElement =>
  h(Svg, { width: 14, height: barHeight, viewBox: `0 0 14 ${barHeight}` }, ...segment(kind, 0, 14));

const outline = "#46535d";

function segment({ fill, hatch }: Kind, x: number, width: number): ReactElement[] {
  const shapes: ReactElement[] = [h(Rect, { x, y: 0, width, height: barHeight, fill })];
  if (hatch === "upright")
    for (let at = x + 3; at < x + width; at += 4) shapes.push(stroke(at, 0, at, barHeight, "#c9745a", 0.8));
  if (hatch === "level")
    for (let y = 2.5; y < barHeight; y += 2.5) shapes.push(stroke(x, y, x + width, y, "#5f8cc2", 0.7));
  return [...shapes, h(Rect, { x, y: 0, width, height: barHeight, fill: "none", stroke: outline, strokeWidth: 0.5 })];
}

function whisker(low: number, high: number): ReactElement[] {
  const y = barHeight + 3;
  const end = (x: number) => stroke(x, y - 2, x, y + 2, "#1b252d", 0.8);
  return [stroke(low, y, high, y, "#1b252d", 0.8), end(low), end(high)];
}

const stroke = (x1: number, y1: number, x2: number, y2: number, colour: string, strokeWidth: number): ReactElement =>
  h(Line, { x1, y1, x2, y2, stroke: colour, strokeWidth });
