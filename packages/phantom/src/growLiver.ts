import type { Vector } from "@glisson/volume";
import { growArtery } from "./artery.ts";
import { capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { deprivedSegments } from "./deprived.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { growHepaticVeins, growVenaCava, layVeinStems, veinGapMm, veinStemCapsules } from "./hepaticVeins.ts";
import { shapeLiver } from "./liverShape.ts";
import { mirrorShape, mirrorSolid, mirrorTree, mirrorTumour } from "./mirror.ts";
import type { PhantomParameters } from "./parameters.ts";
import { besideTumours, placeTumours, seatTumours } from "./placeTumours.ts";
import { expectedStems, setStems } from "./portalStems.ts";
import { growPortalTree } from "./portalTree.ts";
import { drawsFrom, streams } from "./random.ts";
import { neighbours } from "./solids.ts";
import { expand, stretchesOf } from "./thrombus.ts";
import { venousStretchesOf } from "./venousThrombus.ts";
import type { VesselTree } from "./vessel.ts";
import { zonesOf } from "./zones.ts";

/** Grows the liver of these parameters: its shape, its trees, tumours and thrombus. No grid is involved yet. */
export function growLiver(parameters: PhantomParameters): DigitalLiver {
  const { seed, thrombus, cirrhosis, venaCavaDiameterMm } = parameters;
  const shape = shapeLiver(parameters);
  const zones = zonesOf(shape, drawsFrom(seed, streams.surface));
  const cava = growVenaCava(shape, venaCavaDiameterMm);

  // The named stems of both venous trees come first, then the tumours; each tree is grown around what is there.
  const stems = setStems(parameters, shape, zones, drawsFrom(seed, streams.stems));
  const portalStems = expectedStems(stems);
  const portalStemIndex = indexCapsules(portalStems);
  const besidePortal = (from: Vector, to: Vector, radiusMm: number): boolean =>
    portalStemIndex.isClear(from, to, radiusMm, veinGapMm);
  const usualStems = veinStemCapsules(parameters, layVeinStems(parameters, shape, zones, besidePortal));
  const cavaCapsules = capsulesOf(cava);
  const placed = placeTumours(
    parameters,
    shape,
    zones,
    indexCapsules([...portalStems, ...cavaCapsules, ...usualStems]),
  );
  const besideNodules = besideTumours(placed);
  const veinTwigs = layVeinStems(
    parameters,
    shape,
    zones,
    (from, to, radiusMm) => besidePortal(from, to, radiusMm) && besideNodules(from, to, radiusMm),
  );
  const veinStems = [...cavaCapsules, ...veinStemCapsules(parameters, veinTwigs)];
  const veins = indexCapsules(veinStems);
  const portal = withThrombus(growPortalTree(parameters, shape, zones, stems, besideNodules, veins), thrombus);
  const portalCapsules = capsulesOf(portal);
  const artery = growArtery(parameters, shape, zones, portal, indexCapsules([...portalCapsules, ...veinStems]));
  const inflow = indexCapsules([...portalCapsules, ...capsulesOf(artery)]);
  const hepaticVeins = growHepaticVeins(parameters, shape, zones, veinTwigs, cava, inflow, besideNodules);
  const tumours = seatTumours(seed, placed, portal, shape);
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

/** The portal tree as thrombus leaves it: wider where it lies, narrower beyond where it lets nothing through. */
function withThrombus(tree: VesselTree, given: PhantomParameters["thrombus"]): VesselTree {
  if (given === null) return tree;
  const portal = expand(tree, given);
  const stretches = stretchesOf(portal, given, false);
  const filled = new Set(stretches.flatMap(({ path }) => path.segments.map(({ id }) => id)));
  const deprived = deprivedSegments({ portal, stretches });
  return portal.map((segment) =>
    deprived.has(segment.id) && !filled.has(segment.id)
      ? { ...segment, radiiMm: segment.radiiMm.map((mm) => given.downstreamRatio * mm) }
      : segment,
  );
}
