import type { Text } from "@glisson/case";
import type { Citation } from "../citation.ts";
import type { MissingInput, StageInput } from "./fact.ts";

/** A stage as the card shows it: a value, or what it still may be and which facts are missing. */
export interface Stage {
  readonly id: "childPugh" | "albi" | "malbi" | "bclc" | "cnlc" | "cheng" | "vp" | "vv" | "hvtt" | "ecog";
  readonly title: Text;
  readonly value?: string;
  /** Beside the value: points, score, or where sources differ. */
  readonly detail?: Text;
  /** Where the value is not settled: every value that the known facts allow. */
  readonly possible?: readonly string[];
  readonly inputs: readonly StageInput[];
  readonly missing: readonly MissingInput[];
  readonly citation: Citation;
  /** What the stage takes for granted. */
  readonly note?: Text;
}

interface Found {
  readonly possible: readonly string[];
  readonly inputs: readonly StageInput[];
  readonly missing: readonly MissingInput[];
}

interface About<Id extends string> {
  readonly id: Id;
  readonly title: Text;
  readonly citation: Citation;
  readonly detail?: Text | undefined;
  readonly note?: Text | undefined;
}

/** The stage of what was found: its value when only one is possible, else the possible ones. */
export function stageOf<Id extends string>(
  { id, title, citation, detail, note }: About<Id>,
  { possible, inputs, missing }: Found,
): Omit<Stage, "id"> & { readonly id: Id } {
  const [value] = possible;
  return {
    id,
    title,
    ...(possible.length === 1 && value !== undefined ? { value } : { possible }),
    ...(detail ? { detail } : {}),
    inputs,
    missing,
    citation,
    ...(note ? { note } : {}),
  };
}
