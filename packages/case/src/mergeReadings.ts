import type { LiverReading } from "./reading.ts";

/**
 * One reading of what a person typed and what was measured from masks: field by field, what was typed stands and
 * what was measured fills the rest.
 */
export function mergeReadings(typed: LiverReading | undefined, measured: LiverReading): LiverReading {
  const branches = new Set([...Object.keys(measured.portal ?? {}), ...Object.keys(typed?.portal ?? {})]);
  const portal = Object.fromEntries(
    [...branches].map((name) => {
      const branch = name as keyof NonNullable<LiverReading["portal"]>;
      return [branch, { ...measured.portal?.[branch], ...typed?.portal?.[branch] }];
    }),
  );
  return { ...measured, ...typed, portal };
}
