import type { Couinaud, Sector } from "@glisson/case";

export const segments = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"] as const satisfies readonly Couinaud[];

/**
 * Share of its sector that each segment is. Halves: defined. Caudate (S1): 0.02 of the liver, split off the left lateral
 * sector's 0.18 (docs/circulation.md, section 2).
 */
export const segmentShare: Readonly<Record<Sector, Partial<Readonly<Record<Couinaud, number>>>>> = {
  RA: { S5: 0.5, S8: 0.5 },
  RP: { S6: 0.5, S7: 0.5 },
  LM: { S4: 1 },
  LL: { S1: 0.02 / 0.18, S2: 0.08 / 0.18, S3: 0.08 / 0.18 },
};

/** Segments right and left of Cantlie's line. The caudate goes with the left, as its sector does here. */
export const side = {
  right: ["S5", "S6", "S7", "S8"],
  left: ["S1", "S2", "S3", "S4"],
} as const satisfies Record<string, readonly Couinaud[]>;
