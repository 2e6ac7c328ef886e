/** Biologically effective dose, Gy: n d (1 + d / (alpha/beta)). */
export const effectiveDose = (doseGy: number, fractions: number, alphaBeta: number): number =>
  fractions > 0 ? doseGy * (1 + doseGy / fractions / alphaBeta) : 0;

/** Share of clonogenic cells that survive, linear-quadratic: exp(-alpha BED). */
export const survivingShare = (
  doseGy: number,
  fractions: number,
  radiosensitivity: number,
  { alphaBeta }: { alphaBeta: number },
): number => Math.exp(-radiosensitivity * effectiveDose(doseGy, fractions, alphaBeta));

/** Dose for which the loss of liver reserve is given, Gy in 2 Gy fractions (alpha/beta of liver 8: doi 10.1186/1748-717X-8-61, read). */
const usualDose = effectiveDose(50, 25, 8);

/** Share of the liver's reserve left by the dose that it takes beside the target. Size: hypothesis. */
export const reserveAfterRadiation = (
  doseGy: number,
  fractions: number,
  { reserveLostToRadiation }: { reserveLostToRadiation: number },
): number => Math.max(0, 1 - reserveLostToRadiation * (effectiveDose(doseGy, fractions, 8) / usualDose));
