import type { BranchCheck, LiverCheck } from "./digitalLiver.ts";
import type { RealLiverCheck } from "./realLivers.ts";
import { middle, percent, quantile } from "./statistics.ts";

/** What was measured apart from the livers; null where the data were not there. */
export interface Beside {
  readonly command: string;
  readonly real: readonly RealLiverCheck[];
  readonly aorta: readonly number[] | null;
  readonly terminals: readonly { ends: number; found: number; apart: number; apartFound: number }[];
}

export interface Bar {
  readonly what: string;
  readonly bar: string;
  readonly ours: string;
  readonly isMet: boolean;
}

type Assessed = BranchCheck & { readonly read: NonNullable<BranchCheck["read"]> };

const slack = 1e-6;
export const isInside = ({ truth, read }: Assessed): boolean => truth >= read.low - slack && truth <= read.high + slack;
export const isAssessed = (one: BranchCheck): one is Assessed => one.read !== null;
const inVoxels = (value: number): string => `${value.toFixed(2)} voxel`;
/** The limit of the rule above which a vein counts as blocked. */
const blocked = 0.9;

/** What the range says of "blocked": yes when all of it lies above the limit, no when none does, else cannot say. */
const saysBlocked = ({ read }: Assessed): "yes" | "no" | "cannot say" =>
  read.low > blocked ? "yes" : read.high <= blocked ? "no" : "cannot say";

/** Branches that hold thrombus in truth, or all that were measured. */
export const branchesOf = (livers: readonly LiverCheck[], hold: "thrombus" | "all"): BranchCheck[] =>
  livers.flatMap(({ branches }) => branches.filter(({ truth }) => hold === "all" || truth > 0));

export type Group = readonly [name: string, holds: (one: LiverCheck) => boolean];

const slice = (one: LiverCheck): number => Math.max(...one.spacingMm);
export const spacings: readonly Group[] = [
  ["below 1.6 mm", (one) => slice(one) < 1.55],
  ["1.6 mm", (one) => slice(one) >= 1.55 && slice(one) < 1.9],
  ["2 to 3 mm", (one) => slice(one) >= 1.9 && slice(one) < 4],
  ["5 mm", (one) => slice(one) >= 4],
];
export const points = (fraction: number): string => `${(100 * fraction).toFixed(1)} points`;

/** Every bar that the reading of livers is held to, with what was measured. */
export function bars(livers: readonly LiverCheck[], { real, aorta, terminals }: Beside): Bar[] {
  const read = livers.filter(({ refused }) => refused === null);
  const assessed = branchesOf(read, "thrombus").filter(isAssessed);
  const all = branchesOf(read, "all").filter(isAssessed);
  const errors = assessed.map((one) => Math.abs(one.read.value - one.truth));
  const covered = assessed.filter(isInside).length;
  const names = read.flatMap((one) => one.names);
  const right = names.filter(({ isRight }) => isRight).length;
  const radii = read.flatMap(({ trunkRadiusVoxels }) => (trunkRadiusVoxels === null ? [] : [trunkRadiusVoxels]));
  const lineErrors = read.flatMap((one) => one.radiusErrorVoxels);
  const said = all.filter((one) => saysBlocked(one) !== "cannot say");
  const saidRight = said.filter((one) => (saysBlocked(one) === "yes") === one.truth > blocked).length;
  const trunks = all.filter(({ branch }) => branch === "PV.trunk");
  const falseYes = trunks.filter((one) => one.truth <= blocked && saysBlocked(one) === "yes").length;
  const falseNo = trunks.filter((one) => one.truth === 1 && one.obstructedMm >= 5 && saysBlocked(one) === "no").length;
  const unsaid = trunks.filter((one) => saysBlocked(one) === "cannot say").length;
  const swapped = read.filter(({ mirrored }) => mirrored === "read").length;
  const width = quantile(
    assessed.map((one) => one.read.high - one.read.low),
    0.5,
  );
  const found: Bar[] = [
    {
      what: "digital livers read, not refused",
      bar: "all",
      ours: `${read.length} of ${livers.length}`,
      isMet: read.length === livers.length,
    },
    {
      what: `obstruction, error of ${assessed.length} branches with thrombus, median`,
      bar: "at most 3 points",
      ours: points(quantile(errors, 0.5)),
      isMet: quantile(errors, 0.5) <= 0.03,
    },
    {
      what: `truth inside the stated range (median width ${points(width)})`,
      bar: "95 %",
      ours: `${percent(covered, assessed.length)}; of all ${all.length} measured branches ${percent(all.filter(isInside).length, all.length)}`,
      isMet: covered >= 0.95 * assessed.length,
    },
    {
      what: `branch names right, ${names.length} given`,
      bar: "98 %",
      ours: percent(right, names.length),
      isMet: right >= 0.98 * names.length,
    },
    {
      what: "blocked (above 0.90) or not, where the range says which",
      bar: "99 %",
      ours: `${percent(saidRight, said.length)} of ${said.length}`,
      isMet: saidRight >= 0.99 * said.length,
    },
    {
      what: "trunk blocked: false yes at 0.90 or less; false no where full over 5 mm",
      bar: "0; 0",
      ours: `${falseYes}; ${falseNo}`,
      isMet: falseYes + falseNo === 0,
    },
    {
      what: "trunk blocked: cannot say",
      bar: "at most 10 %",
      ours: `${percent(unsaid, trunks.length)} of ${trunks.length}`,
      isMet: unsaid <= 0.1 * trunks.length,
    },
    {
      what: "trunk's radius, largest error",
      bar: "half a voxel",
      ours: inVoxels(Math.max(...radii)),
      isMet: Math.max(...radii) <= 0.5,
    },
    {
      what: "radius along the centre line, error, median",
      bar: "0.35 voxel",
      ours: inVoxels(quantile(lineErrors, 0.5)),
      isMet: quantile(lineErrors, 0.5) <= 0.35,
    },
    { what: "mirrored livers read", bar: "0", ours: `${swapped} of ${read.length}`, isMet: swapped === 0 },
    ...strictBars(read),
  ];
  for (const one of terminals) {
    found.push({
      what: `true ends found, of ${one.ends}; ${one.apart} end outside every other vessel's wall by their radius and a voxel`,
      bar: "290 of 300 where resolved (96.7 %)",
      ours: `${one.found}; of those ${one.apartFound} (${percent(one.apartFound, one.apart)})`,
      isMet: one.apartFound >= (290 / 300) * one.apart,
    });
  }
  if (aorta)
    found.push({
      what: `radius against VMTK's inscribed sphere on an aorta, ${aorta.length} points, median (95 %)`,
      bar: "5 %",
      ours: `${(100 * quantile(aorta, 0.5)).toFixed(1)} % (${(100 * quantile(aorta, 0.95)).toFixed(1)} %)`,
      isMet: quantile(aorta, 0.5) <= 0.05,
    });
  if (real.length > 0) {
    const trunksFound = real.filter(({ trunkScore }) => trunkScore !== null).length;
    const [left, rightHalf] = (["left", "right"] as const).map((part) =>
      quantile(
        real.map(({ dice }) => dice[part]),
        0.5,
      ),
    );
    found.push(
      { what: "13 real livers: trunk found", bar: "13", ours: String(trunksFound), isMet: trunksFound === 13 },
      {
        what: "13 real livers: Dice of left / right against the experts' Couinaud labels, median",
        bar: "0.90 / 0.94",
        ours: `${left!.toFixed(3)} / ${rightHalf!.toFixed(3)}`,
        isMet: left! >= 0.9 && rightHalf! >= 0.94,
      },
      {
        what: "13 real livers: liver volume against the mask's voxels, largest difference",
        bar: "equal",
        ours: `${Math.max(...real.map(({ volumeErrorMl }) => volumeErrorMl)).toFixed(4)} mL`,
        isMet: real.every(({ volumeErrorMl }) => volumeErrorMl <= 0.001),
      },
    );
  }
  return found;
}

const firstNames: readonly string[] = ["PV.trunk", "PV.L", "PV.R", "PV.RA", "PV.RP"];

/** Bars that a generator of digital livers is usually held to; stricter than the ones above where they ask the same. */
function strictBars(livers: readonly LiverCheck[]): Bar[] {
  const found: Bar[] = [];
  for (const [slices, holds, least] of [
    ["1.6 mm slices", spacings[1]![1], 1],
    ["5 mm slices", spacings[3]![1], 0.95],
  ] as const) {
    const some = livers.filter(holds);
    const right = some.filter(
      ({ names, missing }) =>
        missing.length === 0 && names.every(({ given, isRight }) => isRight || !firstNames.includes(given)),
    ).length;
    found.push({
      what: `trunk, left, right, right anterior and posterior all named, and right; ${slices}`,
      bar: percent(least, 1),
      ours: `${percent(right, some.length)} of ${some.length} livers`,
      isMet: right >= least * some.length,
    });
  }
  for (const [slices, holds, most] of [
    ["up to 3 mm slices", (one: LiverCheck) => slice(one) < 4, 0.03],
    ["5 mm slices", (one: LiverCheck) => slice(one) >= 4, 0.07],
  ] as const) {
    const trunks = branchesOf(livers.filter(holds), "thrombus")
      .filter(isAssessed)
      .filter(({ branch }) => branch === "PV.trunk");
    const mean = middle(trunks.map((one) => Math.abs(one.read.value - one.truth)));
    found.push({
      what: `trunk's obstruction, mean error of ${trunks.length}; ${slices}`,
      bar: points(most),
      ours: points(mean),
      isMet: mean <= most,
    });
  }
  const sum = (key: keyof LiverCheck["found"]): number => livers.reduce((total, one) => total + one.found[key], 0);
  const away = livers.flatMap((one) => one.awayVoxels);
  found.push(
    {
      what: "length of branches from 1.5 voxels' radius on: found; invented",
      bar: "97 %; 3 %",
      ours: `${percent(sum("foundMm"), sum("truthMm"))}; ${percent(sum("inventedMm"), sum("readMm"))}`,
      isMet: sum("foundMm") >= 0.97 * sum("truthMm") && sum("inventedMm") <= 0.03 * sum("readMm"),
    },
    {
      what: "centre line's distance from the true one, mean; 95 %",
      bar: "0.5; 1.2 voxel",
      ours: `${middle(away).toFixed(2)}; ${inVoxels(quantile(away, 0.95))}`,
      isMet: middle(away) <= 0.5 && quantile(away, 0.95) <= 1.2,
    },
  );
  return found;
}
