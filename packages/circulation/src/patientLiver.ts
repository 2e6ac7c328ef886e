import { type Sector, type Step, sectors } from "@glisson/case";
import type { Effects } from "./interventions.ts";
import { baselineLiver, everySector, type Liver } from "./liver/liver.ts";
import { outflowVeins } from "./liver/outflow.ts";
import { replacedShare, thrombusArterialShare, tumourPerfusion } from "./liver/parameters.ts";
import type { UncertainLiver } from "./liver/readFacts.ts";
import type { Drain } from "./liver/readOutflow.ts";
import { mapVeins } from "./liver/solveLiver.ts";
import type { Corner, End, Ranged } from "./uncertain.ts";

export type Axis = "lumen" | "collaterals" | "shunt" | "outflow" | "tumour" | "cirrhosis" | "embolised";

/** Fraction of arterioles that an embolisation closes, and share of its material that a shunt lets through. Defined. */
export const embolisedFraction = { value: 0.9, low: 0.85, high: 1 };
export const passedShare = { value: 0.5, low: 0, high: 1 };
/** Obstruction left where radiotherapy reopens a vein. Defined. */
export const residualObstruction = { value: 0, low: 0, high: 0.5 };

/**
 * The inputs that change the flow and are not known for sure. What goes together: all portal lumens and what radiotherapy
 * leaves; all that hinders the way out; all shunts; all that tumour and thrombus take.
 */
export function variedAxes(patient: UncertainLiver, after: readonly Step[]): readonly Axis[] {
  const { veins, segmental, tumour, cavernomaCu, shuntCu, preset } = patient;
  const portalVaries = Object.values(veins).some(({ open }) => varies(open)) || varies(segmental.closed);
  const lumen = portalVaries || after.includes("radiotherapy");
  const hasTumour = sectors.some((sector) => tumour.tumourMl[sector] + tumour.thrombusMl[sector] > 0);
  const isHindered = hindered(patient);
  return [
    ...(lumen ? (["lumen"] as const) : []),
    ...(varies(cavernomaCu) ? (["collaterals"] as const) : []),
    ...(varies(shuntCu) || isHindered ? (["shunt"] as const) : []),
    ...(isHindered ? (["outflow"] as const) : []),
    ...(hasTumour ? (["tumour"] as const) : []),
    ...(varies(preset) ? (["cirrhosis"] as const) : []),
    ...(after.some((step) => step.startsWith("tace:")) ? (["embolised"] as const) : []),
  ];
}

const varies = ({ low, high }: { readonly low: unknown; readonly high: unknown }): boolean => low !== high;

/** Whether anything narrows the way out of the liver. */
const hindered = ({ outflow }: UncertainLiver): boolean =>
  Object.values(outflow.drains).some(({ open, outsideMmHg }) => open.low < 1 || outsideMmHg.high > 0);

const opposite = { value: "value", low: "high", high: "low" } as const;

/** The liver at one corner, before any step, and what steps achieve there. */
export function liverAt(
  patient: UncertainLiver,
  corner: Corner<Axis>,
): { readonly liver: Liver; readonly effects: Effects } {
  const at = (axis: Axis): End => corner[axis] ?? "value";
  const baseline = baselineLiver(patient.preset[at("cirrhosis")], patient.share, patient.tree);
  const { drains, drainage } = patient.outflow;
  const drain = (name: Drain): Liver["venaCava"] => ({
    ...drains[name].vein,
    openFraction: drains[name].open[at("outflow")],
    // The narrow end is the end that presses most.
    outsideMmHg: drains[name].outsideMmHg[opposite[at("outflow")]],
  });
  const liver: Liver = {
    ...baseline,
    veins: mapVeins(baseline.veins, (_, branch) => {
      const { vein, open } = patient.veins[branch];
      return { ...vein, openFraction: open[at("lumen")] };
    }),
    closedBranches: patient.segmental.closed[at("lumen")],
    cavernomaCu: patient.cavernomaCu[at("collaterals")],
    shuntCu: shuntsAt(patient, patient.shuntCu[at("shunt")]),
    openingShuntCu: everySector(hindered(patient) ? patient.openingShuntCu[at("shunt")] : 0),
    drainage: drainage[at("outflow")],
    hepaticVeins: Object.fromEntries(outflowVeins.map((vein) => [vein, drain(vein)])) as Liver["hepaticVeins"],
    venaCava: drain("IVC"),
    ...tumourAt(patient, at("tumour")),
  };
  // The narrow end of the lumens is the obstructed end of what radiotherapy leaves.
  const effects = {
    embolised: embolisedFraction[at("embolised")],
    passed: passedShare[at("embolised")],
    reopened: 1 - residualObstruction[opposite[at("lumen")]],
  };
  return { liver, effects };
}

/** A shunt is split over its sectors by their share of the liver. */
function shuntsAt({ shuntSectors, share }: UncertainLiver, shuntCu: number): Record<Sector, number> {
  const whole = shuntSectors.reduce((sum, sector) => sum + share[sector], 0);
  const part = (sector: Sector): number =>
    shuntSectors.includes(sector) && whole > 0 ? (shuntCu * share[sector]) / whole : 0;
  return perSector(part);
}

/** Largest share of a sector that is taken as tumour: some liver stays between nodules. Defined. */
const largestTumourShare = 0.99;

function tumourAt({ tumour, share, volumeMl }: UncertainLiver, end: End): Pick<Liver, "tumour" | "sinusoids"> {
  const tumourShare = perSector((sector) => {
    const sectorMl = volumeMl.value * share[sector];
    return sectorMl > 0 ? Math.min(largestTumourShare, tumour.tumourMl[sector] / sectorMl) : 0;
  });
  const lost = (sector: Sector): number => replacedShare[end] * tumourShare[sector];
  return {
    tumour: {
      volumeMl: tumour.tumourMl,
      share: tumourShare,
      arterialMlPerMinPerMl: tumourPerfusion[end],
      thrombusMl: tumour.thrombusMl,
      thrombusArterialShare: thrombusArterialShare[end],
    },
    sinusoids: perSector((sector) => ({ narrowed: 0, lost: lost(sector) })),
  };
}

const perSector = <T>(of: (sector: Sector) => T): Record<Sector, T> =>
  Object.fromEntries(sectors.map((sector) => [sector, of(sector)])) as Record<Sector, T>;

/** Volume and haemoglobin change the oxygen, not the flow: the centre first (at the central flow), then their corners. */
export function oxygenInputs({ volumeMl, haemoglobinGPerDl }: UncertainLiver, centralFlow: boolean) {
  const centre = { volumeMl: volumeMl.value, haemoglobinGPerDl: haemoglobinGPerDl.value };
  const ends = ({ low, high }: Ranged): number[] => (low === high ? [low] : [low, high]);
  const atCorners = ends(volumeMl).flatMap((volume) =>
    ends(haemoglobinGPerDl).map((haemoglobin) => ({ volumeMl: volume, haemoglobinGPerDl: haemoglobin })),
  );
  return centralFlow ? [centre, ...atCorners] : atCorners;
}
