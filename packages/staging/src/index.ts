export type { Citation, Mark } from "./citation.ts";
export { furtherStages } from "./furtherStages.ts";
export { score, scoreDefinitions, scoreNamed, scoreNames } from "./score.ts";
export type { ScoreDefinition } from "./scores/definition.ts";
export type { Fit } from "./scores/population.ts";
export { type Stages, stageCase } from "./stageCase.ts";
export { endsInCm, endsOf, measuredAgain } from "./stages/caseFacts.ts";
export type { Fact, MissingInput, StageInput } from "./stages/fact.ts";
export type { FurtherStage } from "./stages/furtherStage.ts";
export {
  beyondUpToSeven,
  furtherTumoursOnOtherSide,
  mainTumourOnBothSides,
  typeUnlikelyToRespond,
} from "./stages/jshFacts.ts";
export type { Stage } from "./stages/stage.ts";
