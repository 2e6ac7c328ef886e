import { good, parseWith, type Result, type Text } from "@glisson/case";
import type { z } from "zod";
import type { Citation } from "../citation.ts";
import { type Exclusion, fitOf } from "./population.ts";

/** A score as it is published: its formula, for whom it was made, and how sure we are of it. */
export interface ScoreDefinition {
  /** The name under which `score` finds it. */
  readonly name: string;
  readonly title: Text;
  readonly citation: Citation;
  /** Sources of further grades that the same score gives. */
  readonly further?: readonly Citation[];
  readonly formula: string;
  /** Each input key with its meaning; the unit of a number stands in its key. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The patients that the score was made for. */
  readonly population: Text;
  /** Checks an input and scores it. Refused: an unknown key, a missing input, a value that cannot be true. */
  readonly score: (input: unknown) => Result<Record<string, unknown>>;
}

interface Parts<S extends z.ZodType> extends Omit<ScoreDefinition, "score"> {
  readonly schema: S;
  /** What puts this patient outside those whom the score was made for. */
  readonly exclusions?: (input: z.output<S>) => readonly Exclusion[];
  readonly compute: (input: z.output<S>) => Record<string, unknown>;
}

/** Joins a score's schema and its formula to one definition. */
export function defineScore<S extends z.ZodType>({ schema, exclusions, compute, ...about }: Parts<S>): ScoreDefinition {
  return {
    ...about,
    score: (input) => {
      const parsed = parseWith(schema, input, about.name);
      if (!parsed.ok) return parsed;
      const found = compute(parsed.value);
      return good(exclusions ? { ...found, population: fitOf(exclusions(parsed.value)) } : found);
    },
  };
}
