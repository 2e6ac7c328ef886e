import { z } from "zod";
import { centrelineMm, lps } from "./branchReading.ts";
import { quantity } from "./quantity.ts";

/** The hepatic veins and the vena cava: right, middle, left, inferior right accessory. */
export const hepaticVeinNames = ["HV.R", "HV.M", "HV.L", "HV.IR", "IVC"] as const;

export type HepaticVeinName = (typeof hepaticVeinNames)[number];

export const hepaticVeinReading = z.strictObject({
  length: quantity("length").optional(),
  radius: quantity("length").optional(),
  /** Least over greatest width of its flattest section, over at least 5 mm. */
  roundness: quantity("ratio").optional(),
  /** Flattened to less than half over at least 5 mm, within 5 mm of a nodule. */
  compressed: z.boolean().optional(),
  /** Thrombus in it: its volume, and the point nearest to the heart. */
  thrombusVolume: quantity("volume").optional(),
  thrombusTopMm: lps.optional(),
  /** Liver that drains into it: all that lies nearest to it. */
  territory: quantity("volume").optional(),
  centrelineMm: centrelineMm.optional(),
  flags: z.array(z.string()).optional(),
});

export type HepaticVeinReading = z.output<typeof hepaticVeinReading>;
