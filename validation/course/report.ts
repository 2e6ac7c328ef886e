import {
  type CohortCounts,
  deadOf,
  medianMonths,
  type Population,
  parametersWith,
  parameterTable,
  processNames,
  survivalAt,
} from "@glisson/course";
import { arms, given, orderArm, type RowArm } from "./arms.ts";
import { figureOf, type PlayedArm, patients, playArm, playWithout } from "./cohorts.ts";
import { fitted } from "./fitted.ts";
import { readOutcomes } from "./outcomes.ts";
import { allTargets, type Target } from "./targets.ts";

const shown = (value: number, unit: Target["unit"]): string =>
  unit === "months" ? value.toFixed(1) : `${Math.round(100 * value)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const percent = (value: number): string => (Number.isNaN(value) ? "-" : `${Math.round(100 * value)}`);

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
    "No rule about the order is in the model. Both arms meet the same patients.",
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

const extents: readonly (readonly [string, Population["extent"]])[] = [
  ["trunk blocked", { "trunk blocked": 1 }],
  ["trunk narrowed, one side blocked", { "trunk open": 1 }],
  ["one side", { side: 1 }],
  ["sectoral", { sectoral: 1 }],
];

const radiotherapyFirst = (extent: string) =>
  given(`radiotherapy 50 Gy in 25, tace:${extent} after 4 weeks every 6 weeks 3 times`);
const taceFirst = (extent: string) =>
  given(
    `tace:${extent} 1 times, radiotherapy 50 Gy in 25 after 4 weeks, tace:${extent} after 4 weeks every 6 weeks 2 times`,
  );

function orderTable(): string[] {
  const cells = (counts: CohortCounts): string =>
    `${medianMonths(counts).toFixed(1)}; ${percent(survivalAt(counts, 6))} / ${percent(survivalAt(counts, 12))} / ${percent(survivalAt(counts, 24))}; ${percent(deadOf(counts, "liver failure"))}`;
  return [
    "Median months; per cent alive at 6 / 12 / 24 months; per cent dead of liver failure.",
    "",
    row([
      "thrombus",
      "embolised",
      "no treatment",
      "radiotherapy alone",
      "TACE alone",
      "radiotherapy first",
      "TACE first",
    ]),
    row(["---", "---", "---", "---", "---", "---", "---"]),
    ...extents.flatMap(([name, extent]) =>
      (["whole", "SIDE"] as const).map((where) => {
        const play = (order: RowArm["order"]) => cells(playWithout(orderArm(extent, order)));
        return row([
          name,
          where === "whole" ? "whole liver" : "tumour's side",
          play(given("supportive")),
          play(given("radiotherapy 50 Gy in 25")),
          play(given(`tace:${where} every 6 weeks 4 times`)),
          play(radiotherapyFirst(where)),
          play(taceFirst(where)),
        ]);
      }),
    ),
  ];
}

/** What studies found without a figure that an arm could be held against. */
function directions(): string[] {
  const play = (row: string) => playWithout(arms.find((one) => one.row === row)!);
  const [first, second, alone] = [play("order-02a"), play("order-02b"), play("order-02c")];
  const lv = (extent: Population["extent"], order: string) => medianMonths(playWithout(orderArm(extent, given(order))));
  const tace = "tace:SIDE every 6 weeks 5 times if liver function over 0.36";
  const [late, early] = [
    { "trunk open": 0.5, "trunk blocked": 0.5 },
    { sectoral: 0.5, side: 0.5 },
  ];
  const worse = ({ worsened, patients: all }: CohortCounts): string => `${percent(worsened / all)} %`;
  return [
    row(["study", "found", "simulated"]),
    row(["---", "---", "---"]),
    row([
      "Kang 2014, doi 10.3892/mco.2013.196 (read): all types, randomised",
      "stereotactic treatment before or after TACE: survival alike, liver function worse with TACE first; alone, shorter",
      `median ${medianMonths(first).toFixed(1)} before, ${medianMonths(second).toFixed(1)} after, ${medianMonths(alone).toFixed(1)} alone; worse liver function ${worse(first)}, ${worse(second)}`,
    ]),
    row([
      "Lv 2018, doi 10.2147/CMAR.S166527 (read)",
      "TACE against supportive care: better in types I and II, no different in III and IV",
      `types I and II ${lv(early, tace).toFixed(1)} against ${lv(early, "supportive").toFixed(1)} months, III ${lv(late, tace).toFixed(1)} against ${lv(late, "supportive").toFixed(1)}`,
    ]),
  ];
}

function doseTable(): string[] {
  return [
    row(["Gy", "thrombus gone, %", "halved, %", "grown by a fifth, %", "tumour halved, %", "trunk opened, %"]),
    row(["---:", "---:", "---:", "---:", "---:", "---:"]),
    ...[20, 30, 40, 50, 60, 70].map((gy) => {
      const counts = playWithout(orderArm({ "trunk blocked": 1 }, given(`radiotherapy ${gy} Gy in 25`)));
      const of = (count: number): string => percent(count / counts.assessed);
      return row([
        String(gy),
        of(counts.complete),
        of(counts.partial),
        of(counts.progressed),
        of(counts.tumourHalved),
        percent(counts.opened / counts.blocked),
      ]);
    }),
  ];
}

const routes: readonly (readonly [string, readonly (typeof processNames)[number][]])[] = [
  ["all processes", []],
  ["without contact (route 1)", ["contact seeding"]],
  ["without disordered flow (route 2)", ["flow seeding"]],
  ["without chemokines", ["chemokines"]],
  ["without platelets", ["platelets"]],
  ["without regulatory T cells", ["regulatory T cells"]],
];

function seedingTable(): string[] {
  const cm = [3, 5, 8, 11];
  const seeded = (diameter: number, off: readonly (typeof processNames)[number][]): string => {
    const arm = orderArm({ none: 1 }, given("supportive"), {
      tumourMl: { median: (Math.PI / 6) * diameter ** 3, spread: 0.1 },
    });
    const counts = playWithout(arm, ...off);
    return percent(counts.seeded / counts.patients);
  };
  return [
    row(["", ...cm.map((diameter) => `${diameter} cm`)]),
    row(["---", ...cm.map(() => "---:")]),
    ...routes.map(([name, off]) => row([name, ...cm.map((diameter) => seeded(diameter, off))])),
  ];
}

function processTable(): string[] {
  const arms = [radiotherapyFirst("whole"), taceFirst("whole"), given("supportive")].map((order) =>
    orderArm({ "trunk blocked": 1 }, order),
  );
  const cells = (off: readonly (typeof processNames)[number][]): string[] =>
    arms.map((arm) => {
      const counts = playWithout(arm, ...off);
      return `${medianMonths(counts).toFixed(1)}; ${percent(deadOf(counts, "liver failure"))} %`;
    });
  return [
    row(["switched off", "radiotherapy first", "TACE first", "no treatment"]),
    row(["---", "---", "---", "---"]),
    row(["nothing", ...cells([])]),
    ...processNames.map((name) => row([name, ...cells([name])])),
  ];
}

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
  "Child-Pugh is read from simulated bilirubin and albumin: ascites, encephalopathy and clotting have no values of their own.",
  "One volume stands for all nodules; new nodules add to it. Spread outside the liver is not followed.",
  "Thrombus of hepatic veins and vena cava grows and may embolise; it does not narrow the way out of the liver in the months after.",
  "A treatment that takes weeks works on its last day; a step of time is a week.",
  "Iodised oil is counted, not placed.",
] as const;
