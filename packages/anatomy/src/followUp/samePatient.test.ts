import { type LiverReadingInput, parseReading } from "@glisson/case";
import { expect, it } from "vitest";
import { patientDoubts } from "./samePatient.ts";

/** A tree whose right and left branches have these lengths. */
function tree(rightMm: number, leftMm: number, moved = 0) {
  const from = (x: number, way: number): [number, number, number, number][] =>
    [0, 10, 20].map((mm) => [x + way * mm + moved, moved, 0, 4]);
  const input: LiverReadingInput = {
    portal: {
      "PV.L": { centrelineMm: from(0, 1) },
      "PV.RA": { centrelineMm: from(-rightMm, -1) },
      "PV.LM": { centrelineMm: from(leftMm, 1) },
    },
  };
  const parsed = parseReading(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

it("one patient, moved in the scanner, is one patient", () => {
  expect(patientDoubts(tree(26, 53), tree(27, 51, 40))).toEqual([]);
});

it("forks at other distances are two patients' forks", () => {
  expect(patientDoubts(tree(26, 53), tree(20, 60)).length).toBeGreaterThan(1);
});
