import { type Sector, sectors } from "@glisson/case";
import { collateral } from "../elements/collateral.ts";
import { conductance, resistance } from "../elements/conductance.ts";
import { vascularBed } from "../elements/vascularBed.ts";
import type { Element, Law, Network } from "../network.ts";
import { drainingLaw } from "./drainingLaw.ts";
import { element, shared } from "./element.ts";
import type { Liver } from "./liver.ts";
import { artery } from "./names.ts";
import { outflowVeins, regionsOf } from "./outflow.ts";
import {
  arteriesRu,
  atrialPressureMmHg,
  beds,
  collateralSplit,
  hepaticVeinRu,
  leastConductanceCu,
  lowerBody,
  restingCollateralsCu,
  venaCavaRu,
} from "./parameters.ts";
import { portalTrees, tributaries } from "./portalTree.ts";
import { territory } from "./territory.ts";
import { fromCu, fromRu } from "./units.ts";
import { veinLaw } from "./vein.ts";

const lobes = { right: ["RA", "RP"], left: ["LM", "LL"] } as const satisfies Record<string, readonly Sector[]>;

/**
 * The network of one liver: aorta to sectors by the hepatic artery, gut and spleen to sectors by the portal vein, sectors
 * to the atrium by hepatic veins and vena cava. Units: mmHg, mL, s. Source: docs/circulation.md, sections 2 to 4.
 */
export function liverNetwork(liver: Liver): Network {
  return {
    boundary: { aorta: liver.preset.arterialPressureMmHg, atrium: atrialPressureMmHg },
    sources: {},
    elements: [
      ...arterialTree(liver),
      ...portalSystem(liver),
      ...sectors.flatMap((sector) => territory(liver, sector)),
      ...outflow(liver),
    ],
  };
}

function arterialTree({ share, clamped }: Liver): Element[] {
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
  const common = clamped ? conductance(fromCu(leastConductanceCu)) : resistance(fromRu(arteriesRu.commonHepatic));
  return [
    element("coeliac", resistance(fromRu(arteriesRu.coeliac)), "aorta", "coeliac"),
    element("hepatic artery", common, "coeliac", "hepatic artery"),
    ...lobar("right"),
    ...lobar("left"),
  ];
}

function portalSystem(liver: Liver): Element[] {
  const { preset, splanchnicBeds, splenicBed, clamped } = liver;
  const bed = ({ flowMlPerMin, upstreamMmHg, downstreamMmHg }: (typeof beds)["gut"], scale: number): Law =>
    vascularBed(fromCu((scale * splanchnicBeds * flowMlPerMin) / (upstreamMmHg - downstreamMmHg)));
  const pastTheTrunk = conductance(fromCu(clamped ? 0 : liver.cavernomaCu));
  return [
    element("gut", bed(beds.gut, preset.gutBed), "aorta", "SMV"),
    element("spleen", bed(beds.spleen, preset.spleenBed * splenicBed), "coeliac", "SV"),
    ...tributaries.map((vein) => element(vein, veinLaw(liver.veins[vein]), vein, "confluence")),
    ...collaterals(liver),
    element("cavernoma", pastTheTrunk, "confluence", "hilum"),
    element("TIPS", conductance(fromCu(liver.tipsCu)), "hilum", "IVC"),
    ...portalTrees[liver.tree].map(({ branch, from, to }) =>
      element(
        branch,
        veinLaw(clamped && branch === "PV.trunk" ? { ...liver.veins[branch], openFraction: 0 } : liver.veins[branch]),
        from,
        to,
      ),
    ),
  ];
}

/** The paraumbilical share leaves at the confluence as well: docs/circulation.md, section 3.8. */
function collaterals({ preset }: Liver): Element[] {
  const { oesophagogastric, splenorenal, paraumbilical } = collateralSplit;
  const law = (share: number): Law =>
    collateral(fromCu(share * restingCollateralsCu), fromCu(share * preset.remodelledCollateralsCu));
  return [
    element("oesophagogastric collaterals", law(oesophagogastric), "confluence", "IVC"),
    element("paraumbilical collaterals", law(paraumbilical), "confluence", "IVC"),
    element("splenorenal collaterals", law(splenorenal), "SV", "IVC"),
  ];
}

/** Hepatic veins, vena cava, the lower body's blood, and the way past a blocked vena cava. */
function outflow(liver: Liver): Element[] {
  const { preset, hepaticVeins, venaCava } = liver;
  const regions = regionsOf(liver);
  const drained = outflowVeins.map((vein) => ({
    vein,
    share: regions.reduce((sum, region) => sum + (region.vein === vein ? region.share : 0), 0),
  }));
  const lowerBodyCu = lowerBody.flowMlPerMin / (preset.arterialPressureMmHg - lowerBody.downstreamMmHg);
  return [
    ...drained
      .filter(({ share }) => share > 0)
      .map(({ vein, share }) =>
        element(vein, drainingLaw(hepaticVeins[vein], 1 / shared(share, hepaticVeinRu)), vein, "IVC"),
      ),
    element("lower body", conductance(fromCu(lowerBodyCu)), "aorta", "IVC"),
    element("vena cava", drainingLaw(venaCava, fromRu(venaCavaRu)), "IVC", "atrium"),
    element("caval collaterals", collateral(fromCu(restingCollateralsCu), 0), "IVC", "atrium"),
  ];
}
