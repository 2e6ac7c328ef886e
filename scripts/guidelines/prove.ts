import { blockNames, blockStates, guidelines, proveGuideline } from "@glisson/guidelines";
import { proveOrder } from "@glisson/planner";
import type { Proof } from "./proofPage.ts";

/** Goes through every state of every guideline and of the product's own advice, and takes the time. */
export function proveAll(): Proof {
  const start = performance.now();
  const blocks = blockNames.map(blockStates);
  const judged = performance.now();
  const proofs = guidelines.map((guideline) => proveGuideline(guideline, ["portal vein"]));
  const order = proveOrder();
  return {
    blocks,
    guidelines: proofs,
    order,
    secondsToJudge: (judged - start) / 1000,
    secondsToGoThrough: (performance.now() - judged) / 1000,
  };
}
