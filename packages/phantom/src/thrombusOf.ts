import type { Vector } from "@glisson/volume";
import { capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import type { WorldBox } from "./fill.ts";
import { boxesOf, thrombusIn } from "./thrombus.ts";

/** All thrombus of a liver, portal and venous: a test for a point, and boxes outside which there is none. */
export function thrombusOf({
  portalIndex,
  hepaticVeins,
  stretches,
  venousStretches,
}: Pick<DigitalLiver, "portalIndex" | "hepaticVeins" | "stretches" | "venousStretches">): {
  readonly holds: (point: Vector) => boolean;
  readonly boxes: readonly WorldBox[];
} {
  const inPortal = thrombusIn(portalIndex, stretches);
  const boxes = [...stretches, ...venousStretches].flatMap(boxesOf);
  if (venousStretches.length === 0) return { holds: inPortal, boxes };
  const inVeins = thrombusIn(indexCapsules(capsulesOf(hepaticVeins)), venousStretches);
  return { holds: (point) => inPortal(point) || inVeins(point), boxes };
}
