import { score, scoreNamed, scoreNames } from "@glisson/staging";
import type { Command } from "commander";
import { accept, InputFault, printJson } from "../input.ts";

/** `score NAME --input JSON`: one score from its own inputs, each key with its unit; without input, what it takes. */
export function addScore(program: Command): void {
  program
    .command("score")
    .description(`one score: ${scoreNames.join(", ")}`)
    .argument("<name>", "name of the score")
    .option(
      "--input <json>",
      `its inputs, such as '{"bilirubin_umol_l":18,"albumin_g_l":38}'; without it the answer is what the score takes`,
    )
    .option("--json", "the same: the answer is always one JSON document")
    .action((name: string, { input }: { readonly input?: string }) => {
      if (input !== undefined) printJson(accept(score(name, parseInput(input))));
      else {
        const { score: _, ...about } = accept(scoreNamed(name));
        printJson(about);
      }
    });
}

function parseInput(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new InputFault([{ where: "--input", found: written, wanted: "a JSON object" }]);
  }
}
