export type { Evidence, Flip, Gate, GateLine, GuidelineAdvice, RuleAdvice, Trace } from "./advice.ts";
export { advise } from "./advise.ts";
export { evaluate } from "./evaluate.ts";
export { evidence } from "./evidence.ts";
export { type FactLine, type Facts, freshForDays, leastLossMl, type MissingFact } from "./finding.ts";
export { nearestFlips } from "./flips.ts";
export { gateBeforeRadiotherapy, gateBeforeTace } from "./gates.ts";
export { guidelines } from "./guidelines.ts";
export {
  blockedAbove,
  branchState,
  inflowBranches,
  sensitivityLimits,
  type TrunkState,
  trunkFacts,
  trunkMissing,
  trunkState,
} from "./trunk.ts";
export type { Verdict } from "./verdict.ts";
