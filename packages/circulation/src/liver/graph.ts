import { type Sector, sectors } from "@glisson/case";
import { bufferedArteriole } from "../elements/bufferedArteriole.ts";
import { collateral } from "../elements/collateral.ts";
import { conductance, resistance } from "../elements/conductance.ts";
import { distensible } from "../elements/distensible.ts";
import { vascularBed } from "../elements/vascularBed.ts";
import type { Element, Law, Network } from "../network.ts";
import { arterialOpening, type Liver, remaining } from "./liver.ts";
import {
  arteriesRu,
  arterioles,
  atrialPressureMmHg,
  beds,
  hepaticVeinRu,
  hepaticVenulesRu,
  leastConductanceCu,
  leastShare,
  lowerBodyFlowMlPerMin,
  portalMicrovesselsRu,
  referenceMmHg,
  referencePortalFlowMlPerMin,
  restingCollateralsCu,
  tributariesRu,
  venaCavaRu,
} from "./parameters.ts";
import { portalTrees, venules } from "./portalTree.ts";
import { fromCu, fromMlPerMin, fromRu } from "./units.ts";
import { veinLaw } from "./vein.ts";

export const artery = (sector: Sector): string => `artery.${sector}`;
export const sinusoid = (sector: Sector): string => `sinusoid.${sector}`;
const hepaticVein = (sector: Sector): string => `hepatic vein.${sector}`;

export const arteriole = (sector: Sector): string => `arterioles.${sector}`;
export const portalMicrovessels = (sector: Sector): string => `portal microvessels.${sector}`;
export const shunt = (sector: Sector): string => `shunt.${sector}`;

const lobes = { right: ["RA", "RP"], left: ["LM", "LL"] } as const satisfies Record<string, readonly Sector[]>;

/**
 * The network of one liver: aorta to sectors by the hepatic artery, gut and spleen to sectors by the portal vein, sectors
 * to the atrium. Units: mmHg, mL, s. Source: docs/circulation.md, sections 2 to 4.
 */
export function liverNetwork(liver: Liver): Network {
  return {
    boundary: { aorta: liver.preset.arterialPressureMmHg, atrium: atrialPressureMmHg },
    sources: { IVC: fromMlPerMin(lowerBodyFlowMlPerMin) },
    elements: [
      ...arterialTree(liver),
      ...portalSystem(liver),
      ...sectors.flatMap((sector) => territory(liver, sector)),
    ],
  };
}

const element = (name: string, law: Law, ...nodes: Element["nodes"]): Element => ({ name, nodes, law });

/** Conductance of a part that feeds `share` of the liver; never quite none. */
const shared = (share: number, wholeLiverRu: number): number =>
  fromCu(Math.max(leastConductanceCu, share / wholeLiverRu));

function arterialTree({ share }: Liver): Element[] {
  const lobar = (lobe: keyof typeof lobes): Element[] => {
    const trunk = `${lobe} hepatic artery`;
    const lobeShare = lobes[lobe].reduce((sum, sector) => sum + share[sector], 0);
    return [
      element(trunk, conductance(shared(lobeShare, arteriesRu.lobar)), "hepatic artery", trunk),
      ...lobes[lobe].map((sector) =>
        element(artery(sector), conductance(shared(share[sector], arteriesRu.sectoral)), trunk, artery(sector)),
      ),
    ];
  };
  return [
    element("coeliac", resistance(fromRu(arteriesRu.coeliac)), "aorta", "coeliac"),
    element("hepatic artery", resistance(fromRu(arteriesRu.commonHepatic)), "coeliac", "hepatic artery"),
    ...lobar("right"),
    ...lobar("left"),
  ];
}

function portalSystem(liver: Liver): Element[] {
  const { preset, splanchnicBeds } = liver;
  const bed = ({ flowMlPerMin, upstreamMmHg, downstreamMmHg }: (typeof beds)["gut"], scale: number): Law =>
    vascularBed(fromCu((scale * splanchnicBeds * flowMlPerMin) / (upstreamMmHg - downstreamMmHg)));
  const collaterals = collateral(fromCu(restingCollateralsCu), fromCu(preset.remodelledCollateralsCu));
  return [
    element("gut", bed(beds.gut, preset.gutBed), "aorta", "SMV"),
    element("spleen", bed(beds.spleen, preset.spleenBed), "coeliac", "SV"),
    element("SMV", resistance(fromRu(tributariesRu.SMV)), "SMV", "confluence"),
    element("SV", resistance(fromRu(tributariesRu.SV)), "SV", "confluence"),
    element("portosystemic collaterals", collaterals, "confluence", "IVC"),
    element("cavernoma", conductance(fromCu(liver.cavernomaCu)), "confluence", "hilum"),
    element("TIPS", conductance(fromCu(liver.tipsCu)), "hilum", "IVC"),
    ...portalTrees[liver.tree].map(({ branch, from, to }) => element(branch, veinLaw(liver.veins[branch]), from, to)),
    element("vena cava", resistance(fromRu(venaCavaRu)), "IVC", "atrium"),
  ];
}

/** Microcirculation of one sector: arterioles, portal microvessels and shunt into its sinusoids, and its hepatic veins out. */
function territory(liver: Liver, sector: Sector): Element[] {
  const { preset, share } = liver;
  const mass = share[sector] * remaining(liver, sector);
  const opening = arterialOpening(liver, sector);
  const { portalVenule, sinusoid: sinusoidMmHg, hepaticVenule } = referenceMmHg;
  const portal = distensible({
    conductance: shared(mass, portalMicrovesselsRu * preset.portalResistance),
    distendingPressureMmHg: (portalVenule + sinusoidMmHg) / 2,
    exponent: preset.distensibility,
  });
  const outflow = distensible({
    conductance: shared(mass * liver.hepaticVeins[sector], hepaticVenulesRu * preset.hepaticVenousResistance),
    distendingPressureMmHg: (sinusoidMmHg + hepaticVenule) / 2,
    exponent: preset.distensibility,
  });
  const arteriolar = bufferedArteriole({
    conductance: shared(mass * opening, (arterioles.upstreamMmHg - sinusoidMmHg) / arterioles.flowMlPerMin),
    dilationLimit: preset.dilationLimit,
    portal,
    referencePortalFlow: fromMlPerMin(referencePortalFlowMlPerMin * Math.max(mass, leastShare)),
  });
  // Embolic material reaches a shunt by the same artery as the arterioles; a shunt in removed liver is gone with it.
  const shuntLaw = conductance(fromCu(liver.shuntCu[sector] * opening * remaining(liver, sector)));
  return [
    element(arteriole(sector), arteriolar, artery(sector), sinusoid(sector), venules(sector)),
    element(portalMicrovessels(sector), portal, venules(sector), sinusoid(sector)),
    element(shunt(sector), shuntLaw, artery(sector), venules(sector)),
    element(`venules.${sector}`, outflow, sinusoid(sector), hepaticVein(sector)),
    element(hepaticVein(sector), conductance(shared(share[sector], hepaticVeinRu)), hepaticVein(sector), "IVC"),
  ];
}
