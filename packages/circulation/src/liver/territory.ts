import type { Sector } from "@glisson/case";
import { bufferedArteriole } from "../elements/bufferedArteriole.ts";
import { conductance } from "../elements/conductance.ts";
import { distensible } from "../elements/distensible.ts";
import { openingShunt } from "../elements/openingShunt.ts";
import type { Element } from "../network.ts";
import { element, shared } from "./element.ts";
import { arterialOpening, type Liver, portalOpening, remaining, sinusoidOpening } from "./liver.ts";
import {
  arteriole,
  artery,
  hepaticVenules,
  openedShunt,
  portalMicrovessels,
  shunt,
  sinusoid,
  thrombusArtery,
  tumourArtery,
  tumourPortal,
  venules,
} from "./names.ts";
import { type Region, regionsOf } from "./outflow.ts";
import {
  arterioles,
  hepaticVenulesRu,
  leastShare,
  portalMicrovesselsRu,
  referenceMmHg,
  referencePortalFlowMlPerMin,
  tumourSupply,
} from "./parameters.ts";
import { fromCu, fromMlPerMin } from "./units.ts";

/** All that lies between the artery, the portal venules and the hepatic veins of one sector. */
export function territory(liver: Liver, sector: Sector): Element[] {
  const regions = regionsOf(liver).filter((region) => region.sector === sector);
  // Embolic material reaches a shunt by the same artery as the arterioles; a shunt in removed liver is gone with it.
  const fed = arterialOpening(liver, sector) * remaining(liver, sector);
  return [
    ...regions.flatMap((region) => microcirculation(liver, region, fed)),
    element(shunt(sector), conductance(fromCu(liver.shuntCu[sector] * fed)), artery(sector), venules(sector)),
    ...tumourVessels(liver, sector, regions, fed),
  ];
}

/** Arterioles, portal microvessels and opened shunts into the sinusoids of one region, and its hepatic venules out. */
function microcirculation(liver: Liver, region: Region, fed: number): Element[] {
  const { preset, portalEmbolised, centralVeins, sinusoids, share, openingShuntCu } = liver;
  const { sector, vein } = region;
  const mass = region.share * remaining(liver, sector);
  const sinusoidal = mass * sinusoidOpening(liver, sector);
  const { portalVenule, sinusoid: sinusoidMmHg, hepaticVenule } = referenceMmHg;
  const portal = distensible({
    conductance: shared(
      sinusoidal * portalOpening(liver, sector) * (1 - portalEmbolised[sector]),
      portalMicrovesselsRu * preset.portalResistance,
    ),
    distendingPressureMmHg: (portalVenule + sinusoidMmHg) / 2,
    exponent: preset.distensibility,
  });
  const outflow = distensible({
    conductance: shared(mass * centralVeins[sector], hepaticVenulesRu * preset.hepaticVenousResistance),
    distendingPressureMmHg: (sinusoidMmHg + hepaticVenule) / 2,
    exponent: preset.distensibility,
  });
  const arteriolar = bufferedArteriole({
    conductance: shared(
      sinusoidal * arterialOpening(liver, sector),
      (arterioles.upstreamMmHg - sinusoidMmHg) / arterioles.flowMlPerMin,
    ),
    dilationLimit: preset.dilationLimit,
    closingMmHg: preset.arterialClosingMmHg,
    portal,
    referencePortalFlow: fromMlPerMin(
      referencePortalFlowMlPerMin * Math.max(mass * (1 - sinusoids[sector].lost), leastShare),
    ),
  });
  const opening = (openingShuntCu[sector] * fed * region.share) / Math.max(share[sector], leastShare);
  const opened = openingShunt(fromCu(opening), preset.sinusoidMmHg);
  return [
    element(arteriole(region), arteriolar, artery(sector), sinusoid(region), venules(sector)),
    element(portalMicrovessels(region), portal, venules(sector), sinusoid(region)),
    element(openedShunt(region), opened, artery(sector), venules(sector), sinusoid(region)),
    element(hepaticVenules(region), outflow, sinusoid(region), vein),
  ];
}

/**
 * Tumour fed by artery and portal vein, drained by the vein that drains most of its sector; thrombus fed by the artery,
 * drained into the portal vein that it lies in. docs/circulation.md, section 3.10.
 */
function tumourVessels(liver: Liver, sector: Sector, regions: readonly Region[], fed: number): Element[] {
  const { volumeMl, thrombusMl, arterialMlPerMinPerMl, thrombusArterialShare } = liver.tumour;
  const { portalVenule, hepaticVenule } = referenceMmHg;
  const [drain] = [...regions].sort((a, b) => b.share - a.share);
  const arterialCu = arterialMlPerMinPerMl / (arterioles.upstreamMmHg - hepaticVenule);
  const portalCu = tumourSupply.portalMlPerMinPerMl / (portalVenule - hepaticVenule);
  const inFlow = (cu: number): ReturnType<typeof conductance> => conductance(fromCu(cu));
  const tumour = volumeMl[sector];
  const thrombus = thrombusMl[sector] * thrombusArterialShare;
  return [
    ...(tumour > 0 && drain
      ? [
          element(tumourArtery(sector), inFlow(tumour * arterialCu * fed), artery(sector), drain.vein),
          element(
            tumourPortal(sector),
            inFlow(tumour * portalCu * remaining(liver, sector) * (1 - liver.portalEmbolised[sector])),
            venules(sector),
            drain.vein,
          ),
        ]
      : []),
    ...(thrombus > 0
      ? [element(thrombusArtery(sector), inFlow(thrombus * arterialCu * fed), artery(sector), venules(sector))]
      : []),
  ];
}
