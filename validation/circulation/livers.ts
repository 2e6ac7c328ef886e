import type { Couinaud, Sector } from "@glisson/case";
import { baselineLiver, type Effects, type Liver, type PortalVein, presets } from "@glisson/circulation";

/** Livers of the three presets, and single changes to them. */
export const healthy = baselineLiver(presets.healthy);
export const compensated = baselineLiver(presets.compensated);
export const decompensated = baselineLiver(presets.decompensated);

/** What steps achieve in the reference states. */
export const effects: Effects = { embolised: 0.9, passed: 0.5, reopened: 1 };

const segments = ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"] as const;
export const rightSegments: readonly Couinaud[] = ["S5", "S6", "S7", "S8"];

export const narrow = (liver: Liver, which: PortalVein, openFraction: number): Liver => ({
  ...liver,
  veins: { ...liver.veins, [which]: { ...liver.veins[which], openFraction } },
});

export const embolise = (liver: Liver, fraction: number, where: readonly Couinaud[] = segments): Liver => ({
  ...liver,
  embolised: Object.fromEntries(where.map((segment) => [segment, fraction])),
});

export const shunt = (liver: Liver, cu: number, sector: Sector = "RA"): Liver => ({
  ...liver,
  shuntCu: { ...liver.shuntCu, [sector]: cu },
});

/** All veins that drain a sector. */
export const blockOutflow = (liver: Liver, sector: Sector): Liver => ({
  ...liver,
  centralVeins: { ...liver.centralVeins, [sector]: 0 },
});

export const beds = (liver: Liver, times: number): Liver => ({ ...liver, splanchnicBeds: times });

export const withPreset = (liver: Liver, change: Partial<Liver["preset"]>): Liver => ({
  ...liver,
  preset: { ...liver.preset, ...change },
});

/** The same share of every sector left: all three microvascular resistances over the share. docs/circulation.md, section 3.5. */
export function remain(liver: Liver, share: number): Liver {
  const everywhere = <T>(value: T) => ({ RA: value, RP: value, LM: value, LL: value });
  return {
    ...liver,
    sinusoids: everywhere({ narrowed: 0, lost: 1 - share }),
    centralVeins: everywhere(share),
  };
}
