import { z } from "zod";
import { showFound } from "./fault.ts";

/**
 * A number as the record gives it: never converted, always with its unit, with a range where one is known, and with
 * the date and source that hold for it (its own, else those of the group or case it stands in: see `parseCase`).
 */
export interface Quantity<U extends string = string> {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: U;
  readonly date?: string;
  readonly source?: string;
}

/** The units of a kind of quantity; in each, the values that can be true of a living patient, and an everyday one. */
type Units = Readonly<Record<string, readonly [min: number, max: number, everyday: number]>>;

/** Kinds of quantity: their units, and the limits outside which a value is a slip of the pen. Limits are ours, wide on purpose. */
export const quantityKinds = {
  bilirubin: { "umol/L": [0.5, 1500, 18], "mg/dL": [0.03, 90, 1.1] },
  albumin: { "g/L": [5, 70, 38], "g/dL": [0.5, 7, 3.8] },
  inr: { INR: [0.5, 20, 1.1] },
  prothrombinProlongation: { s: [-5, 120, 2] },
  platelets: { "10^9/L": [1, 2000, 140] },
  creatinine: { "umol/L": [10, 2500, 80], "mg/dL": [0.1, 28, 0.9] },
  sodium: { "mmol/L": [90, 190, 138] },
  haemoglobin: { "g/L": [20, 250, 130], "g/dL": [2, 25, 13] },
  alphaFetoprotein: { "ng/mL": [0, 1e7, 400], "ug/L": [0, 1e7, 400] },
  transaminase: { "U/L": [1, 30000, 45] },
  age: { y: [0, 120, 61] },
  height: { cm: [40, 250, 172], m: [0.4, 2.5, 1.72] },
  weight: { kg: [2, 400, 70] },
  tumourSize: { mm: [1, 400, 72], cm: [0.1, 40, 7.2] },
  length: { mm: [0, 400, 30], cm: [0, 40, 3] },
  area: { mm2: [0, 5000, 110], cm2: [0, 50, 1.1] },
  surface: { mm2: [0, 300000, 240], cm2: [0, 3000, 2.4] },
  volume: { mL: [0, 12000, 1450] },
  attenuation: { HU: [-1024, 4000, 75] },
  angle: { deg: [0, 360, 120] },
  ratio: { "1": [0, 20, 1.2] },
  share: { "%": [0, 100, 40], "1": [0, 1, 0.4] },
  dose: { Gy: [0.1, 200, 50] },
  pressure: { mmHg: [0, 60, 8] },
  stiffness: { kPa: [1, 75, 12] },
  obstruction: { "%": [0, 100, 62], "1": [0, 1, 0.62] },
} as const satisfies Record<string, Units>;

export type QuantityKind = keyof typeof quantityKinds;
export type UnitOf<K extends QuantityKind> = keyof (typeof quantityKinds)[K] & string;

const shorthand =
  /^\s*(-?\d+(?:\.\d+)?)\s*([^\s(]*)\s*(?:\(\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(-?\d+(?:\.\d+)?)\s*\))?\s*$/;

const longhand = z.strictObject({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  date: z.iso.date("a date such as 2026-11-02").optional(),
  source: z.string().min(1).optional(),
});

/** `62 % (50-74)` to its parts; null when it is not a number, a unit and perhaps a range. */
function readShorthand(written: string): z.infer<typeof longhand> | null {
  const match = shorthand.exec(written);
  if (!match) return null;
  const [, value, unit, low, high] = match;
  const range = low === undefined || high === undefined ? {} : { low: Number(low), high: Number(high) };
  return { value: Number(value), unit: unit ?? "", ...range };
}

/** The long form; a string says what is wrong with its date or source. */
function readLonghand(input: unknown): z.infer<typeof longhand> | string | null {
  const parsed = longhand.safeParse(input);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  return first?.path[0] === "date" || first?.path[0] === "source"
    ? `with its ${String(first.path[0])}: ${first.message}`
    : null;
}

const sameUnit = (a: string, b: string): boolean =>
  a.replaceAll(/[µμ]/g, "u").replace("²", "2").toLowerCase() === b.toLowerCase();

/**
 * Schema of a quantity of one kind. Written by hand as `"18 umol/L"` or `"62 % (50-74)"`, or as an object
 * `{ value, unit, low?, high?, date?, source? }`. Refused: no unit, another unit, a value outside the kind's limits,
 * a range that does not hold the value. `words` are names that stand for a quantity, such as `"none"` for `"0 %"`.
 */
export function quantity<K extends QuantityKind>(kind: K, words: Readonly<Record<string, string>> = {}) {
  const units: Units = quantityKinds[kind];
  const unitNames = Object.keys(units) as UnitOf<K>[];
  const [firstUnit] = unitNames;
  const example = `a number with its unit (${unitNames.join(" or ")}), such as "${units[firstUnit!]![2]} ${firstUnit}"`;
  return z
    .unknown()
    .transform((input, context): Quantity<UnitOf<K>> => {
      const refuse = (wanted: string): never => {
        context.issues.push({ code: "custom", message: wanted, input });
        return z.NEVER;
      };
      const parts = typeof input === "string" ? readShorthand(words[input] ?? input) : readLonghand(input);
      if (parts === null) return refuse(example);
      if (typeof parts === "string") return refuse(parts);
      const unit = unitNames.find((name) => sameUnit(parts.unit, name));
      if (!unit) return refuse(example);
      const [min, max] = units[unit]!;
      const { value, low, high, date, source } = parts;
      for (const number of [value, low, high])
        if (number !== undefined && !(number >= min && number <= max))
          return refuse(`${kind} between ${min} and ${max} ${unit}`);
      if ((low === undefined) !== (high === undefined)) return refuse("both ends of the range, or none");
      if (low !== undefined && high !== undefined && !(low <= value && value <= high))
        return refuse(`a range that holds the value ${showFound(value)}`);
      return {
        value,
        unit,
        ...(low !== undefined && high !== undefined ? { low, high } : {}),
        ...(date === undefined ? {} : { date }),
        ...(source === undefined ? {} : { source }),
      };
    })
    .meta({
      anyOf: [
        ...(Object.keys(words).length > 0 ? [{ enum: Object.keys(words) }] : []),
        { type: "string", pattern: shorthandPattern(unitNames) },
        {
          type: "object",
          properties: {
            value: { type: "number" },
            low: { type: "number" },
            high: { type: "number" },
            unit: { enum: unitNames },
            date: { type: "string", format: "date" },
            source: { type: "string", minLength: 1 },
          },
          required: ["value", "unit"],
          additionalProperties: false,
        },
      ],
    });
}

/** The shorthand as a pattern for other programs' validators. */
function shorthandPattern(units: readonly string[]): string {
  const number = "-?\\d+(\\.\\d+)?";
  const escaped = units.map((unit) => unit.replaceAll(/[\^/]/g, "\\$&")).join("|");
  return `^\\s*${number}\\s*(${escaped})\\s*(\\(\\s*${number}\\s*(-|–|to)\\s*${number}\\s*\\))?\\s*$`;
}
