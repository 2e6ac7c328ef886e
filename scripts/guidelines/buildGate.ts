import { conditionOfGate, everBoth, findingNames, type GateRules } from "@glisson/guidelines";
import { z } from "zod";
import { readForm, text } from "./guidelineFile.ts";
import type { Refusal } from "./refusal.ts";
import { readYaml } from "./yamlFile.ts";

const gateFile = z.strictObject({
  id: z.string().min(1),
  title: text,
  lines: z
    .array(
      z.strictObject({
        must: z.enum(findingNames as [string, ...string[]], "a term of the vocabulary"),
        limit: text,
        decides: z.boolean(),
        mark: z.enum(["read", "recalled", "defined"], "a mark: read, recalled or defined"),
      }),
    )
    .min(1),
});

/** Builds a gate from its file, or says on which lines it cannot be built and why. */
export function buildGate(name: string, written: string): { gate?: GateRules; refusals: Refusal[] } {
  const { file, refusals } = readYaml(name, written);
  if (refusals.length > 0) return { refusals };
  const form = readForm(file, gateFile);
  if (!form.content) return { refusals: form.refusals };
  const gate = form.content as GateRules;
  const condition = conditionOfGate(gate);
  return everBoth(condition, condition).state === undefined
    ? { refusals: [file.refuse(["lines"], "a gate that no patient passes", "lines that can be true together")] }
    : { gate, refusals: [] };
}
