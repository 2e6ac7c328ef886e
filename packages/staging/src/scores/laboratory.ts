import { z } from "zod";

/** A laboratory value in the unit in which the record gives it. */
export interface Measured<U extends string> {
  readonly value: number;
  readonly unit: U;
}
export type Bilirubin = Measured<"umol/L" | "mg/dL">;
export type Albumin = Measured<"g/L" | "g/dL">;

/** Bilirubin, µmol/L in one mg/dL. Recalled; used for ALBI, never for a limit that is printed in both units. */
const bilirubinUmolLPerMgDl = 17.1;

/** Bilirubin to µmol/L. */
export const bilirubinUmolL = ({ value, unit }: Bilirubin): number =>
  unit === "umol/L" ? value : value * bilirubinUmolLPerMgDl;

/** Albumin to g/L. */
export const albuminGL = ({ value, unit }: Albumin): number => (unit === "g/L" ? value : value * 10);

/**
 * Input keys of bilirubin and albumin, each in two units. The limits are those of the case format: outside them a
 * value is a slip of the pen or stands under the wrong unit.
 */
export const bilirubinKeys = {
  bilirubin_mg_dl: z.number().min(0.03).max(90).optional(),
  bilirubin_umol_l: z.number().min(0.5).max(1500).optional(),
};
export const albuminKeys = {
  albumin_g_dl: z.number().min(0.5).max(7).optional(),
  albumin_g_l: z.number().min(5).max(70).optional(),
};

type Given<K extends object> = { [Key in keyof K]?: number | undefined };

/** The bilirubin of a checked input, in its own unit. */
export const bilirubinOf = (given: Given<typeof bilirubinKeys>): Bilirubin =>
  given.bilirubin_mg_dl === undefined
    ? { value: given.bilirubin_umol_l!, unit: "umol/L" }
    : { value: given.bilirubin_mg_dl, unit: "mg/dL" };

/** The albumin of a checked input, in its own unit. */
export const albuminOf = (given: Given<typeof albuminKeys>): Albumin =>
  given.albumin_g_dl === undefined
    ? { value: given.albumin_g_l!, unit: "g/L" }
    : { value: given.albumin_g_dl, unit: "g/dL" };

/** The same schema, refusing an input that has neither or both of two keys that say the same thing. */
export function exactlyOne<S extends z.ZodType>(schema: S, first: string, second: string): S {
  const count = (input: unknown): number =>
    [first, second].filter((key) => (input as Record<string, unknown>)[key] !== undefined).length;
  const isObject = (input: unknown): boolean => typeof input === "object" && input !== null;
  // Asked even when other fields are refused, so that one answer names everything that is missing.
  const when = ({ value }: { value: unknown }): boolean => isObject(value);
  return schema
    .refine((input) => count(input) > 0, { path: [first], message: `${first} or ${second}`, when })
    .refine((input) => count(input) < 2, { path: [second], message: `${first} or ${second}, not both`, when });
}
