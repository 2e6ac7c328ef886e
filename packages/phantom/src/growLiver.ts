import type { Vector } from "@glisson/volume";
import { type CapsuleIndex, capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { type LiverShape, shapeLiver } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import { growPortalTree } from "./portalTree.ts";
import { drawsFrom, streams } from "./random.ts";
import { expand, type Stretch, stretchesOf } from "./thrombus.ts";
import type { VesselTree } from "./vessel.ts";
import { type Zones, zonesOf } from "./zones.ts";

/** A patient's liver as continuous geometry in DICOM LPS mm, the middle of the liver's frame at the origin. */
export interface DigitalLiver {
  readonly parameters: PhantomParameters;
  readonly shape: LiverShape;
  readonly zones: Zones;
  readonly portal: VesselTree;
  readonly portalIndex: CapsuleIndex;
  readonly stretches: readonly Stretch[];
}

/** Grows the liver of these parameters: its shape, its trees, thrombus. No grid is involved yet. */
export function growLiver(parameters: PhantomParameters): DigitalLiver {
  const { seed, liverVolumeMl, cirrhosis, thrombus } = parameters;
  const shape = shapeLiver(seed, liverVolumeMl, cirrhosis);
  const zones = zonesOf(shape, drawsFrom(seed, streams.surface));
  const anywhere = (_from: Vector, _to: Vector, _radiusMm: number): boolean => true;
  const portal = expand(growPortalTree(parameters, shape, zones, anywhere), thrombus);
  const portalIndex = indexCapsules(capsulesOf(portal));
  return { parameters, shape, zones, portal, portalIndex, stretches: stretchesOf(portal, thrombus) };
}
