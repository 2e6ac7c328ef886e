import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Case, type CaseInput, parseCase } from "@glisson/case";

export const examplesFolder = fileURLToPath(new URL("../../../../examples/", import.meta.url));

/** An example as it is written. */
export const exampleInput = (id: string): CaseInput => JSON.parse(readFileSync(`${examplesFolder}${id}.json`, "utf8"));

/** A case as it is read; a fault ends the test. */
export function read(input: unknown): Case {
  const parsed = parseCase(input);
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
}

export const example = (id: string): Case => read(exampleInput(id));
