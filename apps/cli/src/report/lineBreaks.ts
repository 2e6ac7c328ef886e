const han = "\\u2e80-\\u2fdf\\u3005-\\u3007\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const opening = "（《「『【〔";
const closing = "，。；：、）》」』】〕！？％";
const mayFollow = "\\u00ad";

const hasHan = new RegExp(`[${han}${opening}${closing}]`, "u");
/** Between two characters of which one is Chinese, but not after an opening mark and not before a closing one. */
const mayBreak = new RegExp(
  `(?<![${opening}[(])(?![${closing}\\]),.;:%])(?:(?<=[${han}${closing}${mayFollow}])|(?=[${han}${opening}]))`,
  "u",
);
const startsBreakable = new RegExp(`^[${han}${opening}]`, "u");
const endsBreakable = new RegExp(`[${han}${closing}${mayFollow}]$`, "u");

/**
 * Where a line may break inside a word (text between blanks). Between two parts the layout would set a hyphen; an empty
 * part between them lets it break without one, which is what Chinese wants. No line begins with a closing mark or ends
 * with an opening one. English words stay whole; a long identifier, such as a DOI, breaks after its own marks.
 */
export function breakWord(word: string): string[] {
  if (!hasHan.test(word) && !word.includes(softHyphen))
    return word.length > 20 ? joined(word.split(/(?<=[/._-])/)) : [word];
  const parts = joined(word.split(mayBreak));
  return [...(startsBreakable.test(word) ? [""] : []), ...parts, ...(endsBreakable.test(word) ? [""] : [])];
}

const joined = (parts: readonly string[]): string[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : ["", part]));

const noBreak = "\u00a0";
const softHyphen = "\u00ad";

/**
 * A line of text ready for the layout. A number and its unit stay together. In Chinese no other blank may stretch: the
 * layout evens lines out by their blanks, and with the few of a Chinese line it would break far too early.
 */
export function readyLine(line: string): string {
  const kept = line.replaceAll(/(?<=\d) (?=(?:%|mL|mmHg)(?![a-z]))/g, noBreak);
  return hasHan.test(line) ? kept.replaceAll(" ", `${noBreak}${softHyphen}`) : kept;
}
