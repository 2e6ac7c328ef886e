import { isStep, type Language, type Step, wantedStep } from "@glisson/case";
import { simulateCirculation } from "@glisson/circulation";
import { circulationFacts } from "@glisson/planner";
import type { Command } from "commander";
import { accept, InputFault, languageOption, printJson, readCase } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { printFlow } from "../printFlow.ts";

interface Options {
  readonly after: readonly Step[];
  readonly json?: true;
  readonly lang: Language;
}

/** `flow CASE [--after STEP]…`: pressures, flows and the supply map, before and after the steps. */
export function addFlow(program: Command): void {
  program
    .command("flow")
    .description("simulated pressures, flows and the supply map, now and after the steps given")
    .argument("<case>", "case file (JSON)")
    .option(
      "--after <step>",
      "a step such as tace:right or radiotherapy:0.35 (free lumen left); repeat it for a sequence",
      collectStep,
      [],
    )
    .option("--json", "both states as one JSON document")
    .option(...languageOption)
    .action(async (path: string, { after, json, lang }: Options) => {
      const facts = circulationFacts(await measuredFrom(await readCase(path), path));
      const now = accept(simulateCirculation(facts, []));
      const then = after.length > 0 ? accept(simulateCirculation(facts, after)) : undefined;
      if (json) printJson(then ? { now, after: then } : { now });
      else process.stdout.write(printFlow(then ? [now, then] : [now], lang));
    });
}

function collectStep(written: string, before: readonly Step[]): Step[] {
  if (!isStep(written)) throw new InputFault([{ where: "--after", found: written, wanted: wantedStep }]);
  return [...before, written];
}
