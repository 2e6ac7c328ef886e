import { z } from "zod";

/** An object of these keys and no others, each of which may be left out. */
export const optionalRecord = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value.optional()])) as Record<K, z.ZodOptional<V>>);
