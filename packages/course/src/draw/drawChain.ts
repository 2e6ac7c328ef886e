import type { Language } from "@glisson/case";
import type { ProcessName } from "../processes.ts";
import { processTitle } from "../words.ts";
import { chain, chainArrows, chainBox, chainPlace } from "./chain.ts";
import { escaped, onLines } from "./svg.ts";

/** The mechanism chain; what is switched off is dashed. */
export function drawChain(off: readonly ProcessName[], language: Language): string {
  const dash = (...names: readonly ProcessName[]): string =>
    names.some((name) => off.includes(name)) ? ' stroke-dasharray="4 4" opacity="0.5"' : "";
  return [
    '<defs><marker id="chain-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8Z" fill="#50555a"/></marker></defs>',
    ...chainArrows.map(
      ({ from, to, course }) =>
        `<path d="${course}" fill="none" stroke="#50555a" marker-end="url(#chain-arrow)"${dash(from, to)}/>`,
    ),
    ...chain.map((link) => {
      const { x, y } = chainPlace(link);
      const words = processTitle[link.name][language];
      return `<g${dash(link.name)}><rect x="${x}" y="${y}" width="${chainBox.width}" height="${chainBox.height}" rx="4" fill="#eef4f7" stroke="#0b5f86"/>${inBox(words, x + chainBox.width / 2, y + chainBox.height / 2)}</g>`;
    }),
  ].join("");
}

/** Letters that a line in a box holds. */
const widest = 22;

/** Words in the middle of a box, on as many lines as they need. */
const inBox = (words: string, x: number, y: number): string =>
  onLines(words, widest)
    .map(
      (line, n, lines) =>
        `<text x="${x}" y="${y + 4 + 14 * (n - (lines.length - 1) / 2)}" text-anchor="middle" font-size="11">${escaped(line)}</text>`,
    )
    .join("");
