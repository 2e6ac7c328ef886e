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

/** The same as a row of numbers, in the order of the places: it is mixed at every node of every liver that is drawn. */
type Row = Float64Array;

/** Flow below which a vessel carries nothing on: the solver's own rounding is far below it. Defined. */
const leastFlow = fromMlPerMin(1e-3);

const whole = Object.fromEntries(
  lodgings.map((place, n) => [place, Float64Array.from(lodgings, (_, at) => (at === n ? 1 : 0))]),
) as Record<Lodging, Row>;

const fateOf = (row: Row): Fate => Object.fromEntries(lodgings.map((place, n) => [place, row[n]!])) as Fate;

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
  const leaving = new Map<string, Row>();
  const arriving = (node: string): Row => {
    const place = resting.get(node);
    return place ? whole[place] : (leaving.get(node) ?? whole.stays);
  };
  // From low to high pressure: what lies downstream is settled first.
  for (let n = nodes.length - 1; n >= 0; n--) {
    const node = nodes[n]!;
    const mixed = new Float64Array(lodgings.length);
    let flow = 0;
    for (const way of outOf.get(node) ?? []) {
      if (way.flow <= leastFlow) continue;
      flow += way.flow;
      addPart(mixed, way.flow, arriving(way.to));
    }
    if (flow > 0) for (let place = 0; place < mixed.length; place++) mixed[place]! /= flow;
    leaving.set(node, flow > 0 ? mixed : whole.stays);
  }
  const elements = new Map(state.network.elements.map((element) => [element.name, element]));
  const shedInto = (vessel: string): Row => {
    const flow = flowThrough(state, vessel);
    const [from, to] = elements.get(vessel)!.nodes;
    return Math.abs(flow) > leastFlow ? arriving(flow > 0 ? to : from) : whole.stays;
  };
  const vessels = [...tributaries, ...portalTrees[liver.tree].map(({ branch }) => branch), ...outflowVeins];
  return new Map([
    ...vessels.filter((vessel) => elements.has(vessel)).map((vessel) => [vessel, fateOf(shedInto(vessel))] as const),
    ...sectors.flatMap((sector) => {
      const own = regions.filter((region) => region.sector === sector && region.share > 0);
      const share = own.reduce((sum, region) => sum + region.share, 0);
      const fate = new Float64Array(lodgings.length);
      for (const region of own) addPart(fate, region.share / share, leaving.get(sinusoid(region))!);
      return share > 0 ? [[tumourIn(sector), fateOf(fate)] as const] : [];
    }),
  ]);
}

const tumourIn = (sector: Sector): string => `tumour.${sector}`;

function addPart(to: Row, weight: number, row: Row): void {
  for (let place = 0; place < to.length; place++) to[place]! += weight * row[place]!;
}
