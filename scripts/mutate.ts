// `npm run mutate`: gets the scores, findings, rules and gates wrong in every place, one mistake at a time, runs the
// tests with each, and writes docs/mutation.md. Takes about an hour and a half on two cores.
// `-- PART` tries only files whose path contains PART, says what no test noticed, and writes nothing.
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readExplanations } from "./mutation/explained.ts";
import { mutationPage } from "./mutation/mutationPage.ts";
import { faultsOf, type RoomResult } from "./mutation/results.ts";
import { type MutantOfFile, mutantsOf, rooms, root } from "./mutation/rooms.ts";

const only = process.argv[2] ?? "";
// Read before the hour that follows, so that a slip in it is told at once.
const explanations = readExplanations();

/** Tries the mutants of a room in several processes; the mutants that no test noticed, in the order of the sources. */
async function survivorsOf(title: string, total: number): Promise<MutantOfFile[]> {
  const survivors: MutantOfFile[] = [];
  const processes = Math.min(availableParallelism(), total);
  let tried = 0;
  const share = (n: number) =>
    new Promise<void>((resolve, reject) => {
      const child = fork(
        fileURLToPath(new URL("mutation/share.ts", import.meta.url)),
        [title, only, `${n}`, `${processes}`],
        { cwd: root },
      );
      child.on("message", ({ mutant, noticed }: { mutant: MutantOfFile; noticed: boolean }) => {
        tried++;
        if (!noticed) {
          survivors.push(mutant);
          console.log(`${tried}/${total} ${mutant.file}:${mutant.line} ${mutant.was} -> ${mutant.becomes}`);
        }
      });
      child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a process ended with ${code}`))));
    });
  await Promise.all(Array.from({ length: processes }, (_, n) => share(n)));
  if (tried < total) throw new Error(`${title}: ${tried} of ${total} mutants tried`);
  return survivors.sort(
    (a, b) => a.file.localeCompare(b.file) || a.start - b.start || a.becomes.localeCompare(b.becomes),
  );
}

const results: RoomResult[] = [];
for (const room of rooms) {
  const mutants = mutantsOf(room, only);
  if (mutants.length === 0) continue;
  const survivors = await survivorsOf(room.title, mutants.length);
  console.log(`${room.title}: ${mutants.length - survivors.length} of ${mutants.length} mistakes noticed`);
  results.push({ title: room.title, mutants, survivors });
}
if (only === "") {
  writeFileSync(join(root, "docs/mutation.md"), mutationPage(results, explanations));
  const faults = faultsOf(results, explanations);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
