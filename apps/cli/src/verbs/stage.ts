import type { Language } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import type { Command } from "commander";
import { languageOption, printJson, readCase } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { stageLines } from "../printCard.ts";

/** `stage CASE`: every stage with its inputs, or what keeps it from being told. */
export function addStage(program: Command): void {
  program
    .command("stage")
    .description("Child-Pugh, ALBI, BCLC, CNLC, Cheng, Vp and the rest, with what they rest on")
    .argument("<case>", "case file (JSON)")
    .option("--json", "the stages as one JSON document")
    .option(...languageOption)
    .action(async (path: string, { json, lang }: { readonly json?: true; readonly lang: Language }) => {
      const stages = stageCase(await measuredFrom(await readCase(path), path));
      if (json) printJson(stages);
      else process.stdout.write(`${stageLines(stages, lang).join("\n")}\n`);
    });
}
