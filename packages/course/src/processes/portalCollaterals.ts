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

/**
 * Arterioportal branches, change in CU a day: thrombus that fills portal branches opens them. The wider the more is blocked, as
 * their grades go together (rho 0.82, Wu 2018, doi 10.1186/s12876-018-0899-3, read). `blocked`: share of the portal tree, 0 to 1.
 */
export const shuntChange = (cu: number, blocked: number, opens: boolean, p: CollateralParameters): number =>
  opens ? Math.max(0, p.shuntLimit * blocked - cu) / p.shuntTime : 0;
