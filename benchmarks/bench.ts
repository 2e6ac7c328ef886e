// `npm run bench`: each step against its peers, one process a measurement; prints the tables and writes docs/benchmarks.md.
// `-- --quick`: two small patients, once each, nothing written.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Answer, type Job, measure } from "./measure.ts";
import { findPeers, ours, oursAsFarAsPeers } from "./programs.ts";
import { type Line, report } from "./report.ts";
import { digitalPatient, type Patient, realPatient } from "./volumes.ts";

const isQuick = process.argv.includes("--quick");
const times = isQuick ? 1 : 3;
const pixels = isQuick ? [128] : [128, 256, 512];
const realNames = isQuick ? ["p17"] : ["p01", "p12", "p17"];
/** 512 x 512 x 856 voxels of float64: 1.8 GB unpacked. */
const huge = fileURLToPath(new URL("../../shared/data/lits-huge/vessels.nii.gz", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "glisson-bench-"));
// Compiled modules are kept from run to run, as the command keeps them and as Python does.
process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
try {
  say("looking for the peers");
  const peers = findPeers(folder);
  const lines: Line[] = [];
  const loads = [loadavg()[0]!];

  const compare = (step: string, volume: string, job: Job): void => {
    const own = step === "whole way" ? [ours, oursAsFarAsPeers] : [ours];
    for (const program of [...own, ...(peers.of[step] ?? [])]) {
      const answer = measure(program, step, job, times);
      loads.push(loadavg()[0]!);
      lines.push({ step, volume, program: program.name, answer });
      say(`${step}, ${volume}, ${program.name}: ${sayAnswer(answer)}`);
    }
  };

  const patients: Patient[] = [];
  for (const count of pixels) {
    say(`drawing the digital liver, ${count} pixels`);
    patients.push(await digitalPatient(count, folder));
  }
  for (const name of realNames) {
    const patient = await realPatient(name, folder);
    if (patient) patients.push(patient);
    else say(`${name} is not here: left out`);
  }
  for (const patient of patients) {
    for (const step of ["distance", "components", "thinning", "surface"]) {
      compare(step, `${patient.name}, whole`, { volume: patient.whole });
      compare(step, `${patient.name}, cropped`, { volume: patient.box });
    }
    compare("territories", `${patient.name}, cropped`, { volume: patient.liver, seeds: patient.seeds });
    compare("whole way", patient.name, { masks: patient.masks });
  }
  if (!isQuick && existsSync(huge)) compare("read", "512 x 512 x 856 of float64", { file: huge });

  const page = report({
    lines,
    patients,
    times,
    peers,
    machine: [
      `${cpus()[0]!.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
      `Node ${process.versions.node}`,
      ...peers.versions,
    ],
    load: [Math.min(...loads), Math.max(...loads)],
    date: new Date().toISOString().slice(0, 10),
  });
  console.log(page);
  if (!isQuick) writeFileSync(new URL("../docs/benchmarks.md", import.meta.url), page);
} finally {
  rmSync(folder, { recursive: true });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function sayAnswer(answer: Answer | { readonly failed: string }): string {
  if ("failed" in answer) return `failed: ${answer.failed}`;
  return `${answer.cpuS.toFixed(3)} CPU s, ${answer.peakMb.toFixed(0)} MB, ${JSON.stringify(answer.figures)}`;
}
