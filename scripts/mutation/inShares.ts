import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type MutantOfFile, mutantsOf, type Room, root } from "./rooms.ts";

/** Tests that do not end within this with a mistake in place have noticed it, ms. The first run, without one, fits as well. */
const mostMs = 10 * 60_000;

/** Every mutant of a room, tried in several processes; tells of each whether a test noticed. */
export async function tryInShares(
  room: Room,
  only: string,
  tell: (mutant: MutantOfFile, noticed: boolean) => void,
): Promise<void> {
  const mutants = mutantsOf(room, only);
  const processes = Math.min(availableParallelism(), mutants.length);

  /** Every `processes`-th mutant from the n-th on, from the given one of these. */
  const share = (n: number, from: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const mine = mutants.filter((_, at) => at % processes === n);
      let at = from;
      const args = [room.title, only, n, processes, from].map(String);
      const child = fork(fileURLToPath(new URL("share.ts", import.meta.url)), args, { cwd: root });
      let hangs = false;
      const clock = setTimeout(() => {
        hangs = true;
        child.kill("SIGKILL");
      }, mostMs);
      child.on("message", (noticed: boolean) => {
        clock.refresh();
        tell(mine[at++]!, noticed);
      });
      child.on("exit", () => {
        clearTimeout(clock);
        if (at === mine.length) return resolve();
        if (!hangs) return reject(new Error(`a process ended with ${mine.length - at} mutants untried`));
        tell(mine[at]!, true);
        resolve(share(n, at + 1));
      });
    });
  await Promise.all(Array.from({ length: processes }, (_, n) => share(n, 0)));
}
