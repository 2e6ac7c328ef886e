import type { VesselState } from "@glisson/circulation";

/** Width of a vein on the diagram. */
export const pixelsPerMm = 1.9;
/** From one dot of blood to the next, in units of the diagram. */
export const dotGap = 16;
/** Units of the diagram a second for each cm/s: blood in an open trunk (16 cm/s) crosses it in about three seconds. */
const speedPerCmPerS = 2.5;
/** Flow that is no more than the solver's rounding draws no dots, mL/min. */
const leastFlowMlPerMin = 1;

/** Seconds in which a dot reaches the place of the one before it; null where hardly anything flows. */
export function dotSeconds({ flowMlPerMin, velocityCmPerS }: VesselState): number | null {
  if (Math.abs(flowMlPerMin.value) < leastFlowMlPerMin) return null;
  return dotGap / (speedPerCmPerS * Math.abs(velocityCmPerS.value));
}
