export {
  type ComparedEvidence,
  type Gate,
  type GateLine,
  type GuidelineAdvice,
  type RuleAdvice,
  type Trace,
  type Treatment,
  treatments,
} from "./advice.ts";
export { advise } from "./advise.ts";
export {
  codeFor,
  compiledGates,
  compiledRules,
  type FindingCodes,
  findingCodes,
  verdictOfCode,
} from "./answers.ts";
export { evaluate, judgeOnce } from "./evaluate.ts";
export { compareEvidence } from "./evidence.ts";
export { exclude } from "./exclusion.ts";
export { type FactLine, type Facts, freshForDays, leastLossMl, type MissingFact } from "./finding.ts";
export { type FindingName, findingNames } from "./findings.ts";
export { type Gated, gateBefore, gated } from "./gates.ts";
export {
  type Criterion,
  conditionOf,
  conditionOfGate,
  type GateRules,
  type Guideline,
  type Rule,
} from "./guideline.ts";
export type { Move } from "./moves/move.ts";
export { movesOf } from "./moves/movesOf.ts";
export { everBoth } from "./proof/everBoth.ts";
export { type GateProof, proveGate } from "./proof/proveGate.ts";
export { type GuidelineProof, proveGuideline } from "./proof/proveGuideline.ts";
export { gates, guidelines } from "./rules.generated.ts";
export { settling } from "./settle.ts";
export { axesByName, blockNames, childPughCases } from "./space/axes.ts";
export { type Chosen, patientOf } from "./space/patientOf.ts";
export { blockStates } from "./space/space.ts";
export type { BlockStates } from "./space/states.ts";
export {
  blockedAbove,
  branchState,
  inflowBranches,
  sensitivityLimits,
  type TrunkState,
  trunkFacts,
  trunkMissing,
  trunkSeenOn,
  trunkState,
} from "./trunk.ts";
export type { Verdict } from "./verdict.ts";
