import type { Language } from "@glisson/case";
import { planCase } from "@glisson/planner";
import type { Command } from "commander";
import { languageOption, printJson, readCase, readCaseBefore } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { printCard } from "../printCard.ts";

interface Options {
  readonly json?: true;
  readonly lang: Language;
}

/** `plan CASE`: the whole way, from the facts to the order card. */
export function addPlan(program: Command): void {
  program
    .command("plan")
    .description("facts, stages, supply map and the order of treatment with its gates")
    .argument("<case>", "case file (JSON)")
    .option("--json", "the plan as one JSON document")
    .option(...languageOption)
    .action(async (path: string, { json, lang }: Options) => {
      const case_ = await measuredFrom(await readCase(path), path);
      const before = await readCaseBefore(case_, path);
      const plan = planCase(case_, before);
      if (json) printJson(plan);
      else process.stdout.write(printCard(plan, lang));
    });
}
