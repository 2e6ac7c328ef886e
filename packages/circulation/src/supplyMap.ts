import { type Sector, sectors } from "@glisson/case";
import { arteriole, portalMicrovessels, shunt } from "./liver/graph.ts";
import { type Liver, remaining } from "./liver/liver.ts";
import { type PortalBranch, portalTrees } from "./liver/portalTree.ts";
import { toMlPerMin } from "./liver/units.ts";
import { flowThrough, pressureAt, type SteadyState } from "./network.ts";
import { type OxygenInputs, supplyOxygen } from "./oxygen.ts";

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
  readonly branchFlowMlPerMin: ReadonlyMap<PortalBranch, number>;
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
    branchFlowMlPerMin: new Map(portalTrees[liver.tree].map(({ branch }) => [branch, mlPerMin(branch)])),
  };
}

function supplyBy(arterialIndex: number, portalIndex: number): Supply {
  if (arterialIndex >= supplies) return portalIndex >= supplies ? "both" : "artery only";
  return portalIndex >= supplies ? "portal only" : "neither";
}
