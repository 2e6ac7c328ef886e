/**
 * What is wrong with an input, as a value: where it stands, what was found there, what is wanted instead.
 * A fault is shown to a person as one line; it is never a stack trace.
 */
export interface Fault {
  readonly where: string;
  readonly found: string;
  readonly wanted: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

export const good = <T>(value: T): Result<T> => ({ ok: true, value });

export const bad = (...faults: [Fault, ...Fault[]]): Result<never> => ({ ok: false, faults });

/** One line for one fault: `labs.bilirubin: found 18, wanted a number with its unit`. */
export const sayFault = (fault: Fault): string => `${fault.where}: found ${fault.found}, wanted ${fault.wanted}`;

/** A value as a person would recognise it in a fault line: JSON, cut when long. */
export function showFound(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
