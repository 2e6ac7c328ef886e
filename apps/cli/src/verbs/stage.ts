import type { Language } from "@glisson/case";
import { furtherStages, stageCase } from "@glisson/staging";
import type { Command } from "commander";
import { languageOption, printJson, readCase } from "../input.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { stageLine, stageLines } from "../printCard.ts";
import { heading, words } from "../printWords.ts";

/** `stage CASE`: every stage with its inputs, or what keeps it from being told. */
export function addStage(program: Command): void {
  program
    .command("stage")
    .description(
      "Child-Pugh, ALBI, BCLC, CNLC, Cheng, Vp and every further score the facts give, with what they rest on",
    )
    .argument("<case>", "case file (JSON)")
    .option("--json", "the stages as one JSON document")
    .option(...languageOption)
    .action(async (path: string, { json, lang }: { readonly json?: true; readonly lang: Language }) => {
      const patient = await measuredFrom(await readCase(path), path);
      const stages = stageCase(patient);
      const further = furtherStages(patient);
      const lines = [
        ...stageLines(stages, lang),
        "",
        heading(words.further[lang]),
        ...further.flatMap((stage) => stageLine(stage, lang)),
      ];
      if (json) printJson({ ...stages, further });
      else process.stdout.write(`${lines.join("\n")}\n`);
    });
}
