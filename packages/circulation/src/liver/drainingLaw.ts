import { stenosis } from "../elements/stenosis.ts";
import { waterfall } from "../elements/waterfall.ts";
import type { Law } from "../network.ts";
import type { DrainingVein } from "./outflow.ts";
import { leastOpenFraction, narrowing } from "./vein.ts";

/**
 * Its own resistance in series with what thrombus adds (docs/circulation.md, section 3.2), and the waterfall of what presses
 * on it (3.4). `resistance`: of the open vein, mmHg s/mL.
 */
export function drainingLaw(
  { radiusMm, narrowedMm, openFraction, outsideMmHg }: DrainingVein,
  resistance: number,
): Law {
  const open = Math.min(1, Math.max(openFraction, leastOpenFraction));
  const { viscous, quadratic } = narrowing(radiusMm, narrowedMm, open);
  const law = stenosis(resistance + viscous, quadratic);
  return outsideMmHg > 0 ? waterfall(outsideMmHg, law) : law;
}
