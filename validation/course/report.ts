import { parametersWith, parameterTable } from "@glisson/course";
import { armAgainstArm } from "./armAgainstArm.ts";
import { figureOf, type PlayedArm, patients, playArm } from "./cohorts.ts";
import { directions, doseTable, orderTable, processTable, seedingTable } from "./experiments.ts";
import { fitted } from "./fitted.ts";
import { readOutcomes } from "./outcomes.ts";
import { row } from "./table.ts";
import { allTargets, type Target } from "./targets.ts";

const shown = (value: number, unit: Target["unit"]): string =>
  unit === "months" ? value.toFixed(1) : `${Math.round(100 * value)} %`;

/** A median counts as met within 35 %, a share within 15 points; or where its range and the published one overlap. */
function verdictOf(
  { unit, published, range }: Target,
  { value, low, high }: { value: number; low: number; high: number },
): "met" | "missed" {
  const near =
    unit === "months" ? Math.abs(Math.log(value / published)) <= Math.log(1.35) : Math.abs(value - published) <= 0.15;
  const [least, most] = range ?? [published, published];
  return near || (low <= most && high >= least) ? "met" : "missed";
}

/** The validation of the course as a page. */
export function courseReport(): string {
  const targets = allTargets();
  const played = new Map<string, PlayedArm>();
  for (const { arm, n } of targets) if (!played.has(arm.row)) played.set(arm.row, playArm(arm, n));
  const judged = targets.map((target) => {
    const figure = figureOf(played.get(target.arm.row)!, target.simulated);
    return { target, figure, verdict: verdictOf(target, figure) };
  });
  const of = (use: Target["use"]) => judged.filter(({ target }) => target.use === use);
  const met = (use: Target["use"]): string =>
    `${of(use).filter(({ verdict }) => verdict === "met").length} of ${of(use).length}`;
  return [
    "# How far the course can be trusted",
    "",
    "Written by `npm run validate:course`; do not edit. The calibration is `npm run calibrate`. Everything here is simulated.",
    "",
    `Published figures met: ${met("validation")} of those kept for validation, which no parameter has seen; ${met("fit")} of those that the`,
    `parameters were fitted to. ${patients} patients an arm, drawn with a seed that the fit did not use; in brackets nine of ten cohorts of the`,
    "study's own size. Met: a median within 35 %, a share within 15 points, or brackets and published range overlap. The populations are",
    "assumed where a study does not tell them (`validation/course/arms.ts`), so a row met is no proof, and a row missed may be the population's.",
    "",
    "## Kept for validation",
    "",
    ...table(of("validation")),
    "",
    "## Arm against arm",
    "",
    "One arm's figure over the other's, in the trials above. Met: the same arm is better, by a ratio within 35 % of the published one.",
    "",
    ...armAgainstArm(of("validation")),
    "",
    "## Fitted",
    "",
    ...table(of("fit")),
    "",
    "## Not played",
    "",
    `${notPlayed(targets).length} rows of the table have no arm: their treatment, their measure or their patients are not in the model: ${notPlayed(targets).join(", ")}.`,
    "",
    "## The order of treatment",
    "",
    "No rule about the order is in the model. Both arms meet the same patients. With the trunk blocked the order matters by months where the",
    "whole liver is embolised, and by weeks where the tumour's side is: the other half keeps its artery. So the difference that Li 2018 found",
    "is not reproduced; how much of the liver was embolised there was not read.",
    "",
    ...orderTable(),
    "",
    ...directions(),
    "",
    "## Radiotherapy by dose",
    "",
    "Trunk blocked, 25 fractions, 1,000 patients; of those alive twelve weeks after the last fraction. Gone: under a twentieth of the thrombus in",
    "sight; halved: under a half. Opened: of all, at any time. Published: complete 6.5 to 36.6 %, partial 26 to 39 %, more from 50 Gy on (Lee",
    "2014, read; Xi 2013, recalled).",
    "",
    ...doseTable(),
    "",
    "## How the thrombus forms",
    "",
    "Per cent of 1,000 patients without thrombus in whom it forms within a year, untreated, by the diameter of the tumour. Prevalence at",
    "diagnosis was 13.7 % under 5 cm and 56.4 % over 10 cm (Akkiz 2018, doi 10.1155/2018/3120185, read): another measure. Large tumours kill before it forms.",
    "",
    ...seedingTable(),
    "",
    "## Each process switched off",
    "",
    "Median months, blocked trunk, whole liver embolised; 1,000 patients. Liver failure: share dead of it.",
    "",
    ...processTable(),
    "",
    "## What was fitted",
    "",
    ...parameterLines(),
    "",
    "## What the model does not know",
    "",
    ...limits.map((line) => `- ${line}`),
    "",
  ].join("\n");
}

function table(
  judged: readonly { target: Target; figure: { value: number; low: number; high: number }; verdict: string }[],
): string[] {
  return [
    row(["row", "figure", "published", "simulated", "verdict", "source", "mark"]),
    row(["---", "---", "---:", "---:", "---", "---", "---"]),
    ...judged.map(({ target, figure, verdict }) =>
      row([
        target.arm.row,
        target.what,
        publishedOf(target),
        `${shown(figure.value, target.unit)} (${shown(figure.low, target.unit)} to ${shown(figure.high, target.unit)})`,
        verdict === "met" ? "met" : "**missed**",
        target.source,
        target.mark,
      ]),
    ),
  ];
}

function publishedOf({ published, range, unit, isRange }: Target): string {
  if (!range) return shown(published, unit);
  const ends = `${range[0]} to ${range[1]}`;
  return isRange ? ends : `${shown(published, unit)} (${ends})`;
}

const notPlayed = (targets: readonly Target[]): string[] => {
  const playing = new Set(targets.map(({ arm }) => arm.row));
  return readOutcomes().flatMap(({ id }) => (playing.has(id) ? [] : [id]));
};

/** How near an end of its range a fitted value may come before it is said to have run into it. */
const atEnd = 0.02;

function parameterLines(): string[] {
  const values = parametersWith();
  return [
    `${fitted.length} parameters were fitted to ${figuresFitted()} figures. A value at an end of its range says that the figures pull further than the range allows: the model, or the`,
    "populations assumed, cannot follow them.",
    "",
    row(["parameter", "before", "fitted", "range", "unit", "source of the range", ""]),
    row(["---", "---:", "---:", "---", "---", "---", "---"]),
    ...fitted.map((name) => {
      const { value, low, high, unit, source } = parameterTable[name];
      const share = (values[name] - low) / (high - low);
      return row([
        name,
        String(value),
        String(values[name]),
        `${low} to ${high}`,
        unit,
        source,
        share < atEnd || share > 1 - atEnd ? "at an end" : "",
      ]);
    }),
  ];
}

const figuresFitted = (): number => allTargets().filter(({ use }) => use === "fit").length;

const limits = [
  "Populations: the studies do not say how full their veins were. The extents in `arms.ts` are assumptions, the same for studies of one kind.",
  "Selection: patients of trials and of surgical series differ from those of the natural course in more than class and extent; one set of parameters serves all, so medians of drug trials come out low.",
  "The thrombus's growth, the seeding routes and the whole chain of regulatory T cells, chemokines, platelets and angiogenic factors have directions from papers and sizes that nobody has measured.",
  "Survival by oil uptake in the thrombus (lip-a against lip-b) differs more in patients than here.",
  "Stereotactic treatment works no better here than its biologically effective dose; published series answer more often.",
  "Child-Pugh is read from simulated bilirubin and albumin: ascites, encephalopathy and clotting stay as the patient brings them, or get worse with those two.",
  "What radiotherapy costs the liver follows from the prescribed dose: there is no plan, no volume and no mean dose. That thrombus answers better than tumour follows from how much of the tumour the field is taken to hold.",
  "An operation takes all that is seen; something stays in the share of patients that the seed gives for recurrence. Radiotherapy before it makes what stays smaller, not rarer: the gain of Wei 2019 at twelve months comes out too small.",
  "With regulatory T cells or angiogenic factors switched off their effect stays what it is in the average patient; with platelets off no cell is captured, which closes the second route.",
  "One volume stands for all nodules; new nodules add to it. Spread outside the liver is not followed.",
  "Of the hepatic veins one, the fullest, is followed month by month; ways from a blocked hepatic vein to its neighbours, which open in patients, are not.",
  "A treatment that takes weeks works on its last day; a step of time is a week, or less up to the next treatment.",
  "Iodised oil is counted, not placed.",
  "Thrombus beyond full veins grows on at a fifth of its pace and has no largest volume.",
  "Banding, TIPS, portal vein embolisation, beta blockers, anticoagulants and antiplatelet drugs are not played.",
] as const;
