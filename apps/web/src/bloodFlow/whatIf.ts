import type { LiverReading } from "@glisson/case";

/** The reading with the trunk filled to a given share, of which nothing is in doubt; what nobody measured stays unknown. */
export function withTrunkFilled(reading: LiverReading | undefined, fraction: number): LiverReading {
  const trunk = reading?.portal?.["PV.trunk"];
  // Flow that was seen, or was not, belongs to the trunk as it is.
  const { flow, lumenArea, ...kept } = trunk ?? {};
  return {
    ...reading,
    portal: {
      ...reading?.portal,
      "PV.trunk": { ...kept, obstruction: { value: fraction, low: fraction, high: fraction, ranged: false } },
    },
  };
}
