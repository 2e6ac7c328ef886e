/** What is amiss with text that stands where a bare number is wanted, in the two ways that people write it; else undefined. */
export function typedAmiss(typed: unknown): "comma" | "unit" | undefined {
  if (typeof typed !== "string") return undefined;
  if (/^\s*-?\d+,\d+\s*$/.test(typed)) return "comma";
  return /^\s*-?\d+([.,]\d+)?\s*[^\d\s.,]/.test(typed) ? "unit" : undefined;
}
