import type { Vector } from "@glisson/volume";
import { type CapsuleIndex, capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { growHepaticVeins, growVenaCava, layVeinStems, veinStemCapsules } from "./hepaticVeins.ts";
import { type LiverShape, shapeLiver } from "./liverShape.ts";
import type { PhantomParameters } from "./parameters.ts";
import { expectedStems, setStems } from "./portalStems.ts";
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
  /** Hepatic veins, with the vena cava. */
  readonly hepaticVeins: VesselTree;
  readonly stretches: readonly Stretch[];
}

/** Grows the liver of these parameters: its shape, its trees, thrombus. No grid is involved yet. */
export function growLiver(parameters: PhantomParameters): DigitalLiver {
  const { seed, thrombus } = parameters;
  const shape = shapeLiver(parameters);
  const zones = zonesOf(shape, drawsFrom(seed, streams.surface));
  const cava = growVenaCava(shape, parameters.venaCavaDiameterMm);
  const cavaCapsules = capsulesOf(cava);
  // The named stems of both venous trees come first; then each tree is grown around the other's.
  const stems = setStems(parameters, shape, zones, drawsFrom(seed, streams.stems));
  const veinStems = layVeinStems(parameters, shape, zones, indexCapsules(expectedStems(stems)));
  const veins = indexCapsules([...cavaCapsules, ...veinStemCapsules(parameters, veinStems)]);
  const besideVeins = (from: Vector, to: Vector, radiusMm: number): boolean =>
    veins.isClear(from, to, radiusMm, venousGapMm);
  const portal = expand(growPortalTree(parameters, shape, zones, stems, besideVeins), thrombus);
  const portalIndex = indexCapsules(capsulesOf(portal));
  const hepaticVeins = growHepaticVeins(parameters, shape, zones, veinStems, cava, portalIndex);
  return { parameters, shape, zones, portal, portalIndex, hepaticVeins, stretches: stretchesOf(portal, thrombus) };
}

/** Portal branches keep this away from the vena cava and the stems of the hepatic veins, mm. */
const venousGapMm = 1.5;
