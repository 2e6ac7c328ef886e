interface BlandParameters {
  readonly blandRate: number;
  readonly blandBelow: number;
  readonly blandHalfLife: number;
}

/**
 * Bland clot of the trunk, change in mL a day: it forms where portal blood runs slower than 15 cm/s (doi
 * 10.1186/s13244-022-01330-4, limit read, rate hypothesis) and is lysed once it runs again. `velocity`: cm/s.
 */
export function blandClotChange(
  clotMl: number,
  velocity: number,
  plateletActivity: number,
  p: BlandParameters,
): number {
  const slow = Math.max(0, 1 - velocity / p.blandBelow);
  return p.blandRate * plateletActivity * slow - (1 - slow) * (Math.LN2 / p.blandHalfLife) * clotMl;
}
