import type { WrittenQuantity } from "../document/writtenQuantity.ts";

/**
 * How many of a field's first unit make one of the other. From the molar masses of bilirubin (584.7 g/mol) and
 * creatinine (113.1 g/mol), rounded as laboratories do (recalled); the others are powers of ten.
 */
const factors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  bilirubin: { "umol/L": 1, "mg/dL": 17.1 },
  creatinine: { "umol/L": 1, "mg/dL": 88.4 },
  albumin: { "g/L": 1, "g/dL": 10 },
  haemoglobin: { "g/L": 1, "g/dL": 10 },
  alphaFetoprotein: { "ng/mL": 1, "ug/L": 1 },
  height: { cm: 1, m: 100 },
  largest: { mm: 1, cm: 10 },
};

/** A quantity of a field (`bilirubin`) in another unit, to three digits or as many as it had; undefined where no factor is known. */
export function convertQuantity(field: string, quantity: WrittenQuantity, unit: string): WrittenQuantity | undefined {
  const [from, to] = [factors[field]?.[quantity.unit], factors[field]?.[unit]];
  if (from === undefined || to === undefined || typeof quantity.value !== "number") return undefined;
  const convert = (value: number): number => {
    const digits = String(Math.abs(value)).replace(/^[0.]+|\./g, "").length;
    return Number(((value * from) / to).toPrecision(Math.max(3, digits)));
  };
  const { value, low, high } = quantity;
  return {
    ...quantity,
    unit,
    value: convert(value),
    ...(low === undefined ? {} : { low: convert(low) }),
    ...(high === undefined ? {} : { high: convert(high) }),
  };
}
