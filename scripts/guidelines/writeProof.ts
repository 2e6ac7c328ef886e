// Proves what `npm run guidelines` has just written, in a process of its own, and writes the page.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rulesHash } from "./buildAll.ts";
import { mutateAll } from "./mutate.ts";
import { failuresOf, proofPage, statesOf } from "./proofPage.ts";
import { proveAll } from "./prove.ts";

const proof = proveAll();
const mutation = mutateAll();
const { secondsToJudge, secondsToGoThrough } = proof;
const page = proofPage(proof, mutation, rulesHash());
writeFileSync(fileURLToPath(new URL("../../docs/guidelines-proof.md", import.meta.url)), page);
console.log(
  `${statesOf(proof)} states in ${secondsToGoThrough.toFixed(1)} s: ${Math.round(statesOf(proof) / secondsToGoThrough)} a second, after ${secondsToJudge.toFixed(1)} s of reading`,
);
console.log(
  `${mutation.mistakes - mutation.unnoticed.length} of ${mutation.mistakes} mistakes in conditions noticed by the cases`,
);
const failures = [...failuresOf(proof), ...mutation.unnoticed.map((mistake) => `not noticed by the cases: ${mistake}`)];
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
