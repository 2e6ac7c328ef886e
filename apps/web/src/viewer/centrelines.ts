import { type BranchName, branchNames, type LiverReading, type ObstructionFraction } from "@glisson/case";

interface Centreline {
  /** x, y, z (LPS) and radius, in mm. */
  readonly line: readonly (readonly [number, number, number, number])[];
  readonly obstruction: ObstructionFraction | undefined;
}

/** The branches of a reading that have a centre line, from the most central outwards. */
export function centrelines(reading: LiverReading | undefined): [BranchName, Centreline][] {
  return branchNames.flatMap((name): [BranchName, Centreline][] => {
    const branch = reading?.portal?.[name];
    const line = branch?.centrelineMm ?? [];
    return line.length === 0 ? [] : [[name, { line, obstruction: branch?.obstruction }]];
  });
}
