import { good, type Result, type Sector, sectors } from "@glisson/case";
import {
  flowThrough,
  type Liver,
  measureSupply,
  names,
  type OxygenInputs,
  pressureAt,
  regionsOf,
  type SteadyState,
  solveLiver,
} from "@glisson/circulation";

/** Places in what a solved point gives: four sectors each in the order RA, RP, LM, LL, then the rest. */
export const outputs = {
  supply: 0,
  portal: 4,
  gradientMmHg: 8,
  trunkFlow: 9,
  toPortal: 10,
  trunkDropMmHg: 11,
  shunted: 12,
  count: 13,
} as const;

/** Portal flow of the whole liver that counts as full, mL/min. docs/circulation.md, section 4. */
const fullPortalMlPerMin = 1100;
const mlPerMin = 60;

/**
 * The circulation of one liver: supply index X and portal flow (over a healthy liver's) of each sector, portal gradient (mmHg),
 * flow of the trunk to the hilum (mL/min), the share of the liver's arterial blood that runs into portal veins, the pressure drop over the trunk (mmHg), and
 * the share that shunts carry there past the arterioles. `from`: a solved liver nearby. Fault: no steady solution.
 */
export function solvePoint(liver: Liver, oxygen: OxygenInputs, from: SteadyState | undefined): Result<Float64Array> {
  const solved = solveLiver(liver, from);
  if (!solved.ok) return solved;
  const state = solved.value;
  const flow = (element: string): number => (state.flows.has(element) ? flowThrough(state, element) * mlPerMin : 0);
  const found = new Float64Array(outputs.count);
  const { territories } = measureSupply(liver, state, oxygen);
  let [arterial, toPortal, shunted] = [0, 0, 0];
  sectors.forEach((sector: Sector, n) => {
    const supply = territories.get(sector);
    found[outputs.supply + n] = supply ? supply.arterialIndex + supply.portalIndex : 0;
    let portal = 0;
    for (const region of regionsOf(liver))
      if (region.sector === sector) {
        const through = flow(names.portalMicrovessels(region));
        portal += through;
        arterial += flow(names.arteriole(region));
        toPortal += Math.max(0, -through);
      }
    const past = flow(names.shunt(sector));
    shunted += past;
    toPortal += past;
    arterial += past;
    found[outputs.portal + n] = portal / (fullPortalMlPerMin * liver.share[sector]);
  });
  found[outputs.gradientMmHg] = pressureAt(state, "confluence") - pressureAt(state, "IVC");
  found[outputs.trunkFlow] = flow("PV.trunk");
  found[outputs.toPortal] = arterial > 0 ? toPortal / arterial : 0;
  found[outputs.shunted] = arterial > 0 ? shunted / arterial : 0;
  found[outputs.trunkDropMmHg] = pressureAt(state, "confluence") - pressureAt(state, "hilum");
  return good(found);
}
