import { type Sector, sectors } from "@glisson/case";
import { healthy, type Liver } from "./liver/liver.ts";
import {
  arteriole,
  openedShunt,
  portalMicrovessels,
  shunt,
  thrombusArtery,
  tumourArtery,
  tumourPortal,
} from "./liver/names.ts";
import { type Region, regionsOf } from "./liver/outflow.ts";
import { type PortalEdge, type PortalVein, portalTrees, tributaries } from "./liver/portalTree.ts";
import { toMlPerMin } from "./liver/units.ts";
import { type Fate, lodge } from "./lodging.ts";
import { flowThrough, pressureAt, type SteadyState } from "./network.ts";
import { type OxygenInputs, supplyOxygen } from "./oxygen.ts";
import { wedgedPressure } from "./wedge.ts";

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

/** One liver's oxygen in the figures that a person reads. */
export interface SupplyMeasures {
  /** Sectors of which liver remains. */
  readonly territories: ReadonlyMap<Sector, TerritorySupply>;
  readonly volumesMl: Readonly<Record<Supply, number>>;
  readonly totalIndex: number;
}

/** One liver's flows and pressures in the figures that a person reads. */
export interface FlowMeasures {
  readonly arterialMlPerMin: number;
  readonly portalMlPerMin: number;
  readonly inflowMlPerMin: number;
  /** At the confluence. */
  readonly portalPressureMmHg: number;
  /** Portal confluence to vena cava. */
  readonly portalGradientMmHg: number;
  /** Wedged less vena cava, of a negligible volume; of the right hepatic vein where liver remains there. */
  readonly hvpgMmHg: number;
  /** Arterial blood that runs into portal veins without passing sinusoids, and its share of all the liver's arterial blood. */
  readonly shuntMlPerMin: number;
  readonly shuntFraction: number;
  /** Portal blood past the liver (collaterals and TIPS), its share of what gut and spleen send, and what goes by varices. */
  readonly pastLiverMlPerMin: number;
  readonly pastLiverFraction: number;
  readonly varicesMlPerMin: number;
  /** Into tumour and thrombus, by source. */
  readonly tumour: { readonly arterialMlPerMin: number; readonly portalMlPerMin: number };
  readonly thrombusArterialMlPerMin: number;
  /** Portal blood that reaches the hilum: through the trunk's lumen and through collaterals around it. */
  readonly trunkFlowMlPerMin: number;
  readonly vessels: ReadonlyMap<PortalVein, Vessel>;
  /** Where cells shed into each vessel, or by a tumour of each sector, come to rest. */
  readonly lodging: ReadonlyMap<string, Fate>;
}

/** Sum over the regions of a liver of the flow through an element of each, mL/min. */
export const flowOver = (liver: Liver, state: SteadyState, element: (region: Region) => string): number =>
  regionsOf(liver).reduce((sum, region) => sum + toMlPerMin(flowThrough(state, element(region))), 0);

/** Blood that enters the sinusoids of all sectors, net of what leaves them backwards, mL/min. */
export const inflowToLiver = (liver: Liver, state: SteadyState): number =>
  flowOver(liver, state, arteriole) + flowOver(liver, state, portalMicrovessels);

/** Which source supplies which territory. */
export function measureSupply(liver: Liver, state: SteadyState, inputs: OxygenInputs): SupplyMeasures {
  const oxygen = supplyOxygen(liver, state, inputs);
  const territories = new Map(
    [...oxygen.bySector].map(([sector, { arterial, portal }]) => {
      const volumeMl = inputs.volumeMl * liver.share[sector] * healthy(liver, sector);
      return [
        sector,
        { volumeMl, supply: supplyBy(arterial, portal), arterialIndex: arterial, portalIndex: portal },
      ] as const;
    }),
  );
  const volumesMl = { both: 0, "artery only": 0, "portal only": 0, neither: 0 };
  for (const { supply, volumeMl } of territories.values()) volumesMl[supply] += volumeMl;
  return { territories, volumesMl, totalIndex: oxygen.whole };
}

/** Flows, pressures and where cells go. */
export function measureFlow(liver: Liver, state: SteadyState): FlowMeasures {
  const mlPerMin = (element: string): number =>
    state.flows.has(element) ? toMlPerMin(flowThrough(state, element)) : 0;
  const perSector = (element: (sector: Sector) => string): number =>
    sectors.reduce((sum, sector) => sum + mlPerMin(element(sector)), 0);

  const inflowMlPerMin = inflowToLiver(liver, state);
  const shuntMlPerMin = perSector(shunt) + flowOver(liver, state, openedShunt) + perSector(thrombusArtery);
  const arterialMlPerMin = flowOver(liver, state, arteriole) + shuntMlPerMin;
  const tumour = { arterialMlPerMin: perSector(tumourArtery), portalMlPerMin: perSector(tumourPortal) };
  const allArterial = arterialMlPerMin + tumour.arterialMlPerMin;
  const varicesMlPerMin = mlPerMin("oesophagogastric collaterals");
  const pastLiverMlPerMin =
    varicesMlPerMin + mlPerMin("paraumbilical collaterals") + mlPerMin("splenorenal collaterals") + mlPerMin("TIPS");
  return {
    arterialMlPerMin,
    portalMlPerMin: inflowMlPerMin - arterialMlPerMin,
    inflowMlPerMin,
    portalPressureMmHg: pressureAt(state, "confluence"),
    portalGradientMmHg: pressureAt(state, "confluence") - pressureAt(state, "IVC"),
    hvpgMmHg: hvpg(liver, state),
    shuntMlPerMin,
    shuntFraction: share(shuntMlPerMin, allArterial),
    pastLiverMlPerMin,
    pastLiverFraction: share(pastLiverMlPerMin, mlPerMin("gut") + mlPerMin("spleen")),
    varicesMlPerMin,
    tumour,
    thrombusArterialMlPerMin: perSector(thrombusArtery),
    trunkFlowMlPerMin: mlPerMin("PV.trunk") + mlPerMin("cavernoma"),
    vessels: new Map(veinsOf(liver).map((edge) => [edge.branch, vesselOf(liver, state, edge)])),
    lodging: lodge(liver, state),
  };
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

type VeinEdge = Omit<PortalEdge, "branch"> & { readonly branch: PortalVein };

const veinsOf = ({ tree }: Liver): readonly VeinEdge[] => [
  ...portalTrees[tree],
  ...tributaries.map((branch) => ({ branch, from: branch, to: "confluence" })),
];

/** Wedged in the right hepatic vein where liver remains there, else in the vein of the largest part that remains. */
function hvpg(liver: Liver, state: SteadyState): number {
  const left = ({ sector, share }: Region): number => share * healthy(liver, sector);
  const regions = [...regionsOf(liver)].sort((a, b) => left(b) - left(a));
  const region = regions.find((one) => one.vein === "HV.R" && left(one) > 0) ?? regions[0]!;
  const element = (name: string) => state.network.elements.find((one) => one.name === name)!;
  const wedged = wedgedPressure(state, element(arteriole(region)), element(portalMicrovessels(region)));
  return wedged - pressureAt(state, "IVC");
}

function vesselOf({ veins }: Liver, state: SteadyState, { branch, from }: VeinEdge): Vessel {
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
