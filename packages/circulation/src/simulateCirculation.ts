import { bad, good, type Result, type Sector, type Step, sectors } from "@glisson/case";
import { type Effects, treat } from "./interventions.ts";
import * as assume from "./liver/assumptions.ts";
import { baselineLiver, type Liver, remaining } from "./liver/liver.ts";
import type { PortalBranch } from "./liver/portalTree.ts";
import { type CirculationFacts, readFacts, type UncertainLiver } from "./liver/readFacts.ts";
import { mapVeins, solveLiver } from "./liver/solveLiver.ts";
import type { SteadyState } from "./network.ts";
import { inflowToLiver, type Measures, measure, type Supply } from "./supplyMap.ts";
import { type Assumption, type Corner, corners, type End, type Ranged, spread } from "./uncertain.ts";

/** One portal vein, towards the liver positive, with the calibre that was taken for it. */
export interface VesselState {
  readonly name: PortalBranch;
  /** Through the vein's own lumen. */
  readonly flowMlPerMin: Ranged;
  /** At its end nearer the confluence: before what narrows it. */
  readonly pressureMmHg: Ranged;
  /** Mean over the vein's own area, beside what narrows it. */
  readonly velocityCmPerS: Ranged;
  readonly radiusMm: number;
  /** Free lumen over the vein's own area, at the centre. */
  readonly openFraction: number;
}

/** One solved state of a liver, now or after treatment steps, with ranges over what is not known for sure. */
export interface SupplyState {
  /** The steps that came before, in order; empty: now. */
  readonly after: readonly Step[];
  /** Sectors of which liver remains. A source supplies where its own X (0.95 x oxygen delivery over need) is at least 0.5. */
  readonly territories: readonly {
    readonly sector: Sector;
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
  /** Portal confluence to vena cava. */
  readonly portalGradientMmHg: Ranged;
  /** Portal blood that reaches the hilum: through the trunk's lumen and through collaterals around it. */
  readonly trunkFlowMlPerMin: Ranged;
  /** Each branch that the portal variant has. */
  readonly vessels: readonly VesselState[];
  readonly assumptions: readonly Assumption[];
}

/** Fraction of arterioles that an embolisation closes. Defined. */
const embolisedFraction = { value: 0.9, low: 0.85, high: 1 };
/** Obstruction left where radiotherapy reopens a vein. Defined. */
const residualObstruction = { value: 0, low: 0, high: 0.5 };

/**
 * The liver's blood and oxygen supply, now or after treatment steps taken in order.
 *
 * 1. The facts become a liver, each uncertain input with a centre and two ends.
 * 2. The steps change that liver: embolised arterioles, reopened veins, removed segments, shunts.
 * 3. The steady circulation is solved at the centre and at every corner of the uncertain inputs (at most 33 solutions).
 * 4. Oxygen is carried along the flow, and each territory's supply read off.
 * 5. The centre gives the values, all corners together the ranges.
 *
 * Faults: contradictory facts, nothing left of the liver, or a circulation that cannot be solved. Method: docs/circulation.md.
 */
export function simulateCirculation(facts: CirculationFacts, after: readonly Step[]): Result<SupplyState> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const patient = read.value;

  const axes = variedAxes(patient, after);
  if (nothingLeft(livers(patient, after, {}).after))
    return bad({ where: "after", found: after.join(", "), wanted: "steps that leave some liver" });

  const samples: Sample[] = [];
  const inflowBefore = new Map<string, number>();
  let nearby: SteadyState | undefined;
  for (const corner of corners(axes)) {
    const { before, after: treated } = livers(patient, after, corner);
    const solved = solveLiver(treated, nearby);
    if (!solved.ok) return solved;
    nearby ??= solved.value;

    // Before the steps nothing is embolised, so corners that differ in that alone share one solution.
    const untreated = axes.map((axis) => (axis === "embolised" ? "" : corner[axis])).join();
    if (!inflowBefore.has(untreated)) {
      const solvedBefore = after.length === 0 ? solved : solveLiver(before, nearby);
      if (!solvedBefore.ok) return solvedBefore;
      inflowBefore.set(untreated, inflowToLiver(solvedBefore.value));
    }
    for (const inputs of oxygenInputs(patient, samples.length === 0)) {
      const measures = measure(treated, solved.value, inputs);
      samples.push({ ...measures, inflowLost: 1 - measures.inflowMlPerMin / inflowBefore.get(untreated)! });
    }
  }
  return good(summarise(samples, after, [...patient.assumptions, ...stepAssumptions(after)]));
}

const nothingLeft = (liver: Liver): boolean =>
  sectors.every((sector) => liver.share[sector] * remaining(liver, sector) === 0);

type Sample = Measures & { readonly inflowLost: number };

type Axis = "lumen" | "collaterals" | "shunt" | "cirrhosis" | "embolised";

/** The inputs that change the flow and are not known for sure. All lumens, and what radiotherapy leaves, go together. */
function variedAxes(patient: UncertainLiver, after: readonly Step[]): readonly Axis[] {
  const varies = ({ low, high }: { readonly low: unknown; readonly high: unknown }): boolean => low !== high;
  const lumen = Object.values(patient.veins).some(({ open }) => varies(open)) || after.includes("radiotherapy");
  return [
    ...(lumen ? (["lumen"] as const) : []),
    ...(varies(patient.cavernomaCu) ? (["collaterals"] as const) : []),
    ...(varies(patient.shuntCu) ? (["shunt"] as const) : []),
    ...(varies(patient.preset) ? (["cirrhosis"] as const) : []),
    ...(after.some((step) => step.startsWith("tace:")) ? (["embolised"] as const) : []),
  ];
}

/** The liver at one corner, before and after the steps. */
function livers(
  patient: UncertainLiver,
  after: readonly Step[],
  corner: Corner<Axis>,
): { readonly before: Liver; readonly after: Liver } {
  const at = (axis: Axis): End => corner[axis] ?? "value";
  const shuntCu = patient.shuntCu[at("shunt")];
  const shuntedShare = patient.shuntSectors.reduce((sum, sector) => sum + patient.share[sector], 0);
  const baseline = baselineLiver(patient.preset[at("cirrhosis")], patient.share, patient.tree);
  const before: Liver = {
    ...baseline,
    veins: mapVeins(baseline.veins, (_, branch) => {
      const { vein, open } = patient.veins[branch];
      return { ...vein, openFraction: open[at("lumen")] };
    }),
    cavernomaCu: patient.cavernomaCu[at("collaterals")],
    shuntCu: Object.fromEntries(
      sectors.map((sector) => [
        sector,
        patient.shuntSectors.includes(sector) && shuntedShare > 0
          ? (shuntCu * patient.share[sector]) / shuntedShare
          : 0,
      ]),
    ) as Record<Sector, number>,
  };
  // The narrow end of the lumens is the obstructed end of what radiotherapy leaves.
  const left = { value: "value", low: "high", high: "low" } as const;
  const effects: Effects = {
    embolised: embolisedFraction[at("embolised")],
    reopened: 1 - residualObstruction[left[at("lumen")]],
  };
  return { before, after: after.reduce((liver, step) => treat(liver, step, effects), before) };
}

/** Volume and haemoglobin change the oxygen, not the flow: the centre first (at the central flow), then their corners. */
function oxygenInputs({ volumeMl, haemoglobinGPerDl }: UncertainLiver, centralFlow: boolean) {
  const centre = { volumeMl: volumeMl.value, haemoglobinGPerDl: haemoglobinGPerDl.value };
  const ends = ({ low, high }: Ranged): number[] => (low === high ? [low] : [low, high]);
  const atCorners = ends(volumeMl).flatMap((volume) =>
    ends(haemoglobinGPerDl).map((haemoglobin) => ({ volumeMl: volume, haemoglobinGPerDl: haemoglobin })),
  );
  return centralFlow ? [centre, ...atCorners] : atCorners;
}

function summarise(
  samples: readonly Sample[],
  after: readonly Step[],
  assumptions: readonly Assumption[],
): SupplyState {
  const over = (of: (sample: Sample) => number): Ranged => spread(samples.map(of));
  const centre = samples[0]!;
  return {
    after,
    territories: [...centre.territories].map(([sector, { volumeMl, supply }]) => ({
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
    inflowMlPerMin: over(({ inflowMlPerMin }) => inflowMlPerMin),
    arterialMlPerMin: over(({ arterialMlPerMin }) => arterialMlPerMin),
    portalMlPerMin: over(({ portalMlPerMin }) => portalMlPerMin),
    inflowLostFraction: over(({ inflowLost }) => inflowLost),
    portalGradientMmHg: over(({ portalGradientMmHg }) => portalGradientMmHg),
    trunkFlowMlPerMin: over(({ trunkFlowMlPerMin }) => trunkFlowMlPerMin),
    vessels: [...centre.vessels].map(([name, { radiusMm, openFraction }]) => ({
      name,
      flowMlPerMin: over(({ vessels }) => vessels.get(name)!.flowMlPerMin),
      pressureMmHg: over(({ vessels }) => vessels.get(name)!.pressureMmHg),
      velocityCmPerS: over(({ vessels }) => vessels.get(name)!.velocityCmPerS),
      radiusMm,
      openFraction,
    })),
    assumptions,
  };
}

/** What each kind of step was taken to achieve, said once. */
function stepAssumptions(after: readonly Step[]): Assumption[] {
  const segmental = [...new Set(after.filter((step) => /:S\d$/.test(step)))];
  return [
    ...(after.some((step) => step.startsWith("tace:")) ? [assume.embolised(embolisedFraction)] : []),
    ...(segmental.length > 0 ? [assume.segmentShares(segmental.join(", "))] : []),
    ...(after.includes("radiotherapy") ? [assume.reopened(residualObstruction)] : []),
    ...(["stent", "thrombectomy"] as const).filter((step) => after.includes(step)).map(assume.cleared),
    ...(after.includes("tips") ? [assume.tips()] : []),
  ];
}
