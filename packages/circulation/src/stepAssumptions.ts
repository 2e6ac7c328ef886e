import type { Step } from "@glisson/case";
import * as assume from "./liver/assumptions.ts";
import { splanchnicInflow } from "./liver/parameters.ts";
import type { UncertainLiver } from "./liver/readFacts.ts";
import { embolisedFraction, passedShare, residualObstruction } from "./patientLiver.ts";
import type { Assumption } from "./uncertain.ts";

/** What differs between patients, whatever is known of this one. */
export const inflowAssumption = (): Assumption => assume.inflow(splanchnicInflow);

/** What each kind of step was taken to achieve, said once. */
export function stepAssumptions(after: readonly Step[], { shuntCu }: UncertainLiver): Assumption[] {
  const segmental = [...new Set(after.filter((step) => /:S\d$/.test(step)))];
  const embolises = after.some((step) => step.startsWith("tace:"));
  const given = after.filter((step) => step.startsWith("radiotherapy:")).map((step) => Number(step.split(":")[1]));
  return [
    ...(embolises ? [assume.embolised(embolisedFraction)] : []),
    ...(embolises && shuntCu.high > 0 ? [assume.passed(passedShare)] : []),
    ...(segmental.length > 0 ? [assume.segmentShares(segmental.join(", "))] : []),
    ...(after.includes("radiotherapy") ? [assume.reopened(residualObstruction)] : []),
    ...given.map(assume.reopenedTo),
    ...(["stent", "thrombectomy"] as const).filter((step) => after.includes(step)).map(assume.cleared),
    ...(after.includes("tips") ? [assume.tips()] : []),
    ...(after.includes("clamp") ? [assume.clamp()] : []),
  ];
}
