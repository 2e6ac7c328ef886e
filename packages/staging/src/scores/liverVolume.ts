import { z } from "zod";

/** Body surface, m², by Mosteller: the square root of (height in cm x weight in kg / 3600). Recalled. */
export const bodySurfaceM2 = (heightCm: number, weightKg: number): number => Math.sqrt((heightCm * weightKg) / 3600);

/** Total liver volume, mL, by Vauthey 2002, doi:10.1053/jlts.2002.31654: -794.41 + 1267.28 x body surface. Recalled. */
export const vautheyMl = (surfaceM2: number): number => -794.41 + 1267.28 * surfaceM2;

/** Standard liver volume, mL, by Urata: 706.2 x body surface + 2.4. Recalled. */
export const urataMl = (surfaceM2: number): number => 706.2 * surfaceM2 + 2.4;

/** From 100 cm and 25 kg on: Vauthey's line was drawn for adults and falls to nothing at 0.63 m² (ours). */
export const bodyKeys = {
  height_cm: z.number().min(100).max(250),
  weight_kg: z.number().min(25).max(400),
  flr_ml: z.number().min(1).max(6000),
};
export const bodyInputs = {
  height_cm: "height in cm",
  weight_kg: "weight in kg",
  flr_ml: "volume of liver that stays, tumour not counted, in mL",
} as const;
