import { type Sector, sectors } from "@glisson/case";
import { downhill } from "./downhill.ts";
import { healthy, type Liver } from "./liver/liver.ts";
import { portalMicrovessels, sinusoid } from "./liver/names.ts";
import { type Region, regionsOf } from "./liver/outflow.ts";
import { oxygen } from "./liver/parameters.ts";
import { fromMlPerMin } from "./liver/units.ts";
import { flowThrough, type SteadyState } from "./network.ts";

/** Oxygen carried by blood or delivered by it, by where the blood left the arteries: the liver's own, or gut and spleen. */
interface Carried {
  readonly arterial: number;
  readonly portal: number;
}

/** Supply index X of a stretch of liver: 0.95 x oxygen delivery over need, by source. */
type SupplyIndex = Carried;

interface OxygenSupply {
  /** Sectors of which liver remains. */
  readonly bySector: ReadonlyMap<Sector, SupplyIndex>;
  /** X of what remains of the liver, on the oxygen that enters it from outside. */
  readonly whole: number;
  /** Oxygen that the liver takes up, mL/s. */
  readonly liverUptake: number;
  /** mL/s of oxygen that leave the aorta for liver, tumour, gut and spleen; that these take up; that reach the atrium. */
  readonly balance: { readonly entering: number; readonly takenUp: number; readonly leaving: number };
}

/** What blood and liver bring to the oxygen balance. `volumeMl`: the untreated liver's, tumour counted; 1 mL is 1 g. */
export interface OxygenInputs {
  readonly haemoglobinGPerDl: number;
  readonly volumeMl: number;
}

/** Arterial oxygen content, mL per mL of blood. docs/circulation.md, section 5. */
const arterialContent = (haemoglobinGPerDl: number): number =>
  (oxygen.bindingMlPerG * haemoglobinGPerDl * oxygen.arterialSaturation +
    oxygen.solubilityMlPerDlPerMmHg * oxygen.arterialTensionMmHg) /
  100;

const sum = ({ arterial, portal }: Carried): number => arterial + portal;

/**
 * Oxygen that reaches each sector's sinusoids on a solved flow, over the need of its liver (a tumour's need is not the
 * liver's and not counted). Blood that a region sends back into the portal vein has given up its uptake first.
 * Source: docs/circulation.md, section 5.
 */
export function supplyOxygen(liver: Liver, state: SteadyState, inputs: OxygenInputs): OxygenSupply {
  const fresh = arterialContent(inputs.haemoglobinGPerDl);
  const splanchnicFlow = flowThrough(state, "gut") + flowThrough(state, "spleen");
  const gutUptake = Math.min(fromMlPerMin(oxygen.gutUptakeMlPerMin), oxygen.extractionLimit * fresh * splanchnicFlow);
  const afterGut = splanchnicFlow > 0 ? fresh - gutUptake / splanchnicFlow : 0;

  const regions = regionsOf(liver);
  const needOf = ({ sector, share }: Region): number =>
    (fromMlPerMin(oxygen.needMlPerMinPer100G) / 100) * inputs.volumeMl * share * healthy(liver, sector);
  const needs = new Map(regions.map((region) => [sinusoid(region), needOf(region)]));
  const { content, delivered, uptakeAt } = walk(state, fresh, afterGut, needs);

  const index = (carried: number, need: number): number => (oxygen.extractionLimit * carried) / need;
  const total = (of: readonly Region[], what: (region: Region) => number): number =>
    of.reduce((already, region) => already + what(region), 0);
  const bySector = new Map(
    sectors.flatMap((sector) => {
      const own = regions.filter((region) => region.sector === sector);
      const need = total(own, needOf);
      const by = (kind: keyof Carried): number =>
        index(
          total(own, (region) => delivered.get(sinusoid(region))![kind]),
          need,
        );
      return need > 0 ? [[sector, { arterial: by("arterial"), portal: by("portal") }] as const] : [];
    }),
  );
  // What leaves a region backwards was counted when it came in, and is counted again where it arrives.
  const present = regions.filter((region) => needOf(region) > 0);
  const entering = total(present, (region) => {
    const back = Math.max(0, -flowThrough(state, portalMicrovessels(region)));
    return sum(delivered.get(sinusoid(region))!) - back * sum(content.get(sinusoid(region))!);
  });
  const liverUptake = [...uptakeAt.values()].reduce((already, uptake) => already + uptake, 0);
  const toAtrium = flowThrough(state, "vena cava") + flowThrough(state, "caval collaterals");
  return {
    bySector,
    whole: index(entering, total(present, needOf)),
    liverUptake,
    balance: {
      entering: fresh * (flowThrough(state, "coeliac") + flowThrough(state, "gut")),
      takenUp: gutUptake + liverUptake,
      leaving: toAtrium * sum(content.get("IVC")!),
    },
  };
}

/** Oxygen content at each node, and what is delivered to and taken up at each node that has a need. */
function walk(state: SteadyState, fresh: number, afterGut: number, needs: ReadonlyMap<string, number>) {
  const content = new Map<string, Carried>([["aorta", { arterial: fresh, portal: 0 }]]);
  const delivered = new Map<string, Carried>();
  const uptakeAt = new Map<string, number>();
  const { nodes, into } = downhill(state);
  // The lower body's blood has no part in the liver's balance.
  const given: Readonly<Record<string, Carried>> = {
    gut: { arterial: 0, portal: afterGut },
    spleen: { arterial: 0, portal: afterGut },
    "lower body": { arterial: 0, portal: 0 },
  };
  for (const node of nodes) {
    if (content.has(node)) continue;
    let flow = 0;
    let arterial = 0;
    let portal = 0;
    for (const arrival of into.get(node) ?? []) {
      const carried = given[arrival.element] ?? content.get(arrival.from);
      flow += arrival.flow;
      arterial += arrival.flow * (carried?.arterial ?? 0);
      portal += arrival.flow * (carried?.portal ?? 0);
    }
    const need = needs.get(node);
    const arrived = arterial + portal;
    const uptake = need !== undefined && arrived > 0 ? Math.min(need / arrived, oxygen.extractionLimit) : 0;
    if (need !== undefined) {
      delivered.set(node, { arterial, portal });
      uptakeAt.set(node, uptake * arrived);
    }
    // Divided before it is scaled: a trickle near the smallest number there is would overflow the other way round.
    const mixed = (carried: number): number => (flow > 0 ? (carried / flow) * (1 - uptake) : 0);
    content.set(node, { arterial: mixed(arterial), portal: mixed(portal) });
  }
  return { content, delivered, uptakeAt };
}
