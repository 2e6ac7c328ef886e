/** A quantity as it stands in a case document, before it is judged: the parts a form shows and changes. */
export interface WrittenQuantity {
  /** The number as written; text that is no number is kept, so that the reader can see and mend it. */
  readonly value: number | string;
  readonly unit: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
}

const shorthand =
  /^\s*(-?\d+(?:\.\d+)?)\s*([^\s(]*)\s*(?:\(\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(-?\d+(?:\.\d+)?)\s*\))?\s*$/;

const fold = (unit: string): string => unit.replaceAll(/[µμ]/g, "u").replace("²", "2").toLowerCase();

/** Reads a quantity out of a document, written as `"62 % (50-74)"` or as an object; undefined where there is none. */
export function readWritten(written: unknown, units: readonly string[]): WrittenQuantity | undefined {
  if (written === undefined || written === null || written === "unknown") return undefined;
  if (typeof written === "object") {
    const { value, unit, ...rest } = written as WrittenQuantity;
    return { ...rest, value, unit: known(unit, units) };
  }
  const match = shorthand.exec(String(written));
  if (!match) return { value: String(written), unit: units[0] ?? "" };
  const [, value, unit, low, high] = match;
  const range = low === undefined || high === undefined ? {} : { low: Number(low), high: Number(high) };
  return { value: Number(value), unit: known(unit ?? "", units), ...range };
}

const known = (unit: string, units: readonly string[]): string =>
  units.find((name) => fold(name) === fold(unit ?? "")) ?? unit;

/** The object to write into the document; parts that are undefined are left out. */
export const writeQuantity = (quantity: WrittenQuantity): Record<string, unknown> =>
  Object.fromEntries(Object.entries(quantity).filter(([, part]) => part !== undefined));

/** A typed number: `"3.8"` to 3.8; anything else stays the text that was typed, never a guess ("3,8" is not 3.8). */
export const typedNumber = (typed: string): number | string =>
  /^\s*-?\d+(\.\d*)?\s*$/.test(typed) ? Number(typed) : typed;
