import type { Command } from "commander";
import { accept, InputFault, readBytes } from "../input.ts";

interface Options {
  readonly output: string;
  readonly seed: string;
  readonly parameters?: string;
  readonly spacing?: string;
  readonly phases?: string;
  readonly field: string;
}

/** `phantom -o FOLDER --seed S`: a digital liver as masks, scans and the truth about them. */
export function addPhantom(program: Command): void {
  program
    .command("phantom")
    .description("a digital liver whose vessels, thrombus and territories are known: masks, scans, truth")
    .requiredOption("-o, --output <folder>", "folder to write, which must not be there yet")
    .requiredOption("--seed <number>", "0 to 4294967295; the same seed and parameters give the same liver")
    .option("--parameters <file>", "JSON; what it leaves out takes its default. Without it a patient is drawn")
    .option("--spacing <mm>", "voxel spacing to the left, back and head, such as 0.75x0.75x1.6")
    .option("--phases <list>", "scans to write: native, arterial, portal-venous, with commas between")
    .option("--field <field>", "liver (as small as it may be) or body", "liver")
    .action(async ({ output, seed, parameters, spacing, phases, field }: Options) => {
      const { drawParameters, parseParameters, scanPhases } = await import("@glisson/phantom");
      const { writePhantom } = await import("../writePhantom.ts");
      const { readJson } = await import("@glisson/formats/json");
      if (field !== "liver" && field !== "body") throw fault("--field", field, "liver or body");
      const chosenPhases = (phases?.split(",") ?? []).map((name) => {
        const phase = scanPhases.find((one) => one.replace(" ", "-") === name.trim());
        if (!phase) throw fault("--phases", name, "native, arterial or portal-venous");
        return phase;
      });
      const spacingMm = spacing === undefined ? undefined : spacing.split("x").map(Number);
      if (spacingMm && (spacingMm.length !== 3 || spacingMm.some(Number.isNaN)))
        throw fault("--spacing", spacing!, "three numbers of mm, such as 0.75x0.75x1.6");
      if (!/^\d{1,10}$/.test(seed)) throw fault("--seed", seed, "a whole number from 0 to 4294967295");
      const given = parameters === undefined ? undefined : accept(readJson(await readBytes(parameters), parameters));
      if (given !== undefined && (typeof given !== "object" || given === null || Array.isArray(given)))
        throw fault(parameters!, "no group of parameters", '{ … }, such as { "forkVariant": "C" }');
      const own = { seed: Number(seed), ...(spacingMm ? { spacingMm } : {}) };
      const checked = accept(parseParameters({ ...given, ...own }));
      const settled = given ? checked : drawParameters(own.seed, spacingMm ? { spacingMm: checked.spacingMm } : {});
      await writePhantom(output, settled, chosenPhases, field);
    });
}

const fault = (where: string, found: string, wanted: string): InputFault => new InputFault([{ where, found, wanted }]);
