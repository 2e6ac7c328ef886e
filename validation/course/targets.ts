import { type CohortCounts, medianMonths, survivalAt } from "@glisson/course";
import { arms, type RowArm } from "./arms.ts";
import { type OutcomeRow, readOutcomes } from "./outcomes.ts";

/** One published figure, and how the course's own is read from a cohort. */
export interface Target {
  readonly arm: RowArm;
  readonly use: OutcomeRow["use"];
  readonly what: string;
  readonly unit: "months" | "share";
  readonly published: number;
  /** Confidence interval of the published figure, or the range that stands for one. */
  readonly range?: readonly [low: number, high: number];
  /** The source gives a range and no middle; `published` is the middle of its logarithms. */
  readonly isRange?: boolean;
  readonly n?: number;
  readonly source: string;
  readonly mark: OutcomeRow["mark"];
  readonly simulated: (counts: CohortCounts) => number;
}

/** Figures other than survival: responses and complications. Sources as in the rows of the same name. */
const further: readonly (Omit<Target, "arm" | "unit"> & { readonly row: string })[] = [
  share(
    "seed-04",
    "recurrence within two years of the operation (up to)",
    0.6,
    (c) => c.recurred / c.resected,
    "seed",
    "read",
    "fit",
  ),
  share(
    "lee2014",
    "complete response of thrombus",
    0.065,
    (c) => c.complete / c.assessed,
    "Lee JH 2014, doi:10.3857/roj.2014.32.3.170",
    "read",
    "fit",
  ),
  share(
    "lee2014",
    "partial response of thrombus",
    0.261,
    (c) => c.partial / c.assessed,
    "Lee JH 2014, doi:10.3857/roj.2014.32.3.170",
    "read",
    "fit",
  ),
  share(
    "xi2013",
    "complete response of thrombus",
    0.366,
    (c) => c.complete / c.assessed,
    "Xi M 2013, doi:10.1371/journal.pone.0063864",
    "recalled",
    "fit",
  ),
  share(
    "xi2013",
    "partial response of thrombus",
    0.39,
    (c) => c.partial / c.assessed,
    "Xi M 2013, doi:10.1371/journal.pone.0063864",
    "recalled",
    "fit",
  ),
  share(
    "choi2017",
    "worse liver function after TACE, open portal vein",
    0.08,
    (c) => c.worsened / c.patients,
    "2 to 15 %: doi:10.1159/000201443 (2.1 % of 623) and a series of 820 (15.1 %)",
    "mixed",
    "fit",
  ),
  share(
    "luo-a",
    "variceal bleeding within a year",
    0.045,
    (c) => c.bled / c.patients,
    "doi:10.1186/s12885-020-07708-1",
    "read",
    "fit",
  ),
  share(
    "order-01a",
    "worse liver function, radiotherapy first",
    0.095,
    (c) => c.worsened / c.patients,
    "Li X 2018, doi:10.18632/oncotarget.25224",
    "read",
    "validation",
  ),
  share(
    "order-01b",
    "worse liver function, TACE first",
    0.333,
    (c) => c.worsened / c.patients,
    "Li X 2018, doi:10.18632/oncotarget.25224",
    "read",
    "validation",
  ),
  share(
    "hfrt",
    "complete response of caval thrombus",
    0.227,
    (c) => c.complete / c.assessed,
    "doi:10.1186/s12885-019-5870-3",
    "read",
    "validation",
  ),
];

function share(
  row: string,
  what: string,
  published: number,
  simulated: Target["simulated"],
  source: string,
  mark: Target["mark"],
  use: Target["use"],
) {
  return { row, what, published, simulated, source, mark, use };
}

/** Every published figure that an arm of the course plays, in the order of the arms. */
export function allTargets(): readonly Target[] {
  const rows = new Map(readOutcomes().map((row) => [row.id, row]));
  return arms.flatMap((arm) => {
    const row = rows.get(arm.row);
    const others = further
      .filter((one) => one.row === arm.row)
      .map(({ row: _, ...one }): Target => ({ ...one, arm, unit: "share" }));
    return [...(row ? survivalTargets(arm, row) : []), ...others];
  });
}

function survivalTargets(arm: RowArm, row: OutcomeRow): Target[] {
  const common = { arm, use: row.use, source: row.source, mark: row.mark, ...(row.n ? { n: row.n } : {}) };
  const middle = row.median ?? (row.low === undefined ? undefined : Math.sqrt(row.low * row.high!));
  const median: Target[] =
    middle === undefined
      ? []
      : [
          {
            ...common,
            what: "median survival",
            unit: "months",
            published: middle,
            ...(row.low === undefined
              ? {}
              : { range: [row.low, row.high!] as const, isRange: row.median === undefined }),
            simulated: medianMonths,
          },
        ];
  return [
    ...median,
    ...row.survival.map(
      ({ months, share: published }): Target => ({
        ...common,
        what: `alive at ${months} months`,
        unit: "share",
        published,
        simulated: (counts) => survivalAt(counts, months),
      }),
    ),
  ];
}
