import { clinicalChecks } from "./clinicalChecks.ts";
import { type Experiment, verdictOf } from "./experiment.ts";
import { inflowExperiments } from "./inflowExperiments.ts";
import { outflowExperiments } from "./outflowExperiments.ts";
import { columns, type ReferenceState, referenceStates } from "./referenceStates.ts";

/** Every experiment that the steady circulation is held against. */
export const experiments = (): readonly Experiment[] => [...inflowExperiments(), ...outflowExperiments()];

/** The validation of the circulation as a page. */
export function circulationReport(): string {
  const published = experiments();
  const clinical = clinicalChecks();
  const states = referenceStates();
  const figures = published.flatMap((experiment) => experiment.figures);
  const met = figures.filter((one) => verdictOf(one) === "met").length;
  return [
    "# How far the circulation can be trusted",
    "",
    "Written by",
    "",
    "    node validation/circulation/validate.ts",
    "",
    "Each experiment is run by changing its input alone; nothing is tuned between rows. A band is wider than the paper's own",
    "error, because species, preparations and patients differ. `read`: the source's text was read when the band was set;",
    "`recalled`: general knowledge, unchecked; `defined`: a convention of ours, or the model's own behaviour. Where the model was calibrated to a finding, the note says so: such a row is no",
    "independent evidence. 1 is yes, 0 is no.",
    "",
    `${met} of ${figures.length} figures lie in their bands.`,
    "",
    "## Published experiments",
    "",
    ...table(published),
    "",
    "## At the bedside",
    "",
    ...table(clinical),
    "",
    "## Reference states",
    "",
    "The first line of each state comes from an earlier, separate solution of the same equations; the second is ours. They may",
    "differ by 3 % or half a unit of the last digit. They are not measurements. Pressures mmHg, flows and oxygen mL/min.",
    "",
    row(["state", ...columns, ""]),
    row(["---", ...columns.map(() => "---:"), "---"]),
    ...states.flatMap(stateRows),
    "",
  ].join("\n");
}

function table(list: readonly Experiment[]): string[] {
  return [
    row(["", "experiment", "published", "figure", "band", "ours", "verdict", "band is"]),
    row(["---", "---", "---", "---", "---", "---:", "---", "---"]),
    ...list.flatMap(experimentRows),
  ];
}

function experimentRows({ id, intervention, published, source, figures, note }: Experiment): string[] {
  const about = `${published}. ${source}${note ? `. *${note}*` : ""}`;
  if (figures.length === 0) return [row([id, intervention, about, "", "", "", "not run", ""])];
  return figures.map((one, at) =>
    row([
      at === 0 ? id : "",
      at === 0 ? intervention : "",
      at === 0 ? about : "",
      one.what,
      band(one),
      short(one.ours),
      verdictOf(one) === "met" ? "met" : "**missed**",
      one.mark,
    ]),
  );
}

function band({ low, high }: { readonly low: number; readonly high: number }): string {
  if (low === high) return short(low);
  return high === Infinity ? `above ${short(low)}` : `${short(low)} to ${short(high)}`;
}

const stateRows = ({ state, wanted, ours, isMet }: ReferenceState): string[] => [
  row([state, ...wanted.map(String), ""]),
  row(["", ...ours.map(short), isMet ? "met" : "**missed**"]),
];

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Three digits, never a minus before a zero. */
const short = (value: number): string =>
  Math.abs(value) < 5e-4 ? "0" : String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 4 : 3)));
