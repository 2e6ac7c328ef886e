import { quantiles } from "@glisson/sampling";
import { type CourseQuantity, type Ensemble, quantities } from "./playEnsemble.ts";
import { type Cause, causes, daysPerMonth } from "./playOrder.ts";

/** A band over the samples that are alive: its middle, and the ends between which nine of ten lie. */
export interface Band {
  readonly month: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** One order's ensemble in the figures that a person reads. Shares are of all samples. */
export interface CourseSummary {
  readonly order: string;
  readonly samples: number;
  /** Median months of life with the range in which nine of ten die; what lies beyond the months played is left out. */
  readonly survival: { readonly median?: number; readonly low?: number; readonly high?: number };
  readonly alive: readonly {
    readonly month: number;
    readonly share: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Share dead of each cause by each month. */
  readonly deaths: Readonly<Record<Cause, readonly number[]>>;
  readonly bands: Readonly<Record<CourseQuantity, readonly Band[]>>;
  /** Share of samples in which the trunk, blocked at first, was open by each month; left out where it was open at first. */
  readonly opened?: readonly number[];
  /** Share in which a treatment cost the liver a fifth of its work within four weeks. */
  readonly worsened: number;
  /** Share in which varices bled, and in which new nodules came. */
  readonly bled: number;
  readonly spread: number;
  /** For each action of the order: share in which its gate was met, and in which it gave way. */
  readonly actions: readonly { readonly given: number; readonly gaveWay: number }[];
}

export function summarise(written: string, actionCount: number, ensemble: Ensemble): CourseSummary {
  const { courses, samples, months } = ensemble;
  const share = (is: (course: (typeof courses)[number]) => boolean): number => courses.filter(is).length / samples;
  const monthsOf = courses.map(({ diedOn }) =>
    Number.isNaN(diedOn) ? Number.POSITIVE_INFINITY : diedOn / daysPerMonth,
  );
  const ordered = [...monthsOf].sort((a, b) => a - b);
  const at = (part: number): number => ordered[Math.min(samples - 1, Math.floor(part * samples))]!;
  const every = Array.from({ length: months + 1 }, (_, month) => month);
  const blockedAtFirst = courses.filter(({ wasBlocked }) => wasBlocked);
  return {
    order: written,
    samples,
    survival: { ...within("median", at(0.5)), ...within("low", at(0.05)), ...within("high", at(0.95)) },
    alive: every.map((month) => ({ month, ...wilson(monthsOf.filter((one) => one > month).length, samples) })),
    deaths: Object.fromEntries(
      causes.map((cause) => [
        cause,
        every.map((month) => share((one) => one.cause === cause && one.diedOn / daysPerMonth <= month)),
      ]),
    ) as Record<Cause, number[]>,
    bands: Object.fromEntries(quantities.map((name, n) => [name, bandsOf(ensemble, n)])) as Record<
      CourseQuantity,
      Band[]
    >,
    ...(blockedAtFirst.length > 0
      ? {
          opened: every.map(
            (month) =>
              blockedAtFirst.filter(({ openedOn }) => openedOn / daysPerMonth <= month).length / blockedAtFirst.length,
          ),
        }
      : {}),
    worsened: share(({ lowestFunction }) => lowestFunction < 0.8),
    bled: share(({ bledOn }) => !Number.isNaN(bledOn)),
    spread: share(({ spreadOn }) => !Number.isNaN(spreadOn)),
    actions: Array.from({ length: actionCount }, (_, n) => ({
      given: share(({ given }) => (given & (1 << n)) !== 0),
      gaveWay: share(({ gaveWay }) => (gaveWay & (1 << n)) !== 0),
    })),
  };
}

const within = <Name extends string>(name: Name, months: number): { readonly [key in Name]?: number } =>
  Number.isFinite(months) ? ({ [name]: months } as { readonly [key in Name]: number }) : {};

/** Months in which too few are alive for a band. */
const fewest = 10;

function bandsOf({ paths, samples, months }: Ensemble, quantity: number): Band[] {
  const bands: Band[] = [];
  for (let month = 0; month <= months; month++) {
    const alive: number[] = [];
    for (let sample = 0; sample < samples; sample++) {
      const value = paths[(sample * (months + 1) + month) * quantities.length + quantity]!;
      if (!Number.isNaN(value)) alive.push(value);
    }
    if (alive.length < Math.min(fewest, samples)) break;
    const [low, middle, high] = quantiles(alive, [0.05, 0.5, 0.95]) as [number, number, number];
    bands.push({ month, low, middle, high });
  }
  return bands;
}

/** A share with the range that so few samples leave it: Wilson 1927, 95 % (recalled). */
function wilson(count: number, of: number): { share: number; low: number; high: number } {
  const z = 1.96;
  const share = count / of;
  const centre = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
