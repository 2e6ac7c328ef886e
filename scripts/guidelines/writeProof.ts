import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rulesHash } from "./buildAll.ts";
import { failuresOf, proofPage, statesOf } from "./proofPage.ts";
import { proveAll } from "./prove.ts";

const proof = proveAll();
const { secondsToJudge, secondsToGoThrough } = proof;
writeFileSync(fileURLToPath(new URL("../../docs/guidelines-proof.md", import.meta.url)), proofPage(proof, rulesHash()));
console.log(
  `${statesOf(proof)} states in ${secondsToGoThrough.toFixed(1)} s: ${Math.round(statesOf(proof) / secondsToGoThrough)} a second, after ${secondsToJudge.toFixed(1)} s of reading`,
);
const failures = failuresOf(proof);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
