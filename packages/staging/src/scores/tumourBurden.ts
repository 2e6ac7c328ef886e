import { z } from "zod";

/** Input keys of how much tumour there is in the liver. */
export const sizeKeys = {
  tumour_count: z.int().min(1).max(1000),
  max_tumour_cm: z.number().min(0.1).max(40),
};

export const sizeInputs = {
  tumour_count: "number of tumours in the liver",
  max_tumour_cm: "diameter of the largest, in cm",
} as const;

/** Input keys that the tumour stages share: what the cancer looks like and how the patient is. */
export const tumourKeys = {
  ...sizeKeys,
  ecog: z.int().min(0).max(4),
  extrahepatic: z.boolean(),
};

export const tumourInputs = {
  ...sizeInputs,
  ecog: "cancer-related ECOG performance status, 0 to 4",
  extrahepatic: "spread outside the liver",
} as const;

/** What a tumour stage reads of the cancer: number in the liver, size of the largest in cm, spread, ECOG 0 to 4. */
export interface TumourBurden {
  readonly count: number;
  readonly largestCm: number;
  readonly extrahepatic: boolean;
  readonly ecog: number;
}

/** The burden of a checked input. */
export const burdenOf = (input: z.output<z.ZodObject<typeof tumourKeys>>): TumourBurden => ({
  count: input.tumour_count,
  largestCm: input.max_tumour_cm,
  extrahepatic: input.extrahepatic,
  ecog: input.ecog,
});
