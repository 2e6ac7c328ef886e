import type { Fault } from "@glisson/case";
import { typedAmiss } from "./typedAmiss.ts";

/** A fault whose finding is a quantity's object says it as a person would write it: `3,8 umol/L`, `62 % (50-?)`. */
export function readableFault(document: unknown, fault: Fault): Fault {
  const written = valueAtPlace(document, fault.where.replace(/^case\./, ""));
  if (typeof written !== "object" || written === null || !("value" in written) || !("unit" in written)) return fault;
  const { value, unit, low, high } = written as Readonly<Record<string, unknown>>;
  const range = low === undefined && high === undefined ? "" : ` (${low ?? "?"}-${high ?? "?"})`;
  const says = typedAmiss(value) === "unit" ? value : `${value} ${unit}`;
  return { ...fault, found: `${says}${range}` };
}

/** What stands at a place such as `reading.portal.PV.trunk.flow`, where a key may itself hold a dot. */
function valueAtPlace(document: unknown, place: string): unknown {
  if (typeof document !== "object" || document === null) return undefined;
  for (const [key, inner] of Object.entries(document)) {
    if (key === place) return inner;
    if (place.startsWith(`${key}.`)) return valueAtPlace(inner, place.slice(key.length + 1));
  }
  return undefined;
}
