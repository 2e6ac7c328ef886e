import type { Drug } from "../order/order.ts";
import type { Parameters } from "../parameters.ts";

/** Factor of growth under a drug. */
export function growthUnder(drug: Drug | undefined, p: Parameters): number {
  if (drug === undefined) return 1;
  const factors = {
    sorafenib: p.sorafenibGrowth,
    lenvatinib: p.lenvatinibGrowth,
    "atezolizumab-bevacizumab": p.immunotherapyGrowth,
    chemotherapy: p.chemotherapyGrowth,
  };
  return factors[drug];
}

/** Factor of the bleeding hazard under a drug. */
export function bleedingUnder(drug: Drug | undefined, p: Parameters): number {
  if (drug === "sorafenib" || drug === "lenvatinib") return p.sorafenibBleeding;
  return drug === "atezolizumab-bevacizumab" ? p.immunotherapyBleeding : 1;
}

/** Factor of effector cells: immunotherapy raises them by half. Hypothesis. */
export const effectorsUnder = (drug: Drug | undefined): number => (drug === "atezolizumab-bevacizumab" ? 1.5 : 1);
