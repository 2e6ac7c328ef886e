import { type Sector, type Step, sectors } from "@glisson/case";
import type { Effects } from "./interventions.ts";
import { baselineLiver, everySector, type Liver } from "./liver/liver.ts";
import { outflowVeins } from "./liver/outflow.ts";
import { replacedShare, splanchnicInflow, thrombusArterialShare, tumourPerfusion } from "./liver/parameters.ts";
import { type PortalVein, portalBranches, tributaries } from "./liver/portalTree.ts";
import type { UncertainLiver } from "./liver/readFacts.ts";
import type { Drain } from "./liver/readOutflow.ts";
import { mapVeins } from "./liver/solveLiver.ts";
import type { OxygenInputs } from "./oxygen.ts";
import { type Draw, formAt, numberAt, type Ranged, type Uncertain } from "./uncertain.ts";

/** Fraction of arterioles that an embolisation closes, and share of its material that a shunt lets through. Defined. */
export const embolisedFraction = { value: 0.9, low: 0.85, high: 1 };
export const passedShare = { value: 0.5, low: 0, high: 1 };
/** Obstruction left where radiotherapy reopens a vein. Defined. */
export const residualObstruction = { value: 0, low: 0, high: 0.5 };

const lumenOf = (vein: PortalVein) => `lumen ${vein}` as const;

/** All inputs that can be in doubt, each at a place of its own; `lumen PV.trunk` and its like are the open area of one vein. */
const inputs = [
  ...[...portalBranches, ...tributaries].map(lumenOf),
  "segmental branches",
  "lumen after radiotherapy",
  "collaterals past the trunk",
  "arterioportal shunt",
  "shunts that open themselves",
  "way out",
  "drainage",
  "blood of tumour and thrombus",
  "cirrhosis",
  "splanchnic inflow",
  "embolised fraction",
  "passage through the shunt",
  "liver volume",
  "haemoglobin",
] as const;

/** An input that is not known for sure. */
export type Input = (typeof inputs)[number];

/** An input's place among all inputs: the same whichever others vary. */
export const placeOf = (input: Input): number => inputs.indexOf(input);

/** The inputs that vary for this patient and these steps, in a fixed order. */
export function variedInputs(patient: UncertainLiver, after: readonly Step[]): readonly Input[] {
  const { veins, segmental, tumour, outflow, cavernomaCu, shuntCu, preset, volumeMl, haemoglobinGPerDl } = patient;
  const embolises = after.some((step) => step.startsWith("tace:"));
  const isHindered = hindered(patient);
  const doubts: Readonly<Record<Exclude<Input, `lumen ${PortalVein}`>, boolean>> = {
    "segmental branches": varies(segmental.closed),
    "lumen after radiotherapy": after.includes("radiotherapy"),
    "collaterals past the trunk": varies(cavernomaCu),
    "arterioportal shunt": varies(shuntCu),
    "shunts that open themselves": isHindered,
    "way out": isHindered,
    drainage: isHindered && varies(outflow.drainage),
    "blood of tumour and thrombus": sectors.some((one) => tumour.tumourMl[one] + tumour.thrombusMl[one] > 0),
    cirrhosis: varies(preset),
    "splanchnic inflow": true,
    "embolised fraction": embolises,
    "passage through the shunt": embolises && shuntCu.high > 0,
    "liver volume": varies(volumeMl),
    haemoglobin: varies(haemoglobinGPerDl),
  };
  const isDoubted: Readonly<Partial<Record<Input, boolean>>> = {
    ...doubts,
    ...Object.fromEntries(Object.entries(veins).map(([vein, { open }]) => [lumenOf(vein as PortalVein), varies(open)])),
  };
  return inputs.filter((input) => isDoubted[input]);
}

const varies = ({ low, high }: Uncertain<unknown>): boolean => low !== high;

/** Whether anything narrows the way out of the liver. */
const hindered = ({ outflow }: UncertainLiver): boolean =>
  Object.values(outflow.drains).some(({ open, outsideMmHg }) => open.low < 1 || outsideMmHg.high > 0);

/** One liver out of those that the facts allow, before any step; what steps achieve in it, and what its oxygen rests on. */
export interface DrawnLiver {
  readonly liver: Liver;
  readonly effects: Effects;
  readonly oxygen: OxygenInputs;
}

export function liverAt(patient: UncertainLiver, draw: Draw): DrawnLiver {
  const at = (input: Input): number | undefined => draw.get(input);
  const baseline = baselineLiver(formAt(patient.preset, at("cirrhosis")), patient.share, patient.tree);
  const { drains, drainage } = patient.outflow;
  const wayOut = at("way out");
  const drain = (name: Drain): Liver["venaCava"] => ({
    ...drains[name].vein,
    openFraction: numberAt(drains[name].open, wayOut),
    // The narrow end is the end that presses most.
    outsideMmHg: numberAt(drains[name].outsideMmHg, wayOut === undefined ? undefined : 1 - wayOut),
  });
  const liver: Liver = {
    ...baseline,
    splanchnicBeds: numberAt(splanchnicInflow, at("splanchnic inflow")),
    veins: mapVeins(baseline.veins, (_, branch) => {
      const { vein, open } = patient.veins[branch];
      return { ...vein, openFraction: openAt(open, at(lumenOf(branch))) };
    }),
    closedBranches: formAt(patient.segmental.closed, at("segmental branches")),
    cavernomaCu: numberAt(patient.cavernomaCu, at("collaterals past the trunk")),
    shuntCu: shuntsAt(patient, numberAt(patient.shuntCu, at("arterioportal shunt"))),
    openingShuntCu: everySector(
      hindered(patient) ? numberAt(patient.openingShuntCu, at("shunts that open themselves")) : 0,
    ),
    drainage: formAt(drainage, at("drainage")),
    hepaticVeins: Object.fromEntries(outflowVeins.map((vein) => [vein, drain(vein)])) as Liver["hepaticVeins"],
    venaCava: drain("IVC"),
    ...tumourAt(patient, at("blood of tumour and thrombus")),
  };
  return {
    liver,
    effects: {
      embolised: numberAt(embolisedFraction, at("embolised fraction")),
      passed: numberAt(passedShare, at("passage through the shunt")),
      reopened: 1 - numberAt(residualObstruction, at("lumen after radiotherapy")),
    },
    oxygen: {
      volumeMl: numberAt(patient.volumeMl, at("liver volume")),
      haemoglobinGPerDl: numberAt(patient.haemoglobinGPerDl, at("haemoglobin")),
    },
  };
}

/** A vein that may be anything from blocked to open is blocked as often as half open or open: a block must not go unseen. */
const openAt = (open: Ranged, share: number | undefined): number =>
  open.low <= 0 && open.high >= 1 ? formAt(open, share) : numberAt(open, share);

/** A shunt is split over its sectors by their share of the liver. */
function shuntsAt({ shuntSectors, share }: UncertainLiver, shuntCu: number): Record<Sector, number> {
  const whole = shuntSectors.reduce((sum, sector) => sum + share[sector], 0);
  const part = (sector: Sector): number =>
    shuntSectors.includes(sector) && whole > 0 ? (shuntCu * share[sector]) / whole : 0;
  return perSector(part);
}

/** Largest share of a sector that is taken as tumour: some liver stays between nodules. Defined. */
const largestTumourShare = 0.99;

function tumourAt(
  { tumour, share, volumeMl }: UncertainLiver,
  drawn: number | undefined,
): Pick<Liver, "tumour" | "sinusoids"> {
  const tumourShare = perSector((sector) => {
    const sectorMl = volumeMl.value * share[sector];
    return sectorMl > 0 ? Math.min(largestTumourShare, tumour.tumourMl[sector] / sectorMl) : 0;
  });
  const replaced = numberAt(replacedShare, drawn);
  return {
    tumour: {
      volumeMl: tumour.tumourMl,
      share: tumourShare,
      arterialMlPerMinPerMl: numberAt(tumourPerfusion, drawn),
      thrombusMl: tumour.thrombusMl,
      thrombusArterialShare: numberAt(thrombusArterialShare, drawn),
    },
    sinusoids: perSector((sector) => ({ narrowed: 0, lost: replaced * tumourShare[sector] })),
  };
}

const perSector = <T>(of: (sector: Sector) => T): Record<Sector, T> =>
  Object.fromEntries(sectors.map((sector) => [sector, of(sector)])) as Record<Sector, T>;
