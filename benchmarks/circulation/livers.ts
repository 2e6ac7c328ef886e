import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { parseReading } from "@glisson/case";
import { baselineLiver, presets, simulateCirculation, solveLiver } from "@glisson/circulation";
import { millisecondsOf } from "./millisecondsOf.ts";

interface Share {
  readonly first: number;
  readonly step: number;
  readonly patients: number;
  readonly draws: number;
}

/** Patients whose trunks are filled more and more, each with its ranges; the sum stands for the answers. */
function solvePatients({ first, step, patients, draws }: Share): number {
  let sum = 0;
  for (let n = first; n < patients; n += step) {
    const reading = parseReading({ portal: { "PV.trunk": { obstruction: `${(100 * n) / patients} %` } } });
    if (!reading.ok) throw new Error(reading.faults[0].found);
    const state = simulateCirculation({ reading: reading.value, cirrhosis: true }, [], { draws, seed: n });
    if (state.ok) sum += state.value.totalIndex.value;
  }
  return sum;
}

if (!isMainThread) parentPort!.postMessage(solvePatients(workerData as Share));

const onWorkers = async (workers: number, patients: number, draws: number): Promise<number> => {
  const begin = performance.now();
  await Promise.all(
    Array.from(
      { length: workers },
      (_, first) =>
        new Promise<void>((done, failed) => {
          const share: Share = { first, step: workers, patients, draws };
          const worker = new Worker(new URL(import.meta.url), { workerData: share });
          worker.once("message", () => done());
          worker.once("error", failed);
        }),
    ),
  );
  return (performance.now() - begin) / 1000;
};

/** Steady livers a second, and patients with ranges, as the page says them. */
export async function measureLivers(): Promise<string> {
  const liver = baselineLiver(presets.compensated);
  const centre = solveLiver(liver);
  if (!centre.ok) throw new Error(centre.faults[0].found);
  let n = 0;
  const hundred = (start?: typeof centre.value) => () => {
    for (let m = 0; m < 100; m++) solveLiver({ ...liver, cavernomaCu: 0.01 * ++n }, start);
  };
  const near = millisecondsOf(hundred(centre.value), 40).median / 100;
  const cold = millisecondsOf(hundred(), 10).median / 100;
  const cores = availableParallelism();
  const [patients, draws] = [1000, 16];
  const [one, all] = [await onWorkers(1, patients, draws), await onWorkers(cores, patients, draws)];
  return `## Livers

- One steady liver (58 elements, 30 nodes, its own laws), built and solved from a solved one nearby, as each draw of an ensemble
  is: ${(1000 * near).toFixed(0)} µs, ${Math.round(1000 / near).toLocaleString("en")} a second on one core. From nothing, order of elimination included: ${(1000 * cold).toFixed(0)} µs.
- ${patients.toLocaleString("en")} patients with ranges from ${draws} drawn livers each, all figures of the supply map measured in every one: ${one.toFixed(2)} s
  on one core, ${all.toFixed(2)} s on ${cores}.
`;
}
