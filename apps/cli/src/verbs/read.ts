import { parseReading } from "@glisson/case";
import { conventionNames, givenRoles, writeJson } from "@glisson/formats";
import type { Command } from "commander";
import type { WrittenChoices } from "../images/choices.ts";
import { accept, printJson, remark } from "../input.ts";
import { wantOutputPath, writeWhole } from "../outputFile.ts";

interface Options extends WrittenChoices {
  readonly output?: string;
  readonly convention: readonly string[];
  readonly names?: string;
  readonly scan: readonly string[];
}

/** `read MASKS… -o FILE`: segmentation masks to a liver reading. */
export function addRead(program: Command): void {
  program
    .command("read")
    .description("segmentation masks (NIfTI) to a liver reading: volumes, territories, obstruction per branch")
    .argument("<masks...>", `ROLE=FILE[:LABEL], a folder, or a label map; roles: ${givenRoles.join(", ")}`)
    .option("--convention <name>", `what the labels of a map mean: ${conventionNames.join(", ")}`, collect, [])
    .option("--names <file>", "names of the labels: JSON, CSV, text, ITK-SNAP or 3D Slicer")
    .option("--scan <phase=file>", "a scan in HU; phases: native, arterial, portal venous, delayed", collect, [])
    .option(
      "--seed <vein=x,y,z>",
      "a point in the portal or hepatic veins, mm LPS, to part a vessels mask",
      collect,
      [],
    )
    .option("--root <x,y,z>", "lower end of the portal trunk, mm LPS")
    .option("--fork <x,y,z>", "first fork of the portal trunk, mm LPS")
    .option("--cut <part>", "resection for which the remnant is wanted: right, left-lateral …, or RA,RP", collect, [])
    .option("--bridge", "join breaks in the portal vein, for topology alone")
    .option("--resample", "interpolate masks on other grids onto the liver's")
    .option("--sides-confirmed", "left and right were checked against the images (situs inversus, a resected liver)")
    .option("-o, --output <file>", "write the reading there; else it goes to standard output")
    .option("--json", "the same: a reading is always one JSON document")
    .action(async (written: readonly string[], options: Options) => {
      const { output, convention: conventions, names, scan, ...chosen } = options;
      const { parseChoices, phaseAndFile } = await import("../images/choices.ts");
      const { partsOf, writtenPaths } = await import("../images/sources.ts");
      const sources = { written, conventions, ...(names === undefined ? {} : { names }) };
      const choices = parseChoices(chosen);
      const named = scan.map(phaseAndFile);
      const { scansOfFolder } = await import("../images/folder.ts");
      const beside = (await Promise.all(written.map(scansOfFolder)))
        .flat()
        .filter(({ phase }) => !named.some((one) => one.phase === phase));
      for (const { phase, path } of beside) remark(`${phase} scan read as well: ${path}`);
      const scans = [...named, ...beside];
      const inputs = [...writtenPaths(sources), ...scans.map(({ path }) => path)];
      if (output !== undefined) await wantOutputPath(output, ".json", inputs);
      const { readImages } = await import("../readMasks.ts");
      const reading = await readImages({ parts: await partsOf(sources), scans, choices });
      accept(parseReading(reading));
      for (const { severity, where, text } of reading.issues ?? []) remark(`${severity}: ${where}: ${text}`);
      if (output === undefined) printJson(reading);
      else await writeWhole(output, new TextEncoder().encode(writeJson(reading)));
    });
}

const collect = (written: string, before: readonly string[]): string[] => [...before, written];
