import type { Language } from "@glisson/case";
import { causes } from "../play/playOrder.ts";
import type { CourseSummary } from "../play/summarise.ts";
import { causeTitle } from "../words.ts";
import { monthTicks } from "./drawPanel.ts";
import { causeColour, escaped } from "./svg.ts";

const plot = { left: 40, right: 280, top: 24, bottom: 120 };

/** Of what patients die under one order, stacked: competing risks; what is left above is alive. */
export function drawDeaths({ deaths }: CourseSummary, title: string, months: number): string {
  const x = (month: number): number => plot.left + (month / months) * (plot.right - plot.left);
  const y = (share: number): number => plot.bottom - share * (plot.bottom - plot.top);
  const upTo = (place: number, month: number): number =>
    causes.slice(0, place).reduce((sum, cause) => sum + deaths[cause][month]!, 0);
  const every = Array.from({ length: months + 1 }, (_, month) => month);
  const edge = (place: number): string[] =>
    every.map((month) => `${x(month).toFixed(1)} ${y(upTo(place, month)).toFixed(1)}`);
  return [
    `<text x="${plot.left}" y="14" font-weight="700">${escaped(title)}</text>`,
    ...[0, 50, 100].map(
      (value) =>
        `<path d="M${plot.left} ${y(value / 100)}H${plot.right}" stroke="#d3dae0"/><text x="${plot.left - 5}" y="${y(value / 100) + 4}" text-anchor="end" font-size="11">${value}</text>`,
    ),
    ...causes
      .map((cause, n) => ({ cause, course: `M${[...edge(n + 1), ...edge(n).reverse()].join("L")}Z` }))
      .filter(({ cause }) => deaths[cause].at(-1)! > 0)
      .map(({ cause, course }) => `<path d="${course}" fill="${causeColour[cause]}"/>`),
    monthTicks(months, x, plot.bottom + 16),
  ].join("");
}

/** What the colours of the stacks say, in a row. */
export const drawCauses = (orders: readonly CourseSummary[], language: Language): string =>
  causes
    .filter((cause) => orders.some(({ deaths }) => deaths[cause].at(-1)! > 0))
    .map(
      (cause, n) =>
        `<rect x="${130 * n}" y="-10" width="12" height="12" fill="${causeColour[cause]}"/><text x="${130 * n + 17}" y="0">${escaped(causeTitle[cause][language])}</text>`,
    )
    .join("");
