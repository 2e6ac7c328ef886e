import { type Language, text } from "@glisson/case";
import {
  bandsCsv,
  drawCourse,
  type Parameters,
  type ProcessName,
  parameterNames,
  parseOrder,
  pathsCsv,
  processNames,
  reportCourses,
  whatCourseRestsOn,
} from "@glisson/course";
import { type CourseOrder, courseFacts, ordersWorthComparing, planCase, sayCourseDisagreement } from "@glisson/planner";
import type { Command } from "commander";
import { playOnWorkers } from "../course/onWorkers.ts";
import { printCourse, printCourseMatters } from "../course/printCourse.ts";
import { accept, InputFault, languageOption, printJson, readCase, wholeNumber } from "../input.ts";
import { wrap } from "../lines.ts";
import { measuredFrom } from "../measuredFrom.ts";
import { wantOutputPath, writeWhole } from "../outputFile.ts";
import { printStudies } from "../printCard.ts";

interface Options {
  readonly order: readonly string[];
  readonly samples: number;
  readonly seed: number;
  readonly months: number;
  readonly workers: number;
  readonly without: readonly ProcessName[];
  readonly set: Partial<Parameters>;
  readonly matters?: true;
  readonly picture?: string;
  readonly csv?: string;
  readonly paths?: string;
  readonly json?: true;
  readonly lang: Language;
}

/** Samples and lines of paths that fit into memory and into one file. */
const mostSamples = 100_000;
const mostPathLines = 1_000_000;

/** `course CASE [--order ORDER]…`: the months after, as an ensemble, under each order. */
export function addCourse(program: Command): void {
  program
    .command("course")
    .description(
      "simulated months after the board, under the orders given, or under the card's order, the other one and none",
    )
    .argument("<case>", "case file (JSON)")
    .option(
      "--order <order>",
      'steps set apart by commas, such as "radiotherapy 50 Gy in 25, tace:right after 6 weeks every 6 weeks 4 times if trunk open else sorafenib"; repeat it to compare orders',
      (written: string, before: readonly string[]) => [...before, written],
      [],
    )
    .option("--samples <n>", "samples of each order", wholeNumber(1, mostSamples), 400)
    .option("--seed <n>", "seed of the samples", wholeNumber(0, 4_294_967_295), 1)
    .option("--months <n>", "months played", wholeNumber(1, 120), 24)
    .option("--workers <n>", "threads; the result is the same for any number", wholeNumber(1, 64), 1)
    .option("--without <process>", "switches a process off; repeat it for several", collectProcess, [])
    .option(
      "--set <parameter=value>",
      "another value of a parameter, within its range; repeat it for several",
      collectParameter,
      {},
    )
    .option("--matters", "which process and which assumption the answer hangs on")
    .option("--picture <file>", "draws bands, causes of death, portal tree and chain, .svg")
    .option("--csv <file>", "writes bands and events by order and month, .csv")
    .option("--paths <file>", "writes every sample's course, .csv")
    .option("--json", "the report as one JSON document")
    .option(...languageOption)
    .action(async (path: string, options: Options) => {
      const { picture, csv, paths, lang, workers } = options;
      if (picture !== undefined) await wantOutputPath(picture, ".svg", [path]);
      for (const file of [csv, paths]) if (file !== undefined) await wantOutputPath(file, ".csv", [path]);

      const patient = await measuredFrom(await readCase(path), path);
      if (paths !== undefined) wantShortPaths(options);
      const plan = planCase(patient);
      const wanted = wantedOrders(options.order, () => ordersWorthComparing(plan, patient));
      const titles = wanted.map(({ title }) => title);
      const orders = wanted.map(({ written }) => accept(parseOrder(written)));
      const facts = courseFacts(patient);
      const run = {
        samples: options.samples,
        seed: options.seed,
        months: options.months,
        off: options.without,
        replaced: options.set,
      };

      const played = accept(await playOnWorkers(facts, orders, run, workers));
      const report = reportCourses(orders, run, played);
      const disagreement = options.order.length === 0 ? sayCourseDisagreement(report, wanted) : undefined;
      const restsOn = options.matters
        ? accept(whatCourseRestsOn(facts, orders, { ...run, samples: Math.min(run.samples, 100) }))
        : undefined;

      const write = (file: string | undefined, written: () => string) =>
        file === undefined ? undefined : writeWhole(file, new TextEncoder().encode(written()));
      const heading = `${patient.title ?? patient.id} | ${patient.date}`;
      const variant = patient.reading?.portalVariant;
      await write(picture, () => drawCourse({ report, orders, titles, heading, variant }, lang));
      await write(csv, () => bandsCsv(report));
      await write(paths, () => pathsCsv(report, played.ensembles));
      if (options.json)
        printJson({
          simulated: true,
          ...report,
          ...(disagreement && { disagreement }),
          ...(restsOn && { restsOn }),
          // Studies of patients, apart from what is simulated.
          evidence: plan.evidence,
        });
      else {
        process.stdout.write(printCourse(report, titles, lang));
        if (disagreement) process.stdout.write(`\n${wrap(disagreement[lang], "  ").join("\n")}\n`);
        if (restsOn) process.stdout.write(`\n${printCourseMatters(restsOn, lang)}`);
        process.stdout.write(`\n${printStudies(plan.evidence, lang)}`);
      }
    });
}

/** Each sample has a line a month and order: orders that are not given are three. */
function wantShortPaths({ samples, months, order }: Options): void {
  const lines = samples * (months + 1) * Math.max(order.length, 3);
  if (lines > mostPathLines)
    throw new InputFault([
      { where: "--paths", found: `up to ${lines} lines`, wanted: `${mostPathLines} at most: fewer samples or months` },
    ]);
}

function collectProcess(written: string, before: readonly ProcessName[]): ProcessName[] {
  const name = processNames.find((one) => one === written);
  if (!name) throw new InputFault([{ where: "--without", found: written, wanted: processNames.join(", ") }]);
  return [...before, name];
}

function collectParameter(written: string, before: Partial<Parameters>): Partial<Parameters> {
  const [, name, value] = /^(\w+)=(-?\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(written) ?? [];
  const known = parameterNames.find((one) => one === name);
  if (!known || value === undefined)
    throw new InputFault([
      { where: "--set", found: written, wanted: `a parameter and its value, such as ${parameterNames[0]}=0.002` },
    ]);
  return { ...before, [known]: Number(value) };
}

/** The orders that a person wrote, or those of the card. */
const wantedOrders = (written: readonly string[], usual: () => readonly CourseOrder[]): readonly CourseOrder[] =>
  written.length > 0 ? written.map((one) => ({ title: text(one, one), written: one })) : usual();
