// `npm run bench:circulation`: lumped networks beside svZeroDSolver, and livers by the second; writes docs/benchmarks-circulation.md.
// SVZERODSOLVER: the other program's binary, to be measured in the same run.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Model, parseModel, solveModel } from "@glisson/circulation";
import { millisecondsOf } from "./millisecondsOf.ts";
import { binaryTree } from "./networks.ts";
import { peerTimes } from "./peerTimes.ts";

const oracle = fileURLToPath(new URL("../../../shared/oracle/svzerod/", import.meta.url));
const peer = process.env.SVZERODSOLVER;
const folder = mkdtempSync(join(tmpdir(), "glisson-networks-"));
const command = fileURLToPath(new URL("../../apps/cli/bin/glisson.mjs", import.meta.url));

const model = (written: unknown): Model => {
  const parsed = parseModel(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults[0]));
  return parsed.value;
};
const solve = (of: Model): void => {
  const solution = solveModel(of);
  if (!solution.ok) throw new Error(JSON.stringify(solution.faults[0]));
};
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, n) => (n === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
const shown = (milliseconds: number): string => milliseconds.toPrecision(3);

/** The other program on a file: its whole process, and that of an empty start, in ms; null where it fails. */
function peerOn(path: string, times: number): number | null {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const begin = performance.now();
    const done = spawnSync(peer!, [path, join(folder, "out.csv")]);
    if (done.status !== 0) return null;
    taken.push(performance.now() - begin);
  }
  return Math.min(...taken);
}

try {
  const cases = existsSync(oracle)
    ? readdirSync(oracle)
        .filter((file) => file.endsWith(".json") && !file.startsWith("result_"))
        .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(oracle, file), "utf8")) as unknown] as const)
    : [];
  const trees = [255, 1023, 4095].map((vessels) => [`tree of ${vessels} vessels`, binaryTree(vessels, 200)] as const);
  const tiny = join(folder, "tiny.json");
  writeFileSync(tiny, JSON.stringify(binaryTree(1, 2)));
  const peerStart = peer ? peerOn(tiny, 10)! : null;

  const solved = [...cases, ...trees].map(([name, written]) => {
    const path = join(folder, "network.json");
    writeFileSync(path, JSON.stringify(written));
    const own = millisecondsOf(() => solve(model(written)));
    const whole = peer ? peerOn(path, 3) : null;
    const there = whole === null ? (peerTimes[name] ?? null) : whole - peerStart!;
    process.stderr.write(`${name}: ${shown(own.best)} ms, svZeroDSolver ${there === null ? "-" : shown(there)} ms\n`);
    return [
      name,
      shown(own.best),
      shown(own.median),
      there === null ? "fails" : shown(there),
      there === null ? "" : (there / own.best).toFixed(1),
    ];
  });

  const growth = [15, 63, 255, 1023, 4095, 16_383, 65_535].map((vessels) => {
    const written = model(binaryTree(vessels, 20));
    const { best } = millisecondsOf(() => solve(written), 3);
    process.stderr.write(`${vessels} vessels: ${shown(best)} ms\n`);
    return [String(vessels), shown(best), shown((1000 * best) / vessels)];
  });

  const livers = await import("./livers.ts").then(({ measureLivers }) => measureLivers());
  const start = millisecondsOf(() => spawnSync(process.execPath, [command, "network", tiny]), 5).best;

  const page = `# Benchmarks of the circulation

Written by \`npm run bench:circulation\`${peer ? "" : "; SVZERODSOLVER was not set, so the other program's times are those of another machine (AMD EPYC, 2 cores)"}.
Machine: ${cpus()[0]!.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${process.versions.node};
load ${loadavg()[0]!.toFixed(1)}; ${new Date().toISOString().slice(0, 10)}.

## One network

Ours: in one process, from the parsed file to the last time step, order of elimination and check of the network included. svZeroDSolver
(C++, -O3): its whole process on the same file less that of a network of one vessel (${peerStart === null ? "not measured" : `${shown(peerStart)} ms`}); it writes its results, ours are kept in memory.
From the command line \`glisson network\` takes ${shown(start)} ms on a network of one vessel, nearly all of it Node's start.

${table(["network", "best, ms", "median, ms", "svZeroDSolver, ms", "times faster"], solved)}

## Growth

A binary tree with outlets of resistance and capacity, 20 time points, best of 3.

${table(["vessels", "ms", "µs a vessel"], growth)}

${livers}`;
  writeFileSync(new URL("../../docs/benchmarks-circulation.md", import.meta.url), `${page.trim()}\n`);
  console.log(page);
} finally {
  rmSync(folder, { recursive: true });
}
