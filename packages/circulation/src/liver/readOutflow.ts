import {
  type HepaticVeinReading,
  type LiverReading,
  type NoduleReading,
  type Quantity,
  type Sector,
  sectors,
} from "@glisson/case";
import { type Assumption, certain, type Ranged, type Uncertain } from "../uncertain.ts";
import { drainageBy, openVein } from "./liver.ts";
import { type Drainage, type DrainingVein, type OutflowVein, outflowVeins } from "./outflow.ts";
import * as assume from "./outflowAssumptions.ts";
import { drainedByMiddle, drainedByRight, noduleStressMmHg, stressDecayMm } from "./parameters.ts";

/** A draining vein as it was read: itself, the free share of its area, and the pressure of what lies against it. */
interface ReadDrain {
  readonly vein: DrainingVein;
  readonly open: Ranged;
  /** `low` presses least. */
  readonly outsideMmHg: Ranged;
}

export type Drain = OutflowVein | "IVC";

/** The way out of the liver: `low` ends drain worst. */
export interface ReadOutflow {
  readonly drains: Readonly<Record<Drain, ReadDrain>>;
  readonly drainage: Uncertain<Drainage>;
  readonly assumptions: readonly Assumption[];
}

const named = ["HV.R", "HV.M", "HV.L", "HV.IR", "IVC"] as const;

/** Levels of venous thrombus that mean thrombus in a hepatic vein's stem, and in the vena cava. */
const inStem = ["major hepatic vein", "IVC behind the liver", "IVC above the diaphragm", "atrium"];
const inVenaCava = inStem.slice(1);

/**
 * Hepatic veins and vena cava from the reading: what drains what, how open each is, what presses on it.
 * A thrombus's volume over the vein's own gives the least that its worst section can be filled; more may be, up to all of it.
 */
export function readOutflow(reading: LiverReading): ReadOutflow {
  const { hepaticVeins = {}, venousThrombus, nodules = [] } = reading;
  const measured = measuredDrainage(reading);
  const filled = (vein: Drain): boolean => (given(hepaticVeins, vein)?.thrombusVolume?.value ?? 0) > 0;
  const isInStem = venousThrombus !== undefined && inStem.includes(venousThrombus);
  const isInCava = venousThrombus !== undefined && inVenaCava.includes(venousThrombus);
  const largest = largestVein(measured ?? populationDrainage.value);
  const unnamed = isInStem && !outflowVeins.some(filled) ? [largest] : [];
  const narrowed: readonly Drain[] = [
    ...named.filter((vein) => filled(vein) || (vein === "IVC" && isInCava)),
    ...unnamed,
  ];
  const pressed = named.filter((vein) => given(hepaticVeins, vein)?.compressed);

  const drains = Object.fromEntries(
    ([...outflowVeins, "IVC"] as const).map((vein) => [
      vein,
      readDrain(vein, given(hepaticVeins, vein), narrowed.includes(vein), pressureOn(vein, pressed, nodules)),
    ]),
  ) as ReadOutflow["drains"];
  const drainage = measured ? certain(measured) : worstAtLow(drains);
  const matters = narrowed.length + pressed.length > 0;
  return {
    drains,
    drainage,
    assumptions: [
      ...unnamed.map(assume.veinUnnamed),
      ...narrowed.map((vein) => assume.outflowNarrowed(vein, drains[vein].open)),
      ...(narrowed.includes("IVC") ? [assume.cavalCollaterals()] : []),
      ...pressed.map((vein) => assume.outflowPressed(vein, drains[vein].outsideMmHg)),
      ...(matters && !measured ? [assume.drainage()] : []),
      ...(venousThrombus === "peripheral hepatic vein" ? [assume.peripheralVein()] : []),
      ...(venousThrombus === undefined && narrowed.length === 0 ? [assume.outflowUndescribed()] : []),
    ],
  };
}

const given = (veins: NonNullable<LiverReading["hepaticVeins"]>, vein: Drain): HepaticVeinReading | undefined =>
  vein === "short veins" ? undefined : veins[vein];

function readDrain(
  vein: Drain,
  reading: HepaticVeinReading | undefined,
  isNarrowed: boolean,
  outsideMmHg: Ranged,
): ReadDrain {
  const population = openVein(vein);
  const radiusMm = millimetres(reading?.radius) ?? population.radiusMm;
  const lengthMm = millimetres(reading?.length);
  const area = Math.PI * radiusMm ** 2;
  const volume = reading?.thrombusVolume?.value;
  const measuredFill = volume !== undefined && reading?.radius && lengthMm ? (volume * 1000) / (area * lengthMm) : 0;
  const high = Math.max(0, 1 - measuredFill);
  return {
    vein: { ...population, radiusMm, narrowedMm: Math.min(lengthMm ?? Infinity, population.narrowedMm) },
    open: isNarrowed ? { value: high / 2, low: 0, high } : certain(1),
    outsideMmHg,
  };
}

/** Solid stress of the nearest nodule where a vein was seen flattened beside one, else none. Gap unknown: none (the most). */
function pressureOn(vein: Drain, pressed: readonly Drain[], nodules: readonly NoduleReading[]): Ranged {
  if (!pressed.includes(vein)) return certain(0);
  const gaps = nodules.flatMap(({ contacts }) =>
    contacts.flatMap(({ branch, gap }) => (branch === vein ? [millimetres(gap)!] : [])),
  );
  const nearest = gaps.length > 0 ? Math.exp(-Math.min(...gaps) / stressDecayMm) : 1;
  const { value, low, high } = noduleStressMmHg;
  return { value: value * nearest, low: low * nearest, high: high * nearest };
}

const populationDrainage: Uncertain<Drainage> = certain(drainageBy(drainedByRight.value, drainedByMiddle.value));

/** The population's shares; at the low end a vein drains the more, the less open it is. */
function worstAtLow(drains: ReadOutflow["drains"]): Uncertain<Drainage> {
  const isWorse = (one: Drain, other: Drain): boolean => badness(drains[one]) > badness(drains[other]);
  const ends = (share: Ranged, first: Drain, second: Drain) => {
    if (isWorse(first, second)) return { low: share.high, high: share.low };
    return isWorse(second, first) ? { low: share.low, high: share.high } : { low: share.value, high: share.value };
  };
  const right = ends(drainedByRight, "HV.R", "HV.M");
  const middle = ends(drainedByMiddle, "HV.M", "HV.L");
  return {
    value: populationDrainage.value,
    low: drainageBy(right.low, middle.low),
    high: drainageBy(right.high, middle.high),
  };
}

const badness = ({ open, outsideMmHg }: ReadDrain): number => 1 - open.value + outsideMmHg.value;

/** Which vein drains how much of each sector, where that was measured for all of them. */
function measuredDrainage({ flowRegions = [] }: LiverReading): Drainage | undefined {
  const volumeOf = (sector: Sector, outflow?: string): number =>
    flowRegions.reduce(
      (sum, region) =>
        sum + (region.inflow === sector && (outflow ?? region.outflow) === region.outflow ? region.volume.value : 0),
      0,
    );
  if (!sectors.every((sector) => volumeOf(sector) > 0)) return undefined;
  const shares = (sector: Sector) =>
    Object.fromEntries(
      outflowVeins.map((vein) => [vein, volumeOf(sector, vein === "short veins" ? "IVC" : vein) / volumeOf(sector)]),
    );
  return Object.fromEntries(sectors.map((sector) => [sector, shares(sector)])) as Drainage;
}

function largestVein(drainage: Drainage): OutflowVein {
  const drained = (vein: OutflowVein): number =>
    sectors.reduce((sum, sector) => sum + (drainage[sector][vein] ?? 0), 0);
  return outflowVeins.reduce((most, vein) => (drained(vein) > drained(most) ? vein : most));
}

const millimetres = (length: Quantity<"mm" | "cm"> | undefined): number | undefined =>
  length && (length.unit === "cm" ? length.value * 10 : length.value);
