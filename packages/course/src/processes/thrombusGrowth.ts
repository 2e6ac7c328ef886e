/**
 * Growth of viable thrombus in one vein, 1/day: the doubling time where it is fully supplied, less where artery and portal blood
 * both fail it. `arterial`, `portal`: what each brings, over full. The form is hypothesis, the doubling time calibrated.
 */
export const thrombusGrowthRate = (
  vigour: number,
  arterialShare: number,
  arterial: number,
  portal: number,
  { thrombusDoubling }: { thrombusDoubling: number },
): number =>
  (Math.LN2 / thrombusDoubling) *
  vigour *
  Math.sqrt(arterialShare * Math.min(1, arterial) + (1 - arterialShare) * Math.min(1, Math.max(0, portal)));
