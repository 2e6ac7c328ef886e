/** Stands where the font has no glyph, as printers have long set it. */
export const missingGlyph = "〓";

/** The same document with every character that cannot be drawn shown as 〓, never dropped; and which they were. */
export function drawable<T>(document: T, canDraw: (character: string) => boolean) {
  const missing = new Set<string>();
  const draw = (value: unknown): unknown => {
    if (typeof value === "string")
      return [...value]
        .map((character) => {
          if (canDraw(character)) return character;
          missing.add(character);
          return missingGlyph;
        })
        .join("");
    if (Array.isArray(value)) return value.map(draw);
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, draw(inner)]));
    return value;
  };
  return { document: draw(document) as T, missing: [...missing] };
}
