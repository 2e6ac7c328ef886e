import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { LiverCheck } from "./digitalLiver.ts";

/** Checks the digital livers of these seeds on several cores; in the order of the seeds. */
export async function sweep(seeds: readonly number[], workers: number): Promise<LiverCheck[]> {
  const waiting = [...seeds];
  const done = new Map<number, LiverCheck>();
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url));
      const next = (): void => {
        const seed = waiting.shift();
        if (seed === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(seed);
      };
      worker.on("message", (check: LiverCheck) => {
        done.set(check.seed, check);
        process.stderr.write(`\r${done.size} of ${seeds.length} livers`);
        next();
      });
      worker.on("error", reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(workers, availableParallelism(), seeds.length) }, run));
  process.stderr.write("\n");
  return seeds.map((seed) => done.get(seed)!);
}
