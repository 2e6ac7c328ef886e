import type { Case } from "@glisson/case";

/** Begins the source of everything that a program measured; the file names follow. */
export const measuredFrom = "measured from";

/** The files that a measured figure's source names; undefined where it names none. */
export const filesIn = (source: string | undefined): string | undefined =>
  source?.startsWith(measuredFrom) ? source.slice(measuredFrom.length).trim() : undefined;

/** Whether a program measured a figure of a case's reading: its source says so, or nobody gave that reading a source. */
export const isMeasured = (source: string | undefined, { reading, source: ofCase }: Case): boolean =>
  reading?.method !== undefined &&
  (source?.startsWith(measuredFrom) === true || (reading.source === undefined && source === ofCase));
