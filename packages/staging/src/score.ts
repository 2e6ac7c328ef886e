import { bad, type Result, showFound } from "@glisson/case";
import { albi } from "./scores/albi.ts";
import { bclc } from "./scores/bclc.ts";
import { childPugh } from "./scores/childPugh.ts";
import { cnlc } from "./scores/cnlc.ts";
import type { ScoreDefinition } from "./scores/definition.ts";
import { ecog } from "./scores/ecog.ts";
import { hvttType } from "./scores/hvttType.ts";
import { pvttType } from "./scores/pvttType.ts";

/** Every score of this release. */
export const scoreDefinitions: readonly ScoreDefinition[] = [childPugh, albi, bclc, cnlc, pvttType, hvttType, ecog];

export const scoreNames: readonly string[] = scoreDefinitions.map(({ name }) => name);

/**
 * One score of a bare input, for example `score("Child-Pugh", { bilirubin_mg_dl: 1.2, … })`.
 * Refused: a name that is no score (the fault lists the names), a missing or unknown key, the same quantity in two units.
 */
export function score(name: string, input: unknown): Result<Record<string, unknown>> {
  const definition = scoreDefinitions.find((candidate) => candidate.name === name);
  if (!definition) return bad({ where: "score", found: showFound(name), wanted: `one of ${scoreNames.join(", ")}` });
  return definition.score(input);
}
