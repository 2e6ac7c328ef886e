import { type Ensemble, quantities } from "./play/playEnsemble.ts";
import { causes } from "./play/playOrder.ts";
import { type CourseReport, changesOf } from "./simulateCourse.ts";
import type { CourseMatters } from "./whatMatters.ts";

const number = (value: number): string => (Number.isFinite(value) ? String(Number(value.toPrecision(6))) : "");

/** Bands and events by order and month, report after report; every line says that it is simulated, and what was changed. */
export function bandsCsv(...reports: readonly [CourseReport, ...CourseReport[]]): string {
  const head = [
    "kind",
    "changed",
    "order",
    "samples",
    "seed",
    "month",
    "alive",
    "alive_low",
    "alive_high",
    ...causes.map((cause) => `dead_of_${cause.replaceAll(" ", "_")}`),
    "trunk_opened",
    "median_survival_months",
    "worsened_by_treatment",
    "bled",
    "given_by_step",
    "gave_way_by_step",
    ...quantities.flatMap((name) => [`${name}_low`, `${name}_middle`, `${name}_high`]),
  ];
  const lines = reports.flatMap(linesOf);
  return `${[head, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}

const linesOf = (report: CourseReport): string[][] =>
  report.orders.flatMap(({ order, alive, deaths, opened, bands, survival, worsened, bled, actions }) =>
    alive.map(({ month, share, low, high }) => [
      "simulated",
      `"${changesOf(report)}"`,
      `"${order}"`,
      String(report.samples),
      String(report.seed),
      String(month),
      number(share),
      number(low),
      number(high),
      ...causes.map((cause) => number(deaths[cause][month]!)),
      opened ? number(opened[month]!) : "",
      // Of the whole course, and the same in every month; a median beyond the months played is left out.
      number(survival.median ?? Number.NaN),
      number(worsened),
      number(bled),
      actions.map(({ given }) => number(given)).join(";"),
      actions.map(({ gaveWay }) => number(gaveWay)).join(";"),
      ...quantities.flatMap((name) => {
        const band = bands[name][month];
        return band ? [number(band.low), number(band.middle), number(band.high)] : ["", "", ""];
      }),
    ]),
  );

/** Every sample's course, month by month; from the month of death on nothing. */
export function pathsCsv(report: CourseReport, ensembles: readonly Ensemble[]): string {
  const lines = [
    ["kind", "changed", "order", "seed", "sample", "month", ...quantities, "died_on_day", "cause"].join(","),
  ];
  ensembles.forEach(({ paths, samples, months, courses }, n) => {
    for (let sample = 0; sample < samples; sample++)
      for (let month = 0; month <= months; month++) {
        const at = (sample * (months + 1) + month) * quantities.length;
        if (Number.isNaN(paths[at]!)) break;
        const values = Array.from(paths.subarray(at, at + quantities.length), number);
        const { diedOn, cause } = courses[sample]!;
        lines.push(
          [
            "simulated",
            `"${changesOf(report)}"`,
            `"${report.orders[n]!.order}"`,
            report.seed,
            sample,
            month,
            ...values,
            number(diedOn),
            cause ?? "",
          ].join(","),
        );
      }
  });
  return `${lines.join("\n")}\n`;
}

/** Mean months lived under each order as things change, one at a time; every line says that it is simulated. */
export function mattersCsv(
  { usual, processes, parameters }: CourseMatters,
  orders: readonly { readonly written: string }[],
): string {
  const lines = [
    { changed: "", months: usual },
    ...processes.map(({ off, months }) => ({ changed: `without ${off}`, months })),
    ...parameters.flatMap(({ name, low, high, atLow, atHigh }) => [
      { changed: `${name}=${low}`, months: atLow },
      { changed: `${name}=${high}`, months: atHigh },
    ]),
  ].flatMap(({ changed, months }) =>
    orders.map(({ written }, n) => ["simulated", `"${changed}"`, `"${written}"`, number(months[n]!)]),
  );
  const head = ["kind", "changed", "order", "mean_months_lived"];
  return `${[head, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
}
