import { good, type Result } from "@glisson/case";
import { drawsOf, type Ensemble } from "./ensemble.ts";
import { type CirculationFacts, readFacts } from "./liver/readFacts.ts";
import { type DrawnLiver, liverAt, variedInputs } from "./patientLiver.ts";
import type { Assumption } from "./uncertain.ts";

/**
 * Livers that the facts allow, untreated and not yet solved: the central one, then those of the ensemble; and what was assumed
 * for them. Faults: contradictory facts.
 */
export function drawLivers(
  facts: CirculationFacts,
  ensemble: Ensemble,
): Result<{ readonly livers: readonly DrawnLiver[]; readonly assumptions: readonly Assumption[] }> {
  const read = readFacts(facts);
  if (!read.ok) return read;
  const patient = read.value;
  const livers = drawsOf(variedInputs(patient, []), ensemble).map((draw) => liverAt(patient, draw));
  return good({ livers, assumptions: patient.assumptions });
}
