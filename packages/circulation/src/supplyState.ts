import type { Sector, Step } from "@glisson/case";
import type { Ensemble } from "./ensemble.ts";
import type { PortalVein } from "./liver/portalTree.ts";
import type { Lodging } from "./lodging.ts";
import type { FlowMeasures, Supply, SupplyMeasures } from "./supplyMap.ts";
import { type Assumption, type Ranged, spread } from "./uncertain.ts";

/** Which way blood runs, over the whole range: to-and-fro where the range holds both ways. */
export type Direction = "none" | "hepatopetal" | "to-and-fro" | "hepatofugal";

/** One portal vein, towards the liver positive, with the calibre that was taken for it. */
export interface VesselState {
  readonly name: PortalVein;
  readonly direction: Direction;
  /** Through the vein's own lumen. */
  readonly flowMlPerMin: Ranged;
  /** At its end farther from the liver: before what narrows it. */
  readonly pressureMmHg: Ranged;
  /** Mean over the vein's own area, beside what narrows it. */
  readonly velocityCmPerS: Ranged;
  readonly radiusMm: number;
  /** Free lumen over the vein's own area, at the centre. */
  readonly openFraction: number;
}

/** Where cells shed into a vessel, or by a tumour of a sector (`tumour.RA` …), come to rest; the values sum to 1. */
export interface LodgingFrom {
  readonly from: string;
  readonly shares: Readonly<Record<Lodging, Ranged>>;
}

/** One solved state of a liver, now or after treatment steps, with ranges over what is not known for sure. */
export interface SupplyState {
  /** The steps that came before, in order; empty: now. */
  readonly after: readonly Step[];
  /** How many livers were drawn for the ranges, and with which seed. */
  readonly ensemble: Ensemble;
  /** Sectors of which liver remains. A source supplies where its own X (0.95 x oxygen delivery over need) is at least 0.5. */
  readonly territories: readonly {
    readonly sector: Sector;
    /** Of liver; tumour is not counted. */
    readonly volumeMl: number;
    readonly supply: Supply;
    readonly arterialIndex: Ranged;
    readonly portalIndex: Ranged;
    readonly totalIndex: Ranged;
  }[];
  readonly volumesMl: {
    readonly both: Ranged;
    readonly arteryOnly: Ranged;
    readonly portalOnly: Ranged;
    readonly neither: Ranged;
  };
  /** X of the whole liver that remains. Below 1 its need is not met. */
  readonly totalIndex: Ranged;
  /** Into the liver's sinusoids; the arterial part counts shunted blood, so the portal part is what the hilum brings, net. */
  readonly inflowMlPerMin: Ranged;
  readonly arterialMlPerMin: Ranged;
  readonly portalMlPerMin: Ranged;
  /** Against the same liver before the steps; negative where a step brings inflow back. */
  readonly inflowLostFraction: Ranged;
  /** At the portal confluence. */
  readonly portalPressureMmHg: Ranged;
  /** Portal confluence to vena cava: bleeding goes by this one. */
  readonly portalGradientMmHg: Ranged;
  /** What a catheter wedged in a small hepatic vein would read, less the vena cava. Blind to what lies before the sinusoids. */
  readonly hvpgMmHg: Ranged;
  /** Arterial blood that runs into portal veins past the sinusoids, and its share of the arterial blood of liver and tumour. */
  readonly shuntMlPerMin: Ranged;
  readonly shuntFraction: Ranged;
  /** Blood that goes past the liver by collaterals and TIPS, its share of what gut and spleen send, and the part through varices. */
  readonly pastLiverMlPerMin: Ranged;
  readonly pastLiverFraction: Ranged;
  readonly varicesMlPerMin: Ranged;
  /** Portal blood that reaches the hilum: through the trunk's lumen and through collaterals around it. */
  readonly trunkFlowMlPerMin: Ranged;
  /** Blood of the tumour's own, by source, and of the thrombus from the artery; none where neither was measured. */
  readonly tumour: {
    readonly arterialMlPerMin: Ranged;
    readonly portalMlPerMin: Ranged;
    readonly thrombusArterialMlPerMin: Ranged;
  };
  /** Each branch that the portal variant has, then mesenteric and splenic vein. */
  readonly vessels: readonly VesselState[];
  readonly lodging: readonly LodgingFrom[];
  readonly assumptions: readonly Assumption[];
}

/** One drawn liver: its flow and its supply. */
export interface Solved {
  readonly flow: FlowMeasures & { readonly inflowLost: number };
  readonly supply: SupplyMeasures;
}

/** The centre gives the values, the ensemble the ranges. The first solution is the central one. */
export function summarise(
  solved: readonly Solved[],
  after: readonly Step[],
  ensemble: Ensemble,
  assumptions: readonly Assumption[],
): SupplyState {
  const overFlows = (of: (flow: Solved["flow"]) => number): Ranged => spread(solved.map(({ flow }) => of(flow)));
  const over = (of: (supply: SupplyMeasures) => number): Ranged => spread(solved.map(({ supply }) => of(supply)));
  const centre = solved[0]!;
  return {
    after,
    ensemble,
    territories: [...centre.supply.territories].map(([sector, { volumeMl, supply }]) => ({
      sector,
      volumeMl,
      supply,
      arterialIndex: over(({ territories }) => territories.get(sector)!.arterialIndex),
      portalIndex: over(({ territories }) => territories.get(sector)!.portalIndex),
      totalIndex: over(({ territories }) => {
        const { arterialIndex, portalIndex } = territories.get(sector)!;
        return arterialIndex + portalIndex;
      }),
    })),
    volumesMl: {
      both: over(({ volumesMl }) => volumesMl.both),
      arteryOnly: over(({ volumesMl }) => volumesMl["artery only"]),
      portalOnly: over(({ volumesMl }) => volumesMl["portal only"]),
      neither: over(({ volumesMl }) => volumesMl.neither),
    },
    totalIndex: over(({ totalIndex }) => totalIndex),
    inflowMlPerMin: overFlows((flow) => flow.inflowMlPerMin),
    arterialMlPerMin: overFlows((flow) => flow.arterialMlPerMin),
    portalMlPerMin: overFlows((flow) => flow.portalMlPerMin),
    inflowLostFraction: overFlows((flow) => flow.inflowLost),
    portalPressureMmHg: overFlows((flow) => flow.portalPressureMmHg),
    portalGradientMmHg: overFlows((flow) => flow.portalGradientMmHg),
    hvpgMmHg: overFlows((flow) => flow.hvpgMmHg),
    shuntMlPerMin: overFlows((flow) => flow.shuntMlPerMin),
    shuntFraction: overFlows((flow) => flow.shuntFraction),
    pastLiverMlPerMin: overFlows((flow) => flow.pastLiverMlPerMin),
    pastLiverFraction: overFlows((flow) => flow.pastLiverFraction),
    varicesMlPerMin: overFlows((flow) => flow.varicesMlPerMin),
    trunkFlowMlPerMin: overFlows((flow) => flow.trunkFlowMlPerMin),
    tumour: {
      arterialMlPerMin: overFlows(({ tumour }) => tumour.arterialMlPerMin),
      portalMlPerMin: overFlows(({ tumour }) => tumour.portalMlPerMin),
      thrombusArterialMlPerMin: overFlows((flow) => flow.thrombusArterialMlPerMin),
    },
    vessels: [...centre.flow.vessels].map(([name, { radiusMm, openFraction }]) => {
      const flowMlPerMin = overFlows(({ vessels }) => vessels.get(name)!.flowMlPerMin);
      return {
        name,
        direction: directionOf(flowMlPerMin),
        flowMlPerMin,
        pressureMmHg: overFlows(({ vessels }) => vessels.get(name)!.pressureMmHg),
        velocityCmPerS: overFlows(({ vessels }) => vessels.get(name)!.velocityCmPerS),
        radiusMm,
        openFraction,
      };
    }),
    lodging: [...centre.flow.lodging].map(([from, fate]) => ({
      from,
      shares: Object.fromEntries(
        Object.keys(fate).map((place) => [
          place,
          overFlows(({ lodging }) => lodging.get(from)?.[place as Lodging] ?? 0),
        ]),
      ) as LodgingFrom["shares"],
    })),
    assumptions,
  };
}

/** Flow that no examination would see, mL/min. Defined. */
const leastSeenMlPerMin = 1;

function directionOf({ low, high }: Ranged): Direction {
  const towards = high > leastSeenMlPerMin;
  const away = low < -leastSeenMlPerMin;
  if (towards) return away ? "to-and-fro" : "hepatopetal";
  return away ? "hepatofugal" : "none";
}
