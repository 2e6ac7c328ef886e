import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Case, type Fault, type Language, parseCase, type Result, sayFault } from "@glisson/case";
import { writeJson } from "@glisson/formats";
import { readJson } from "@glisson/formats/json";
import { InvalidArgumentError } from "commander";

/** The input is at fault: its one line goes to standard error and the exit status is 2. */
export class InputFault extends Error {
  constructor(faults: readonly [Fault, ...Fault[]]) {
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
    super(`${sayFault(faults[0])}${more}`);
  }
}

/** The value of a result; a fault ends the verb. */
export function accept<T>(result: Result<T>): T {
  if (!result.ok) throw new InputFault(result.faults);
  return result.value;
}

/** Bytes of a file that the person named. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code === "ENOENT" ? "no such file" : "a file that cannot be read";
    throw new InputFault([{ where: path, found, wanted: "a file to read" }]);
  }
}

/** A case file; faults name the file. */
export async function readCase(path: string): Promise<Case> {
  const parsed = parseCase(accept(readJson(await readBytes(path), path)));
  return accept(parsed.ok ? parsed : inFile(path, parsed.faults));
}

/** The case that this one follows, from the file of that name beside it; undefined when it is not there. */
export async function readCaseBefore(case_: Case, path: string): Promise<Case | undefined> {
  if (case_.follows === undefined) return undefined;
  const before = join(dirname(path), `${case_.follows}.json`);
  try {
    return await readCase(before);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    remark(`${path} follows ${case_.follows}, but ${error.message}: planned without comparison`);
    return undefined;
  }
}

const inFile = (path: string, [first, ...rest]: readonly [Fault, ...Fault[]]): Result<never> => ({
  ok: false,
  faults: [{ ...first, where: `${path}: ${first.where}` }, ...rest],
});

/** Progress and remarks go to standard error, so that standard output holds the answer alone. */
export const remark = (line: string): void => void process.stderr.write(`glisson: ${line}\n`);

export const printJson = (value: unknown): void => void process.stdout.write(writeJson(value));

export const languageOption = [
  "--lang <language>",
  "language of the page: en or zh",
  (given: string): Language => {
    if (given !== "en" && given !== "zh") throw new InvalidArgumentError("wanted en or zh");
    return given;
  },
  "en" as Language,
] as const;

/** Reads an option that is a whole number between two limits. */
export const wholeNumber =
  (least: number, most: number) =>
  (written: string): number => {
    const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new InvalidArgumentError(`wanted a whole number, ${least} to ${most}`);
    return number;
  };
