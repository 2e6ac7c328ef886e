import { parseReading } from "@glisson/case";
import { writeJson } from "@glisson/formats";
import type { Command } from "commander";
import { accept, printJson, remark } from "../input.ts";
import { wantOutputPath, writeWhole } from "../outputFile.ts";

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
      const masks = written.map(roleAndFile);
      if (output !== undefined)
        await wantOutputPath(
          output,
          ".json",
          masks.map(({ path }) => path),
        );
      const reading = await readMasks(masks);
      accept(parseReading(reading));
      for (const { severity, where, text } of reading.issues ?? []) remark(`${severity}: ${where}: ${text}`);
      if (output === undefined) printJson(reading);
      else await writeWhole(output, new TextEncoder().encode(writeJson(reading)));
    });
}
