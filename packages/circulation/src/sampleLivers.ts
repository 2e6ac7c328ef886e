import type { Couinaud, Sector } from "@glisson/case";
import { baselineLiver, type Liver } from "./liver/liver.ts";
import { presets } from "./liver/parameters.ts";
import type { PortalBranch } from "./liver/portalTree.ts";
import { segments } from "./liver/segments.ts";
import { mapVeins } from "./liver/solveLiver.ts";

/** Livers of the three presets, and single changes to them, for the tests of the model. */
export const healthy = baselineLiver(presets.healthy);
export const compensated = baselineLiver(presets.compensated);
export const decompensated = baselineLiver(presets.decompensated);

export const narrow = (liver: Liver, which: PortalBranch, openFraction: number): Liver => ({
  ...liver,
  veins: mapVeins(liver.veins, (vein, branch) => (branch === which ? { ...vein, openFraction } : vein)),
});

export const embolise = (liver: Liver, fraction: number, where: readonly Couinaud[] = segments): Liver => ({
  ...liver,
  embolised: Object.fromEntries(where.map((segment) => [segment, fraction])),
});

export const shunt = (liver: Liver, cu: number, sector: Sector = "RA"): Liver => ({
  ...liver,
  shuntCu: { ...liver.shuntCu, [sector]: cu },
});

export const blockHepaticVein = (liver: Liver, sector: Sector): Liver => ({
  ...liver,
  hepaticVeins: { ...liver.hepaticVeins, [sector]: 0 },
});
