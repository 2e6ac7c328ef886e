// One process of `npm run mutate`: tries every n-th mutant of a room and tells its parent, one after the other, whether a
// test noticed.
import { mutantsOf, rooms } from "./rooms.ts";
import { tryMutants } from "./tryMutants.ts";

const [title, only, share, of, from] = process.argv.slice(2) as [string, string, string, string, string];
const room = rooms.find((one) => one.title === title)!;
const mutants = mutantsOf(room, only).filter((_, n) => n % Number(of) === Number(share));
await tryMutants(mutants.slice(Number(from)), room.tests, (_, noticed) => process.send!(noticed));
// Failing tests, which are what is hoped for, have set it.
process.exitCode = 0;
process.disconnect();
