import { parseModel, type ResultRow, resultRows, solveModel } from "@glisson/circulation";
import { readJson } from "@glisson/formats/json";
import { type Command, InvalidArgumentError } from "commander";
import { accept, InputFault, printJson, readBytes } from "../input.ts";
import { wantOutputPath, writeWhole } from "../outputFile.ts";

interface Options {
  readonly output?: string;
  readonly periodic?: number;
  readonly json?: true;
}

/** `network FILE`: solves a lumped network written in the JSON format of svZeroDSolver. */
export function addNetwork(program: Command): void {
  program
    .command("network")
    .description("flows and pressures of a lumped network in svZeroDSolver's JSON format")
    .argument("<file>", "the network (JSON)")
    .option("-o, --output <file>", "writes the results to a file, .csv")
    .option("--periodic <share>", "goes on until cycles differ by no more than this share, such as 1e-6", share)
    .option("--json", "the results as one JSON document")
    .action(async (path: string, { output, periodic, json }: Options) => {
      if (output !== undefined) await wantOutputPath(output, ".csv", [path]);
      const model = parseModel(accept(readJson(await readBytes(path), path)));
      const solution = model.ok ? solveModel(model.value, periodic === undefined ? {} : { periodic }) : model;
      if (!solution.ok)
        throw new InputFault([
          { ...solution.faults[0], where: `${path}: ${solution.faults[0].where}` },
          ...solution.faults.slice(1),
        ]);
      const rows = resultRows(solution.value);
      if (output !== undefined) await writeWhole(output, new TextEncoder().encode(csvOf(rows)));
      if (json) printJson({ rows });
      else if (output === undefined) process.stdout.write(csvOf(rows));
    });
}

function share(written: string): number {
  const value = Number(written);
  if (written.trim() === "" || !(value > 0 && value < 1)) throw new InvalidArgumentError("wanted more than 0, below 1");
  return value;
}

const columns = ["name", "time", "flow_in", "flow_out", "pressure_in", "pressure_out"] as const;

const csvOf = (rows: readonly ResultRow[]): string =>
  [columns.join(","), ...rows.map((row) => columns.map((column) => cell(row[column])).join(","))]
    .join("\n")
    .concat("\n");

/** A name that holds a comma, a quote or a line break stands in quotes (RFC 4180). */
const cell = (value: string | number | null): string =>
  typeof value === "string" && /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value ?? "");
