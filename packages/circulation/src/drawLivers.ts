import { good, type Result } from "@glisson/case";
import { drawsOf, type Ensemble } from "./ensemble.ts";
import { type CirculationFacts, readFacts } from "./liver/readFacts.ts";
import { type DrawnLiver, liverAt, variedInputs } from "./patientLiver.ts";

/**
 * Livers that the facts allow, untreated and not yet solved: the central one, then those of the ensemble.
 * Faults: contradictory facts.
 */
export function drawLivers(facts: CirculationFacts, ensemble: Ensemble): Result<readonly DrawnLiver[]> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const patient = read.value;
  return good(drawsOf(variedInputs(patient, []), ensemble).map((draw) => liverAt(patient, draw)));
}
