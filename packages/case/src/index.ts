export { type BranchName, branchNames, branchOrder, type Sector, sectors } from "./branches.ts";
export type { BranchReading, ObstructionFraction, Phase, PortalFlow, ThrombusKind } from "./branchReading.ts";
export { branchTitle } from "./branchTitle.ts";
export { type Case, type CaseInput, caseFormat } from "./case.ts";
export { type Decision, follows, type ReasonToDiffer, reasonsToDiffer, reasonTitle } from "./decision.ts";
export { type DrawnPortalBranch, drawnPortalTree } from "./drawnPortalTree.ts";
export { bad, type Fault, good, type Result, sayFault, showFound } from "./fault.ts";
export { type MaskRole, maskRoles } from "./maskRoles.ts";
export { mergeReadings } from "./mergeReadings.ts";
export type { NoduleReading } from "./noduleReading.ts";
export { parseCase, parseReading, parseWith } from "./parseCase.ts";
export { portalVariantOf, portalVariants } from "./portalVariant.ts";
export type { Quantity } from "./quantity.ts";
export type { Collaterals, LiverReading, LiverReadingInput, ReadingIssue, VenousThrombus } from "./reading.ts";
export { showObstruction } from "./showObstruction.ts";
export { showQuantity, showUnit } from "./showQuantity.ts";
export { type Couinaud, type Extent, isStep, type Step, wantedStep } from "./step.ts";
export { type Language, type Text, text } from "./text.ts";
export {
  ascitesTitle,
  bleedingTitle,
  collateralsTitle,
  flowTitle,
  parenchymaTitle,
  spreadTitle,
  thrombusTitle,
  venousThrombusTitle,
} from "./titles.ts";
export type { TreeSegment } from "./treeReading.ts";
export { type HepaticVeinName, type HepaticVeinReading, hepaticVeinNames } from "./venousReading.ts";
