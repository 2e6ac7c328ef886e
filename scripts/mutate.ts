// `npm run mutate`: gets the scores, findings, rules and gates wrong in every place, one mistake at a time, runs the
// tests with each, and writes docs/mutation.md. Takes about two hours on two cores.
// `-- PART` tries only files whose path contains PART, says what no test noticed, and writes nothing.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readExplanations } from "./mutation/explained.ts";
import { tryInShares } from "./mutation/inShares.ts";
import { mutationPage } from "./mutation/mutationPage.ts";
import { faultsOf, type RoomResult } from "./mutation/results.ts";
import { type MutantOfFile, mutantsOf, rooms, root } from "./mutation/rooms.ts";

const only = process.argv[2] ?? "";
// Read before the hour that follows, so that a slip in it is told at once.
const explanations = readExplanations();

const results: RoomResult[] = [];
for (const room of rooms) {
  const mutants = mutantsOf(room, only);
  if (mutants.length === 0) continue;
  const survivors: MutantOfFile[] = [];
  let tried = 0;
  await tryInShares(room, only, (mutant, noticed) => {
    tried++;
    if (noticed) return;
    survivors.push(mutant);
    console.log(`${tried}/${mutants.length} ${mutant.file}:${mutant.line} ${mutant.was} -> ${mutant.becomes}`);
  });
  console.log(`${room.title}: ${mutants.length - survivors.length} of ${mutants.length} mistakes noticed`);
  results.push({ title: room.title, mutants, survivors });
}
if (only === "") {
  writeFileSync(join(root, "docs/mutation.md"), mutationPage(results, explanations));
  const faults = faultsOf(results, explanations);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
