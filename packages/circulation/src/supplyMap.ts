import { type Sector, sectors } from "@glisson/case";
import { arteriole, portalMicrovessels, shunt } from "./liver/graph.ts";
import { type Liver, remaining } from "./liver/liver.ts";
import { type PortalBranch, type PortalEdge, portalTrees } from "./liver/portalTree.ts";
import { toMlPerMin } from "./liver/units.ts";
import { flowThrough, pressureAt, type SteadyState } from "./network.ts";
import { type OxygenInputs, supplyOxygen } from "./oxygen.ts";

/** One portal vein: the flow through its own lumen, positive towards the liver, and the pressure where it begins. */
interface Vessel {
  readonly flowMlPerMin: number;
  readonly pressureMmHg: number;
  /** Mean over the vein's own area, beside what narrows it. */
  readonly velocityCmPerS: number;
  readonly radiusMm: number;
  /** Free lumen over the vein's own area. */
  readonly openFraction: number;
}

export type Supply = "both" | "artery only" | "portal only" | "neither";

/** X from which a source counts as supplying a territory. Defined. */
const supplies = 0.5;

interface TerritorySupply {
  readonly volumeMl: number;
  readonly supply: Supply;
  readonly arterialIndex: number;
  readonly portalIndex: number;
}

/** One liver's blood and oxygen in the figures that a person reads. */
export interface Measures {
  /** Sectors of which liver remains. */
  readonly territories: ReadonlyMap<Sector, TerritorySupply>;
  readonly volumesMl: Readonly<Record<Supply, number>>;
  readonly totalIndex: number;
  readonly arterialMlPerMin: number;
  readonly portalMlPerMin: number;
  readonly inflowMlPerMin: number;
  /** Portal confluence to vena cava. */
  readonly portalGradientMmHg: number;
  /** Portal blood that reaches the hilum: through the trunk's lumen and through collaterals around it. */
  readonly trunkFlowMlPerMin: number;
  readonly vessels: ReadonlyMap<PortalBranch, Vessel>;
}

/** Blood that enters the sinusoids of all sectors, net of what leaves them backwards. */
export const inflowToLiver = (state: SteadyState): number =>
  sectors.reduce(
    (sum, sector) =>
      sum + toMlPerMin(flowThrough(state, arteriole(sector)) + flowThrough(state, portalMicrovessels(sector))),
    0,
  );

/** Which source supplies which territory, and the flows and pressures behind it. */
export function measure(liver: Liver, state: SteadyState, inputs: OxygenInputs): Measures {
  const mlPerMin = (element: string): number => toMlPerMin(flowThrough(state, element));
  const oxygen = supplyOxygen(liver, state, inputs);

  const territories = new Map(
    [...oxygen.bySector].map(([sector, { arterial, portal }]) => {
      const volumeMl = inputs.volumeMl * liver.share[sector] * remaining(liver, sector);
      return [
        sector,
        { volumeMl, supply: supplyBy(arterial, portal), arterialIndex: arterial, portalIndex: portal },
      ] as const;
    }),
  );
  const volumesMl = { both: 0, "artery only": 0, "portal only": 0, neither: 0 };
  for (const { supply, volumeMl } of territories.values()) volumesMl[supply] += volumeMl;

  const inflowMlPerMin = inflowToLiver(state);
  const arterialMlPerMin = sectors.reduce(
    (sum, sector) => sum + mlPerMin(arteriole(sector)) + mlPerMin(shunt(sector)),
    0,
  );
  return {
    territories,
    volumesMl,
    totalIndex: oxygen.whole,
    arterialMlPerMin,
    portalMlPerMin: inflowMlPerMin - arterialMlPerMin,
    inflowMlPerMin,
    portalGradientMmHg: pressureAt(state, "confluence") - pressureAt(state, "IVC"),
    trunkFlowMlPerMin: mlPerMin("PV.trunk") + mlPerMin("cavernoma"),
    vessels: new Map(portalTrees[liver.tree].map((edge) => [edge.branch, vesselOf(liver, state, edge)])),
  };
}

function vesselOf({ veins }: Liver, state: SteadyState, { branch, from }: PortalEdge): Vessel {
  const { radiusMm, openFraction } = veins[branch];
  const flowMlPerMin = toMlPerMin(flowThrough(state, branch));
  const areaCm2 = (Math.PI * radiusMm ** 2) / 100;
  return {
    flowMlPerMin,
    pressureMmHg: pressureAt(state, from),
    velocityCmPerS: flowMlPerMin / 60 / areaCm2,
    radiusMm,
    openFraction,
  };
}

function supplyBy(arterialIndex: number, portalIndex: number): Supply {
  if (arterialIndex >= supplies) return portalIndex >= supplies ? "both" : "artery only";
  return portalIndex >= supplies ? "portal only" : "neither";
}
