/**
 * Chance of dying by the operation: the usual one, and more with portal pressure (Allard 2013, PMID 24045452, read: none at 10 mmHg,
 * 13 to 16 % at 20, 24 to 33 % at 30). `portalMmHg`: portal pressure after the operation.
 */
export const operationRisk = (
  portalMmHg: number,
  p: { operativeDeath: number; operativeDeathByPressure: number },
): number => Math.min(1, p.operativeDeath + p.operativeDeathByPressure * Math.max(0, portalMmHg - 10));
