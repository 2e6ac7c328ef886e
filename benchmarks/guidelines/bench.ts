// `npm run bench:guidelines`: plans a second over a table of patients, rules alone, with cql-execution on the same
// logic in the same run as the peer. The peer is installed into a folder of its own; without the network it is left out.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { advise, compiledGates, compiledRules, type FindingCodes, findingCodes } from "@glisson/guidelines";
import { elmLibrary } from "./elm.ts";
import { drawnPatients } from "./table.ts";

const peer = "cql-execution@3.3.2";
const table = drawnPatients(2000);
const codes = table.map(findingCodes);
const judges = [...compiledRules.map(({ judge }) => judge), compiledGates.tace, compiledGates.radiotherapy];
function answersOf(of: FindingCodes): Uint8Array {
  const answers = new Uint8Array(judges.length);
  for (let at = 0; at < answers.length; at++) answers[at] = judges[at]!(of);
  return answers;
}

console.log(`${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
console.log(`${table.length} patients, ${judges.length} rules and gates, one core`);
say("answers to findings -> every rule and gate", perSecond(codes, answersOf));
say(
  "case and stages -> findings -> every rule and gate",
  perSecond(table, (facts) => answersOf(findingCodes(facts))),
);
say(
  "case and stages -> whole advice with traces",
  perSecond(table, (facts) => advise(facts)),
);

/** Goes over the table again and again for at least two seconds after a first warm round. */
function perSecond<T>(rows: readonly T[], judge: (row: T) => unknown): number {
  for (const row of rows) judge(row);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < 2000) {
    for (const row of rows) judge(row);
    done += rows.length;
  }
  return (done / (performance.now() - start)) * 1000;
}

interface Cql {
  readonly Library: new (elm: unknown) => unknown;
  readonly Executor: new (library: unknown) => { exec(source: unknown): Promise<{ patientResults: Results }> };
  readonly PatientSource: new (patients: readonly unknown[]) => unknown;
}

type Results = Readonly<Record<string, Readonly<Record<string, boolean | null>>>>;

async function measurePeer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "glisson-cql-"));
  try {
    const npm = spawnSync("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", peer], {
      encoding: "utf8",
    });
    if (npm.status !== 0) return console.log(`${peer} is not here: left out (${npm.stderr.trim().split("\n").at(-1)})`);
    const cql: Cql = createRequire(join(folder, "index.js"))("cql-execution");
    const { names, elm } = elmLibrary();
    const executor = new cql.Executor(new cql.Library(elm));
    const patients = codes.map((of, id) => ({ id: String(id), recordType: "Patient", ...asFields(of) }));
    const round = () => executor.exec(new cql.PatientSource([...patients]));
    const { patientResults } = await round();
    const wrong = codes.filter((of, id) =>
      names.some((name, at) => toCode(patientResults[id]?.[name]) !== answersOf(of)[at]),
    );
    console.log(wrong.length === 0 ? `${peer} gives the same answers` : `${peer} differs in ${wrong.length} patients`);
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < 2000) {
      await round();
      done += patients.length;
    }
    say(`${peer}: answers to findings -> every rule and gate`, (done / (performance.now() - start)) * 1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asFields = (of: FindingCodes) =>
  Object.fromEntries([...of].map((code, at) => [`finding${at}`, code === 1 ? null : code === 2]));

const toCode = (answer: boolean | null | undefined): number => (answer === true ? 2 : answer === false ? 0 : 1);

function say(what: string, rate: number): void {
  console.log(`${what}: ${Math.round(rate).toLocaleString("en-GB")} a second`);
}

await measurePeer();
