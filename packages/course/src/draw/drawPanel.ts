import type { Language } from "@glisson/case";
import type { Band } from "../play/summarise.ts";
import { tickEvery } from "./axis.ts";
import { type Mark, markPath } from "./marks.ts";
import type { Panel } from "./panels.ts";
import { escaped, strokeOf } from "./svg.ts";

export const panelSize = { width: 300, height: 190 } as const;
const plot = { left: 40, right: 280, top: 24, bottom: 150 };

/** A quantity over the months: the middle as a line, nine of ten samples as a band; `marks`: each order's steps. */
export function drawPanel(
  { title, bands, most }: Panel,
  months: number,
  marks: readonly (readonly Mark[])[],
  language: Language,
): string {
  const x = (month: number): number => plot.left + (month / months) * (plot.right - plot.left);
  const y = (value: number): string => (plot.bottom - (value / most) * (plot.bottom - plot.top)).toFixed(1);
  const along = (band: readonly Band[], part: "low" | "middle" | "high"): string[] =>
    band.map((point) => `${x(point.month).toFixed(1)} ${y(point[part])}`);
  const drawn = bands.map((band, n) => ({ band, ...strokeOf(n) })).filter(({ band }) => band.length > 0);
  return [
    `<text x="${plot.left}" y="14" font-weight="700">${escaped(title[language])}</text>`,
    ...[0, most / 2, most].map(
      (value) =>
        `<path d="M${plot.left} ${y(value)}H${plot.right}" stroke="#d3dae0"/><text x="${plot.left - 5}" y="${Number(y(value)) + 4}" text-anchor="end" font-size="11">${Number(value.toPrecision(3))}</text>`,
    ),
    monthTicks(months, x, plot.bottom + 20),
    ...marks.flatMap((steps, n) =>
      steps.map(({ month, isRepeat }) => {
        const { colour } = strokeOf(n);
        return `<path d="${markPath(x(month), plot.bottom, n)}" fill="${isRepeat ? "#fff" : colour}" stroke="${colour}"/>`;
      }),
    ),
    ...drawn.map(
      ({ band, colour }) =>
        `<path d="M${[...along(band, "high"), ...along(band, "low").reverse()].join("L")}Z" fill="${colour}" opacity="0.15"/>`,
    ),
    ...drawn.map(
      ({ band, colour, dash }) =>
        `<path d="M${along(band, "middle").join("L")}" fill="none" stroke="${colour}" stroke-width="2.2" stroke-dasharray="${dash}"/>`,
    ),
  ].join("");
}

/** The months under an axis. */
export const monthTicks = (months: number, x: (month: number) => number, y: number): string =>
  Array.from({ length: Math.floor(months / tickEvery(months)) + 1 }, (_, n) => n * tickEvery(months))
    .map((month) => `<text x="${x(month).toFixed(1)}" y="${y}" text-anchor="middle" font-size="11">${month}</text>`)
    .join("");
