import {
  flowOver,
  type Liver,
  liverNetwork,
  measureFlow,
  measureSupply,
  names,
  pressureAt,
  regionsOf,
  type SteadyState,
  solveLiver,
  solveSteady,
  supplyOxygen,
} from "@glisson/circulation";

const haemoglobinGPerDl = 14;

/** A solved liver with the figures that experiments measure. Pressures mmHg, flows mL/min, oxygen mL/min. */
export function solved(liver: Liver) {
  const state = solveLiver(liver);
  if (!state.ok) throw new Error(state.faults[0].found);
  return figures(liver, state.value);
}

export type Figures = ReturnType<typeof figures>;

/** The same with another pressure in the atrium. */
export function withAtrium(liver: Liver, rise: number): Figures {
  const network = liverNetwork(liver);
  const { aorta, atrium } = network.boundary as { aorta: number; atrium: number };
  const state = solveSteady({ ...network, boundary: { aorta, atrium: atrium + rise } });
  if (!state.ok) throw new Error(state.faults[0].found);
  return figures(liver, state.value);
}

function figures(liver: Liver, state: SteadyState) {
  const inputs = { haemoglobinGPerDl, volumeMl: liver.preset.liverMassG };
  const flow = measureFlow(liver, state);
  const supply = measureSupply(liver, state, inputs);
  const oxygen = supplyOxygen(liver, state, inputs);
  const mass = [...supply.territories.values()].reduce((sum, { volumeMl }) => sum + volumeMl, 0);
  const regions = regionsOf(liver);
  return {
    ...flow,
    ...supply,
    state,
    /** Through the arterioles; shunts apart. */
    hepaticArtery: flowOver(liver, state, names.arteriole),
    collaterals: flow.pastLiverMlPerMin - liver.tipsCu * (pressureAt(state, "hilum") - pressureAt(state, "IVC")),
    oxygenDelivered: (supply.totalIndex * 0.04 * mass) / 0.95,
    oxygenNeed: 0.04 * mass,
    oxygenTakenUp: 60 * oxygen.liverUptake,
    /** Of the sinusoids, by share of liver. */
    sinusoid: regions.reduce((sum, region) => sum + region.share * pressureAt(state, names.sinusoid(region)), 0),
    cava: pressureAt(state, "IVC"),
    perMl: flow.inflowMlPerMin / liver.preset.liverMassG,
    arterialShare: flow.arterialMlPerMin / flow.inflowMlPerMin,
    supplies: [...new Set([...supply.territories.values()].map((one) => one.supply))],
  };
}
