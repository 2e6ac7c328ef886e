import { type BranchReading, type Case, type LiverReading, type LiverReadingInput, mergeReadings } from "@glisson/case";
import { isMeasured, measuredFrom } from "../document/measuredFigure.ts";

/** Where the figures of a measurement come from, as the case names it. */
export const sourceOf = (fileNames: readonly string[]): string =>
  `${measuredFrom} ${[...new Set(fileNames)].join(", ")}`;

/**
 * The reading of a case after a measurement was taken into it, as it is written: what a person typed or corrected stands,
 * what was measured fills the rest, and what an earlier measurement gave goes out.
 *
 * @param measured parsed with its date and source
 */
export const takeReading = (before: Case, measured: LiverReading): LiverReadingInput =>
  asWritten(mergeReadings(standing(before, measured), measured), {}) as LiverReadingInput;

/** What of a case's reading stands against a measurement: all of it, or where a program made it, what a person set in it. */
export function standing(before: Case, measured: LiverReading): LiverReading | undefined {
  const { reading } = before;
  if (!reading?.method) return reading;
  const byHand = (value: unknown): boolean =>
    isGroup(value) && typeof value.value === "number" && !isMeasured(value.source as string | undefined, before);
  const { thrombus, collaterals, arterioportalShunt, venousThrombus, portalVariant, territories } = reading;
  const measuredVariant = measured.portalVariant !== undefined && measured.portalVariant !== "not recognised";
  const kept = {
    ...pick(reading, byHand),
    ...(reading.source?.startsWith(measuredFrom) ? {} : { date: reading.date, source: reading.source }),
    thrombus: named(thrombus),
    collaterals,
    arterioportalShunt,
    venousThrombus: wasMeasured(reading) ? undefined : venousThrombus,
    portalVariant: measuredVariant ? undefined : portalVariant,
    territories: pick(territories ?? {}, byHand),
    portal: mapValues(reading.portal ?? {}, (branch: BranchReading = {}) => ({
      ...pick(branch, byHand),
      flow: branch.flow,
      thrombus: named(branch.thrombus),
    })),
  };
  return known(kept) as LiverReading;
}

/**
 * Whether the class of the venous thrombus is the one that the masks gave: a reading says which that was; one that does not
 * say it gave a class only where it measured thrombus in a hepatic vein or the vena cava.
 */
function wasMeasured({ venousThrombus, issues = [], hepaticVeins = {} }: LiverReading): boolean {
  const said = issues.find(({ code }) => code === "venous-thrombus-measured");
  if (said) return said.text.includes(`"${venousThrombus}"`);
  return Object.values(hepaticVeins).some((vein) => vein?.thrombusVolume !== undefined);
}

/** A kind of thrombus that only a person can have named. */
const named = (kind: LiverReading["thrombus"]) => (kind === "tumour" || kind === "bland" ? kind : undefined);

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const mapValues = <V, W>(group: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(group).map(([key, value]) => [key, change(value)]));

const pick = (group: object, wanted: (value: unknown) => boolean): Group =>
  Object.fromEntries(Object.entries(group).filter(([, value]) => wanted(value)));

/** Without fields that are undefined and groups that are empty. */
function known(group: Group): Group {
  const entries = Object.entries(group).map(([key, value]) => [key, isGroup(value) ? known(value) : value] as const);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && !(isGroup(value) && Object.keys(value).length === 0)),
  );
}

interface Provenance {
  readonly date?: unknown;
  readonly source?: unknown;
}

/** A parsed reading as the case format writes it; date and source that a quantity shares with its group are not repeated. */
function asWritten(value: unknown, from: Provenance): unknown {
  if (Array.isArray(value)) return value.map((inner) => asWritten(inner, from));
  if (!isGroup(value)) return value;
  if (typeof value.value !== "number") {
    const here = { date: value.date ?? from.date, source: value.source ?? from.source };
    return known(mapValues(value, (inner) => asWritten(inner, here)));
  }
  const { ranged, low, high, date, source, ...quantity } = value;
  return known({
    ...quantity,
    ...(ranged === false ? {} : { low, high }),
    ...(ranged === undefined ? {} : { unit: "1" }),
    ...(date === from.date ? {} : { date }),
    ...(source === from.source ? {} : { source }),
  });
}
