import { isStep, type Language, type Step, wantedStep } from "@glisson/case";
import { centralState, simulateCirculation, whatMatters, writeNetwork } from "@glisson/circulation";
import { writeJson } from "@glisson/formats";
import { circulationFacts } from "@glisson/planner";
import type { Command } from "commander";
import { accept, InputFault, languageOption, printJson, readCase, wholeNumber } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { wantOutputPath, writeWhole } from "../outputFile.ts";
import { printFlow, printMatters } from "../printFlow.ts";

interface Options {
  readonly after: readonly Step[];
  readonly matters?: true;
  readonly network?: string;
  readonly draws: number;
  readonly seed: number;
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
    .option("--matters", "which inputs matter most to the supply index of this patient")
    .option("--draws <n>", "livers drawn for the ranges", wholeNumber(1, 100_000), 128)
    .option("--seed <n>", "seed of the draws", wholeNumber(0, 4_294_967_295), 1)
    .option("--network <file>", "writes the solved network (central, after the steps) in svZeroDSolver's format, .json")
    .option("--json", "both states as one JSON document")
    .option(...languageOption)
    .action(async (path: string, { after, matters, network, draws, seed, json, lang }: Options) => {
      if (network !== undefined) await wantOutputPath(network, ".json", [path]);
      const facts = circulationFacts(await measuredFrom(await readCase(path), path));
      const ensemble = { draws, seed };
      const now = accept(simulateCirculation(facts, [], ensemble));
      const then = after.length > 0 ? accept(simulateCirculation(facts, after, ensemble)) : undefined;
      if (network !== undefined) {
        const state = accept(centralState(facts, after));
        await writeWhole(network, new TextEncoder().encode(writeJson(writeNetwork(state, "liver; mmHg, mL, s"))));
      }
      const inputs = matters ? accept(whatMatters(facts, after)) : undefined;
      if (json) printJson({ now, ...(then ? { after: then } : {}), ...(inputs ? { matters: inputs } : {}) });
      else {
        process.stdout.write(printFlow(then ? [now, then] : [now], lang));
        if (inputs) process.stdout.write(printMatters(inputs, lang));
      }
    });
}

function collectStep(written: string, before: readonly Step[]): Step[] {
  if (!isStep(written)) throw new InputFault([{ where: "--after", found: written, wanted: wantedStep }]);
  return [...before, written];
}
