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
