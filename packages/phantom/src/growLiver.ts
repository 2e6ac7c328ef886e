import { branchNames } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { growArtery } from "./artery.ts";
import { capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { deprivedSegments } from "./deprived.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { growHepaticVeins, growVenaCava, layVeinStems, veinGapMm, veinStemCapsules } from "./hepaticVeins.ts";
import type { LiverShape } from "./liverShape.ts";
import { shapeLiver } from "./liverShape.ts";
import { mirrorShape, mirrorSolid, mirrorTree, mirrorTumour } from "./mirror.ts";
import { mostExpansion, type PhantomParameters } from "./parameters.ts";
import { besideTumours, placeTumours, seatTumours } from "./placeTumours.ts";
import { expectedStems, setStems } from "./portalStems.ts";
import { growPortalTree } from "./portalTree.ts";
import { drawsFrom, streams } from "./random.ts";
import { neighbours } from "./solids.ts";
import { expand, stretchesOf } from "./thrombus.ts";
import { shapeTumour, type Tumour } from "./tumour.ts";
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
  // The other trees leave room for any thrombus, asked for or not: a patient keeps his vessels from one time to the next.
  const healthy = growPortalTree(parameters, shape, zones, stems, besideNodules, veins);
  const portal = withThrombus(healthy, thrombus);
  const widest = atItsWidest(healthy);
  const portalCapsules = capsulesOf(widest);
  const artery = growArtery(parameters, shape, zones, widest, indexCapsules([...portalCapsules, ...veinStems]));
  const inflow = indexCapsules([...portalCapsules, ...capsulesOf(artery)]);
  const hepaticVeins = growHepaticVeins(parameters, shape, zones, veinTwigs, cava, inflow, besideNodules);
  const tumours = seatTumours(seed, placed, healthy, shape).map((tumour) => shrunken(seed, tumour, shape));
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

/** The portal tree with every branch as wide as thrombus may make it. */
const atItsWidest = (tree: VesselTree): VesselTree =>
  tree.map((segment) =>
    (branchNames as readonly string[]).includes(segment.name)
      ? { ...segment, radiiMm: segment.radiiMm.map((mm) => Math.sqrt(mostExpansion) * mm) }
      : segment,
  );

/** The tumour as it is at a later time, in its place among the vessels that grew around it. */
function shrunken(seed: number, tumour: Tumour, shape: LiverShape): Tumour {
  const { id, given, centre } = tumour;
  if (given.shrunkTo === undefined) return tumour;
  const [a, b, c] = given.radiiMm;
  const radiiMm: Tumour["given"]["radiiMm"] = [given.shrunkTo * a, given.shrunkTo * b, given.shrunkTo * c];
  return shapeTumour({ seed, id, given: { ...given, radiiMm } }, centre, shape);
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
