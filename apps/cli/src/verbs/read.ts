import { writeFile } from "node:fs/promises";
import { parseReading } from "@glisson/case";
import type { Command } from "commander";
import { accept, printJson, remark, toJson } from "../input.ts";

/** `read MASKS… -o FILE`: segmentation masks to a liver reading. */
export function addRead(program: Command): void {
  program
    .command("read")
    .description("segmentation masks (NIfTI) to a liver reading: volumes, territories, obstruction per branch")
    .argument("<masks...>", "ROLE=FILE or ROLE=FILE:LABEL; roles: liver, portalVein, thrombus, tumour, hepaticVeins")
    .option("-o, --output <file>", "write the reading there; else it goes to standard output")
    .option("--json", "the same: a reading is always one JSON document")
    .action(async (written: readonly string[], { output }: { readonly output?: string }) => {
      const { readMasks, roleAndFile } = await import("../readMasks.ts");
      const reading = await readMasks(written.map(roleAndFile));
      accept(parseReading(reading));
      for (const { severity, where, text } of reading.issues ?? []) remark(`${severity}: ${where}: ${text}`);
      if (output === undefined) printJson(reading);
      else await writeFile(output, toJson(reading));
    });
}
