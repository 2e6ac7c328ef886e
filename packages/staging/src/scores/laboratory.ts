import { z } from "zod";

/** A laboratory value in the unit in which the record gives it. */
export interface Measured<U extends string> {
  readonly value: number;
  readonly unit: U;
}
export type Bilirubin = Measured<"umol/L" | "mg/dL">;
export type Albumin = Measured<"g/L" | "g/dL">;
export type Creatinine = Measured<"umol/L" | "mg/dL">;

/** Bilirubin, µmol/L in one mg/dL. Recalled; used for ALBI, never for a limit that is printed in both units. */
const bilirubinUmolLPerMgDl = 17.1;

/** Bilirubin to µmol/L. */
export const bilirubinUmolL = ({ value, unit }: Bilirubin): number =>
  unit === "umol/L" ? value : value * bilirubinUmolLPerMgDl;

/** Bilirubin to mg/dL. */
export const bilirubinMgDl = ({ value, unit }: Bilirubin): number =>
  unit === "mg/dL" ? value : value / bilirubinUmolLPerMgDl;

/** Albumin to g/L. */
export const albuminGL = ({ value, unit }: Albumin): number => (unit === "g/L" ? value : value * 10);

/** Albumin to g/dL. */
export const albuminGDl = ({ value, unit }: Albumin): number => (unit === "g/dL" ? value : value / 10);

/** Creatinine, µmol/L in one mg/dL. Recalled (molar mass 113.12 g/mol). */
const creatinineUmolLPerMgDl = 88.4;

/** Creatinine to mg/dL. */
export const creatinineMgDl = ({ value, unit }: Creatinine): number =>
  unit === "mg/dL" ? value : value / creatinineUmolLPerMgDl;

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
export const creatinineKeys = {
  creatinine_mg_dl: z.number().min(0.1).max(28).optional(),
  creatinine_umol_l: z.number().min(10).max(2500).optional(),
};
export const bilirubinInputs = {
  bilirubin_mg_dl: "serum bilirubin in mg/dL; or bilirubin_umol_l",
  bilirubin_umol_l: "serum bilirubin in umol/L; or bilirubin_mg_dl",
} as const;
export const albuminInputs = {
  albumin_g_dl: "serum albumin in g/dL; or albumin_g_l",
  albumin_g_l: "serum albumin in g/L; or albumin_g_dl",
} as const;
export const creatinineInputs = {
  creatinine_mg_dl: "serum creatinine in mg/dL; or creatinine_umol_l",
  creatinine_umol_l: "serum creatinine in umol/L; or creatinine_mg_dl",
} as const;

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

/** The creatinine of a checked input, in its own unit. */
export const creatinineOf = (given: Given<typeof creatinineKeys>): Creatinine =>
  given.creatinine_mg_dl === undefined
    ? { value: given.creatinine_umol_l!, unit: "umol/L" }
    : { value: given.creatinine_mg_dl, unit: "mg/dL" };

/**
 * The same schema, refusing an input that has neither or both of two keys that say the same thing.
 *
 * @param isSpared an input that needs neither
 */
export function exactlyOne<S extends z.ZodType>(
  schema: S,
  first: string,
  second: string,
  isSpared: (input: Record<string, unknown>) => boolean = () => false,
): S {
  const count = (input: unknown): number =>
    [first, second].filter((key) => (input as Record<string, unknown>)[key] !== undefined).length;
  const isObject = (input: unknown): boolean => typeof input === "object" && input !== null;
  // Asked even when other fields are refused, so that one answer names everything that is missing.
  const when = ({ value }: { value: unknown }): boolean => isObject(value);
  return schema
    .refine((input) => count(input) > 0 || isSpared(input as Record<string, unknown>), {
      path: [first],
      message: `${first} or ${second}`,
      when,
    })
    .refine((input) => count(input) < 2, { path: [second], message: `${first} or ${second}, not both`, when });
}
