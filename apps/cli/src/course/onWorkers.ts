import { Worker } from "node:worker_threads";
import { good, type Result } from "@glisson/case";
import {
  type CourseFacts,
  type CourseRun,
  type Ensemble,
  type Order,
  type PlayedCourses,
  playCourses,
} from "@glisson/course";
import type { Part } from "./worker.ts";

type Played = Result<PlayedCourses>;

/** Plays the orders on so many worker threads. Each sample depends on seed and number alone, so any number gives the same. */
export async function playOnWorkers(
  facts: CourseFacts,
  orders: readonly Order[],
  run: CourseRun,
  workers: number,
): Promise<Result<PlayedCourses>> {
  const share = Math.ceil(run.samples / workers);
  const parts = Array.from({ length: workers }, (_, n) => ({
    from: n * share,
    to: Math.min(run.samples, (n + 1) * share),
  }))
    .filter(({ from, to }) => from < to)
    .map((part): Part => ({ facts, orders, run, ...part }));
  const played =
    parts.length <= 1
      ? [playCourses(facts, orders, run, { from: 0, to: run.samples })]
      : await Promise.all(parts.map(playPart));
  const failed = played.find((one) => !one.ok);
  if (failed && !failed.ok) return failed;
  const values = played.flatMap((one) => (one.ok ? [one.value] : []));
  const ensembles = orders.map((_, n) => join(values.map((value) => value.ensembles[n]!)));
  return good({ assumptions: values[0]!.assumptions, ensembles });
}

const playPart = (part: Part): Promise<Played> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: part });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

/** The samples of several parts, one after the other. */
function join(parts: readonly Ensemble[]): Ensemble {
  if (parts.length === 1) return parts[0]!;
  const paths = new Float64Array(parts.reduce((sum, part) => sum + part.paths.length, 0));
  let at = 0;
  for (const part of parts) {
    paths.set(part.paths, at);
    at += part.paths.length;
  }
  return {
    samples: parts.reduce((sum, part) => sum + part.samples, 0),
    months: parts[0]!.months,
    courses: parts.flatMap(({ courses }) => courses),
    paths,
  };
}
