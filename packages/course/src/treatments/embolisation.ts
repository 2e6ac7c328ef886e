import type { Extent } from "@glisson/case";

/** What an embolisation reaches: share of each side's arterioles, and of the tumour on each side. */
export interface Reach {
  readonly right: number;
  readonly left: number;
  readonly tumourRight: number;
  readonly tumourLeft: number;
}

/** Share of its side's liver that a segment is. docs/circulation.md, section 2: halves of a sector; caudate 0.02 of the liver. */
const segmentOfSide: Readonly<Record<string, number>> = {
  S1: 0.02 / 0.35,
  S2: 0.08 / 0.35,
  S3: 0.08 / 0.35,
  S4: 0.17 / 0.35,
  S5: 0.18 / 0.65,
  S6: 0.145 / 0.65,
  S7: 0.145 / 0.65,
  S8: 0.18 / 0.65,
};

/** One segment is embolised where the tumour of its side lies in it: the whole of that tumour is reached. Defined. */
export function reachOf(extent: Extent): Reach {
  if (extent === "whole") return { right: 1, left: 1, tumourRight: 1, tumourLeft: 1 };
  if (extent === "right") return { right: 1, left: 0, tumourRight: 1, tumourLeft: 0 };
  if (extent === "left") return { right: 0, left: 1, tumourRight: 0, tumourLeft: 1 };
  const part = segmentOfSide[extent]!;
  const isRight = /[5-8]/.test(extent);
  return isRight
    ? { right: part, left: 0, tumourRight: 1, tumourLeft: 0 }
    : { right: 0, left: part, tumourRight: 0, tumourLeft: 1 };
}

/**
 * Share of a target's cells that an embolisation kills: what of its blood is arterial, less what a shunt carries past it. `shunted`:
 * share of the liver's arterial blood that runs into portal veins.
 */
export const killedShare = (
  arterialShare: number,
  shunted: number,
  taceFactor: number,
  { taceKill, shuntLossLimit }: { taceKill: number; shuntLossLimit: number },
): number => Math.min(0.98, arterialShare * taceKill * (1 - Math.min(shuntLossLimit, shunted)) * taceFactor);

/** Mean arterial share of thrombus over patients (`patient/traits.ts`). */
const meanArterialShare = 0.35 * 0.8 + 0.33 * 0.4 + 0.32 * 0.15;

/**
 * How much of what the artery carries a tumour takes up, over the mean: where little goes into the thrombus, less goes into the
 * tumour that it grew from. Hypothesis; how much, calibrated.
 */
export const supplyOfTumour = (thrombusArterialShare: number, { supplyTogether }: { supplyTogether: number }): number =>
  1 - supplyTogether + (supplyTogether * thrombusArterialShare) / meanArterialShare;
