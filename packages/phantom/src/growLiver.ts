import { growArtery } from "./artery.ts";
import { type CapsuleIndex, capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { growHepaticVeins, growVenaCava, layVeinStems, veinStemCapsules } from "./hepaticVeins.ts";
import { type LiverShape, shapeLiver } from "./liverShape.ts";
import { mirrorShape, mirrorSolid, mirrorTree, mirrorTumour } from "./mirror.ts";
import type { PhantomParameters } from "./parameters.ts";
import { besideTumours, placeTumours, seatTumours } from "./placeTumours.ts";
import { expectedStems, setStems } from "./portalStems.ts";
import { growPortalTree } from "./portalTree.ts";
import { drawsFrom, streams } from "./random.ts";
import { neighbours, type Solid } from "./solids.ts";
import { expand, type Stretch, stretchesOf } from "./thrombus.ts";
import type { Tumour } from "./tumour.ts";
import { venousStretchesOf } from "./venousThrombus.ts";
import type { VesselTree } from "./vessel.ts";
import { zonesOf } from "./zones.ts";

/** A patient's liver as continuous geometry in DICOM LPS mm, the middle of the liver's frame at the origin. */
export interface DigitalLiver {
  readonly parameters: PhantomParameters;
  readonly shape: LiverShape;
  readonly portal: VesselTree;
  readonly portalIndex: CapsuleIndex;
  /** Hepatic veins, with the vena cava. */
  readonly hepaticVeins: VesselTree;
  /** Hepatic artery, with the aorta. */
  readonly artery: VesselTree;
  readonly tumours: readonly Tumour[];
  /** Thrombus in the portal tree, branch by branch. */
  readonly stretches: readonly Stretch[];
  /** Thrombus in the hepatic veins and the vena cava. */
  readonly venousStretches: readonly Stretch[];
  /** Organs around the liver. */
  readonly solids: readonly Solid[];
}

/** Grows the liver of these parameters: its shape, its trees, tumours and thrombus. No grid is involved yet. */
export function growLiver(parameters: PhantomParameters): DigitalLiver {
  const { seed, thrombus, cirrhosis, venaCavaDiameterMm } = parameters;
  const shape = shapeLiver(parameters);
  const zones = zonesOf(shape, drawsFrom(seed, streams.surface));
  const cava = growVenaCava(shape, venaCavaDiameterMm);

  // The named stems of both venous trees come first, then the tumours; each tree is grown around what is there.
  const stems = setStems(parameters, shape, zones, drawsFrom(seed, streams.stems));
  const portalStems = expectedStems(stems);
  const veinTwigs = layVeinStems(parameters, shape, zones, indexCapsules(portalStems));
  const veinStems = [...capsulesOf(cava), ...veinStemCapsules(parameters, veinTwigs)];
  const veins = indexCapsules(veinStems);
  const placed = placeTumours(parameters, shape, zones, indexCapsules([...portalStems, ...veinStems]));
  const besideNodules = besideTumours(placed);
  const portal = expand(growPortalTree(parameters, shape, zones, stems, besideNodules, veins), thrombus);
  const portalCapsules = capsulesOf(portal);
  const artery = growArtery(parameters, shape, zones, portal, indexCapsules([...portalCapsules, ...veinStems]));
  const inflow = indexCapsules([...portalCapsules, ...capsulesOf(artery)]);
  const hepaticVeins = growHepaticVeins(parameters, shape, zones, veinTwigs, cava, inflow, besideNodules);
  const tumours = seatTumours(seed, placed, portal);
  const solids = neighbours(shape, portal, hepaticVeins, cirrhosis);

  const grown = parameters.mirror
    ? {
        shape: mirrorShape(shape),
        portal: mirrorTree(portal),
        hepaticVeins: mirrorTree(hepaticVeins),
        artery: mirrorTree(artery),
        tumours: tumours.map(mirrorTumour),
        solids: solids.map(mirrorSolid),
      }
    : { shape, portal, hepaticVeins, artery, tumours, solids };
  return {
    parameters,
    ...grown,
    portalIndex: indexCapsules(capsulesOf(grown.portal)),
    stretches: stretchesOf(grown.portal, thrombus, parameters.mirror),
    venousStretches: venousStretchesOf(grown.hepaticVeins, parameters.venousThrombus, shape.frameMm),
  };
}
