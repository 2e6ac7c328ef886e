// `npm run bench:course`: two orders over many patients, on one and on two threads; writes docs/benchmarks-course.md.
// `-- --patients N`: so many in the largest run (1,000,000 unless told).
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { addCounts, type CohortCounts } from "@glisson/course";

const { values } = parseArgs({ options: { patients: { type: "string", default: "1000000" } } });
const largest = Number(values.patients);
const months = 24;

interface Played {
  readonly counts: readonly CohortCounts[];
  readonly solved: number;
}

const playPart = (from: number, to: number): Promise<Played> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: { from, to, months, piece: 10_000 },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });

async function play(patients: number, threads: number) {
  const share = Math.ceil(patients / threads);
  const begin = performance.now();
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, n) => playPart(n * share, Math.min(patients, (n + 1) * share))),
  );
  const seconds = (performance.now() - begin) / 1000;
  const counts = parts.map((part) => part.counts).reduce((a, b) => a.map((one, n) => addCounts(one, b[n]!)));
  const hash = createHash("sha256")
    .update(JSON.stringify(counts.map((one) => ({ ...one, deaths: [...one.deaths] }))))
    .digest("hex");
  return {
    patients,
    threads,
    seconds,
    hash,
    solved: parts.reduce((sum, { solved }) => sum + solved, 0),
    // Two arms, 24 months each, whether the patient lives through them or not.
    monthsPerSecond: (patients * months * 2) / seconds,
    // The most that the process has held so far; the runs grow one by one.
    memoryMiB: process.resourceUsage().maxRSS / 2 ** 10,
  };
}

const runs: Awaited<ReturnType<typeof play>>[] = [];
for (const patients of [largest / 100, largest / 10, largest])
  for (const threads of [1, 2]) {
    const run = await play(patients, threads);
    runs.push(run);
    process.stderr.write(
      `${patients} patients, ${threads} threads: ${run.seconds.toFixed(1)} s, ${Math.round(run.monthsPerSecond)} patient-months a second\n`,
    );
  }
const isSame = runs.every(({ patients, hash }) =>
  runs.every((other) => other.patients !== patients || other.hash === hash),
);
if (!isSame) throw new Error("one and two threads gave different counts");

const goalSeconds = 60;
const last = runs.at(-1)!;
const reached = `${last.patients.toLocaleString("en")} took ${last.seconds.toFixed(1)} s`;
const number = (value: number): string => Math.round(value).toLocaleString("en");
const page = `# Benchmarks of the course

Written by \`npm run bench:course\`; do not edit. ${cpus()[0]!.model.trim()}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} at the end; Node ${process.version}.

Two orders over the same patients, 24 months in steps of a week; each thread solves the circulation afresh at the knots that its own patients come
near. One and two threads give the same counts, or the command fails. Patient-months count both arms and all
months, lived through or not. Goal: 1,000,000 patients on two threads within ${goalSeconds} s; ${reached}.

| patients | threads | s | patient-months a second | knots solved | most memory so far, MiB |
| ---: | ---: | ---: | ---: | ---: | ---: |
${runs.map((run) => `| ${number(run.patients)} | ${run.threads} | ${run.seconds.toFixed(1)} | ${number(run.monthsPerSecond)} | ${number(run.solved)} | ${Math.round(run.memoryMiB)} |`).join("\n")}
`;
writeFileSync(new URL("../../docs/benchmarks-course.md", import.meta.url), page);
