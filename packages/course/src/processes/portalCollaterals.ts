import { usualTumourMl } from "./regulatoryTCells.ts";

interface CollateralParameters {
  readonly collateralsPerPressure: number;
  readonly collateralsOpenAt: number;
  readonly collateralsTime: number;
  readonly cavernomaLimit: number;
  readonly cavernomaTime: number;
  readonly shuntLimit: number;
  readonly shuntTime: number;
}

/** Portal branch pressure drop over the trunk, mmHg, above which collaterals past it grow. docs/circulation.md, section 3.8. */
const cavernomaFrom = 5;

/** Portosystemic collaterals, change in CU a day: pressure widens them within months, and they do not close again here. */
export const collateralsChange = (cu: number, start: number, gradientMmHg: number, p: CollateralParameters): number =>
  Math.max(0, Math.max(start, p.collateralsPerPressure * Math.max(0, gradientMmHg - p.collateralsOpenAt) ** 2) - cu) /
  p.collateralsTime;

/** Collaterals past a blocked trunk (cavernous transformation), change in CU a day. `dropMmHg`: over the trunk. */
export const cavernomaChange = (cu: number, dropMmHg: number, limitCu: number, p: CollateralParameters): number =>
  dropMmHg > cavernomaFrom ? Math.max(0, limitCu - cu) / p.cavernomaTime : 0;

/** Part of the widest shunt that a large tumour opens without thrombus. Hypothesis. */
const tumourPart = 0.3;

/**
 * Arterioportal shunt that a liver comes to have, CU: thrombus that fills portal branches opens them, the wider the more is blocked, as
 * their grades go together (rho 0.82, Wu 2018, doi 10.1186/s12876-018-0899-3, read); in some patients the tumour does without it.
 * `blocked`: share of the portal tree, 0 to 1.
 */
export function shuntInTheEnd(
  blocked: number,
  tumourMl: number,
  opens: { readonly opensShunt: boolean; readonly tumourShunts: boolean },
  { shuntLimit }: CollateralParameters,
): number {
  const byTumour = opens.tumourShunts ? tumourPart * Math.min(1, tumourMl / usualTumourMl) : 0;
  return shuntLimit * Math.max(opens.opensShunt ? blocked : 0, byTumour);
}

/** Its change in CU a day: it opens within weeks and does not close by itself. */
export const shuntChange = (cu: number, inTheEnd: number, { shuntTime }: CollateralParameters): number =>
  Math.max(0, inTheEnd - cu) / shuntTime;
