import type { Cause } from "../play/playOrder.ts";

/** Words as they may stand in SVG. */
export const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** An order's colour and dash, by its place; more than four begin again. */
const strokes = [
  { colour: "#0b5f86", dash: "" },
  { colour: "#b3480a", dash: "7 4" },
  { colour: "#50555a", dash: "2 3" },
  { colour: "#6d2a86", dash: "10 3 2 3" },
] as const;

export const strokeOf = (order: number): { readonly colour: string; readonly dash: string } =>
  strokes[order % strokes.length]!;

/** Of what patients die, the same colour in every figure. */
export const causeColour: Readonly<Record<Cause, string>> = {
  tumour: "#7a8893",
  "liver failure": "#b3480a",
  bleeding: "#9b1c1c",
  embolism: "#6d2a86",
  other: "#c9d2d8",
  operation: "#1b252d",
};

/** Words on lines of at most `widest` Latin letters, broken at spaces and after Chinese signs; a Chinese sign is as wide as two. */
export function onLines(words: string, widest: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/(?<=\s)|(?<=[\u3000-\uffdc])/u)) {
    const longer = (lines.at(-1) ?? "") + word;
    if (lines.length > 0 && wide(longer.trimEnd()) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

const wide = (words: string): number =>
  [...words].reduce((sum, sign) => sum + (/[\u3000-\uffdc]/u.test(sign) ? 2 : 1), 0);
