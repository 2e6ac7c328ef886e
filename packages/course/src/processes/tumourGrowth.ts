/**
 * Growth of viable tumour, 1/day: Gompertz's law, slower the larger the tumour; a nodule whose artery is closed below what it
 * needs stops in proportion. `arterialShare`: its arterial blood over what it had; `vigour`: this patient's factor.
 */
export function tumourGrowthRate(
  volumeMl: number,
  vigour: number,
  arterialShare: number,
  { tumourGrowth, tumourLimit, starvedBelow }: { tumourGrowth: number; tumourLimit: number; starvedBelow: number },
): number {
  if (volumeMl <= 0 || volumeMl >= tumourLimit) return 0;
  return tumourGrowth * vigour * Math.log(tumourLimit / volumeMl) * Math.min(1, arterialShare / starvedBelow);
}
