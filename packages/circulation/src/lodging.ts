import { type Sector, sectors } from "@glisson/case";
import { downhill } from "./downhill.ts";
import type { Liver } from "./liver/liver.ts";
import { sinusoid } from "./liver/names.ts";
import { outflowVeins, regionsOf } from "./liver/outflow.ts";
import { portalTrees, tributaries } from "./liver/portalTree.ts";
import { fromMlPerMin } from "./liver/units.ts";
import { flowThrough, type SteadyState } from "./network.ts";

/** Where cells may come to rest: the sinusoids of a sector, the lung, or where they were shed, when nothing carries them on. */
export type Lodging = Sector | "lung" | "stays";
const lodgings: readonly Lodging[] = [...sectors, "lung", "stays"];

/** Share of the cells shed that comes to rest at each place; they sum to 1. */
export type Fate = Readonly<Record<Lodging, number>>;

/** Flow below which a vessel carries nothing on: the solver's own rounding is far below it. Defined. */
const leastFlow = fromMlPerMin(1e-3);

const all = (place: Lodging): Fate => Object.fromEntries(lodgings.map((one) => [one, one === place ? 1 : 0])) as Fate;

/**
 * Where cells shed into each vessel come to rest, carried by the solved flow and dealt out by it at each fork: in the first
 * sinusoids that they reach, or by hepatic veins, collaterals or a TIPS through the heart to the lung. Also cells shed by a
 * tumour into the sinusoids of each sector. How many pass a capillary bed is not known and not counted.
 * Source: docs/circulation.md, section 6.
 */
export function lodge(liver: Liver, state: SteadyState): ReadonlyMap<string, Fate> {
  const { nodes, outOf } = downhill(state);
  const regions = regionsOf(liver);
  const resting = new Map<string, Lodging>([
    ...regions.map((region) => [sinusoid(region), region.sector] as const),
    ["atrium", "lung"],
  ]);
  const leaving = new Map<string, Fate>();
  const arriving = (node: string): Fate => {
    const place = resting.get(node);
    return place ? all(place) : (leaving.get(node) ?? all("stays"));
  };
  // From low to high pressure: what lies downstream is settled first.
  for (const node of [...nodes].reverse()) {
    const ways = (outOf.get(node) ?? []).filter(({ flow }) => flow > leastFlow);
    const flow = ways.reduce((sum, way) => sum + way.flow, 0);
    leaving.set(node, flow > 0 ? mix(ways.map((way) => [way.flow / flow, arriving(way.to)] as const)) : all("stays"));
  }
  const elements = new Map(state.network.elements.map((element) => [element.name, element]));
  const shedInto = (vessel: string): Fate => {
    const flow = flowThrough(state, vessel);
    const [from, to] = elements.get(vessel)!.nodes;
    return Math.abs(flow) > leastFlow ? arriving(flow > 0 ? to : from) : all("stays");
  };
  const vessels = [...tributaries, ...portalTrees[liver.tree].map(({ branch }) => branch), ...outflowVeins];
  return new Map([
    ...vessels.filter((vessel) => elements.has(vessel)).map((vessel) => [vessel, shedInto(vessel)] as const),
    ...sectors.flatMap((sector) => {
      const own = regions.filter((region) => region.sector === sector && region.share > 0);
      const share = own.reduce((sum, region) => sum + region.share, 0);
      const fate = mix(own.map((region) => [region.share / share, leaving.get(sinusoid(region))!] as const));
      return share > 0 ? [[tumourIn(sector), fate] as const] : [];
    }),
  ]);
}

const tumourIn = (sector: Sector): string => `tumour.${sector}`;

const mix = (parts: readonly (readonly [weight: number, fate: Fate])[]): Fate =>
  Object.fromEntries(
    lodgings.map((place) => [place, parts.reduce((sum, [weight, fate]) => sum + weight * fate[place], 0)]),
  ) as Fate;
