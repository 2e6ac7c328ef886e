/** Breaks a line at spaces (or between Chinese characters) so that it fits the page, with a hanging indent. */
export function wrap(line: string, indent = "", width = 100): string[] {
  const words = line.split(/(?<=\s)|(?<=[\u4e00-\u9fff，。；：、])/u);
  const lines: string[] = [];
  let current = "";
  for (const word of words) {
    if (current !== "" && columns(indent + current + word.trimEnd()) > width) {
      lines.push(indent + current.trimEnd());
      current = "";
    }
    current += word;
  }
  return current.trim() === "" && lines.length > 0 ? lines : [...lines, indent + current.trimEnd()];
}

/** Columns that a text takes in a terminal: a Chinese character takes two. */
const columns = (line: string): number =>
  [...line].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/u.test(character) ? 2 : 1), 0);

/** Fills a text with blanks to a number of columns. */
export const padded = (line: string, width: number): string => line + " ".repeat(Math.max(0, width - columns(line)));

/** A bullet whose further lines stand under its first word. */
export function bullet(mark: string, line: string, indent = "  "): string[] {
  const hang = indent + " ".repeat(columns(mark) + 1);
  const [first = "", ...rest] = wrap(line, hang);
  return [`${indent}${mark} ${first.slice(hang.length)}`, ...rest];
}
