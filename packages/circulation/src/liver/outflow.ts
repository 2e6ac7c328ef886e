import { type Sector, sectors } from "@glisson/case";

/** What drains the liver: the named hepatic veins, and short ones straight into the vena cava, which are never narrowed here. */
export const outflowVeins = ["HV.R", "HV.M", "HV.L", "HV.IR", "short veins"] as const;
export type OutflowVein = (typeof outflowVeins)[number];

/** A vein on the way out that thrombus narrows or something presses on. */
export interface DrainingVein {
  readonly radiusMm: number;
  readonly narrowedMm: number;
  /** Free lumen area over the vein's own area, 0 to 1. */
  readonly openFraction: number;
  /** Pressure of what lies against it; 0: nothing. */
  readonly outsideMmHg: number;
}

/** Part of a sector that one vein drains; `share` of the whole liver. */
export interface Region {
  readonly sector: Sector;
  readonly vein: OutflowVein;
  readonly share: number;
}

/** Share of each sector that each vein drains; they sum to 1 within the sector. */
export type Drainage = Readonly<Record<Sector, Readonly<Partial<Record<OutflowVein, number>>>>>;

interface Drained {
  readonly share: Readonly<Record<Sector, number>>;
  readonly drainage: Drainage;
}

const known = new WeakMap<Drained, readonly Region[]>();

/** The regions of a liver, worked out once for each. */
export function regionsOf(liver: Drained): readonly Region[] {
  const before = known.get(liver);
  if (before) return before;
  const { share, drainage } = liver;
  const regions = sectors.flatMap((sector) =>
    outflowVeins.flatMap((vein) => {
      const drained = drainage[sector][vein] ?? 0;
      return drained > 0 ? [{ sector, vein, share: share[sector] * drained }] : [];
    }),
  );
  known.set(liver, regions);
  return regions;
}
