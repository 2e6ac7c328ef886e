import { type Sector, sectors } from "@glisson/case";
import { portalMicrovessels, sinusoid } from "./liver/graph.ts";
import { type Liver, remaining } from "./liver/liver.ts";
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
}

/** What blood and liver bring to the oxygen balance. `volumeMl`: the untreated liver's; 1 mL is 1 g. */
export interface OxygenInputs {
  readonly haemoglobinGPerDl: number;
  readonly volumeMl: number;
}

/** Arterial oxygen content, mL per mL of blood. docs/circulation.md, section 5. */
const arterialContent = (haemoglobinGPerDl: number): number =>
  (oxygen.bindingMlPerG * haemoglobinGPerDl * oxygen.arterialSaturation +
    oxygen.solubilityMlPerDlPerMmHg * oxygen.arterialTensionMmHg) /
  100;

/**
 * Oxygen that reaches each sector's sinusoids on a solved flow, over need. Blood mixes at each node and goes from high to
 * low pressure, so one walk down the pressures settles every content. Blood that a sector sends back into the portal vein
 * has given up that sector's uptake first. Source: docs/circulation.md, section 5.
 */
export function supplyOxygen(liver: Liver, state: SteadyState, inputs: OxygenInputs): OxygenSupply {
  const fresh = arterialContent(inputs.haemoglobinGPerDl);
  const splanchnicFlow = flowThrough(state, "gut") + flowThrough(state, "spleen");
  const gutUptake = Math.min(fromMlPerMin(oxygen.gutUptakeMlPerMin), oxygen.extractionLimit * fresh * splanchnicFlow);
  const afterGut: Carried = { arterial: 0, portal: fresh - gutUptake / splanchnicFlow };

  const needOf = (sector: Sector): number =>
    (fromMlPerMin(oxygen.needMlPerMinPer100G) / 100) * inputs.volumeMl * liver.share[sector] * remaining(liver, sector);
  const sectorAt = new Map(sectors.map((sector) => [sinusoid(sector), sector]));
  const delivered = new Map<Sector, Carried>();
  const content = new Map<string, Carried>([["aorta", { arterial: fresh, portal: 0 }]]);

  const arriving = arrivals(state);
  const downhill = [...state.pressures].sort(([, a], [, b]) => b - a).map(([node]) => node);
  for (const node of downhill) {
    if (content.has(node)) continue;
    let flow = 0;
    let arterial = 0;
    let portal = 0;
    for (const arrival of arriving.get(node) ?? []) {
      const carried = arrival.element === "gut" || arrival.element === "spleen" ? afterGut : content.get(arrival.from);
      flow += arrival.flow;
      arterial += arrival.flow * (carried?.arterial ?? 0);
      portal += arrival.flow * (carried?.portal ?? 0);
    }
    const sector = sectorAt.get(node);
    if (sector) delivered.set(sector, { arterial, portal });
    const total = arterial + portal;
    const uptake = sector && total > 0 ? Math.min(needOf(sector) / total, oxygen.extractionLimit) : 0;
    // Divided before it is scaled: a trickle near the smallest number there is would overflow the other way round.
    const mixed = (carried: number): number => (flow > 0 ? (carried / flow) * (1 - uptake) : 0);
    content.set(node, { arterial: mixed(arterial), portal: mixed(portal) });
  }

  const present = sectors.filter((sector) => needOf(sector) > 0);
  const index = (carried: number, need: number): number => (oxygen.extractionLimit * carried) / need;
  const bySector = new Map(
    present.map((sector) => {
      const { arterial, portal } = delivered.get(sector)!;
      return [sector, { arterial: index(arterial, needOf(sector)), portal: index(portal, needOf(sector)) }] as const;
    }),
  );
  // What leaves a sector backwards was counted when it came in, and is counted again where it arrives.
  const entering = present.reduce((sum, sector) => {
    const { arterial, portal } = delivered.get(sector)!;
    const back = Math.max(0, -flowThrough(state, portalMicrovessels(sector)));
    const sent = content.get(sinusoid(sector))!;
    return sum + arterial + portal - back * (sent.arterial + sent.portal);
  }, 0);
  const need = present.reduce((sum, sector) => sum + needOf(sector), 0);
  return { bySector, whole: index(entering, need) };
}

interface Arrival {
  readonly element: string;
  readonly from: string;
  readonly flow: number;
}

/** For each node, what flows into it, from where. */
function arrivals(state: SteadyState): Map<string, Arrival[]> {
  const into = new Map<string, Arrival[]>();
  for (const { name, nodes } of state.network.elements) {
    const flow = flowThrough(state, name);
    const [from, to] = flow > 0 ? nodes : [nodes[1], nodes[0]];
    const already = into.get(to);
    const arrival = { element: name, from, flow: Math.abs(flow) };
    if (already) already.push(arrival);
    else into.set(to, [arrival]);
  }
  return into;
}
