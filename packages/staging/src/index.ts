export type { Citation, Mark } from "./citation.ts";
export { score, scoreDefinitions, scoreNames } from "./score.ts";
export type { ScoreDefinition } from "./scores/definition.ts";
export { type Stages, stageCase } from "./stageCase.ts";
export type { MissingInput, StageInput } from "./stages/fact.ts";
export type { Stage } from "./stages/stage.ts";
