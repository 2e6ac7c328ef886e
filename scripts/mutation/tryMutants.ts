import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import { withMutant } from "./mutantsIn.ts";
import { type MutantOfFile, root } from "./rooms.ts";

/** A test file that takes longer than this comes after the quick ones, ms. */
const slowFromMs = 1000;

/** These read files that stand outside the project: what they notice would not be noticed everywhere. */
const outside = /vectors\.test\.ts$/;

/**
 * Runs tests once as the sources are, then once with each mutant in place, quick test files first and no further than
 * the first failure; tells of each mutant whether a test noticed.
 * Throws when the tests do not pass as the sources are.
 */
export async function tryMutants(
  mutants: readonly MutantOfFile[],
  tests: readonly string[],
  tell: (mutant: MutantOfFile, noticed: boolean) => void,
): Promise<void> {
  const inPlace: { now?: MutantOfFile } = {};
  const vitest = await createVitest(
    "test",
    // A cache of transformed sources would keep mutants.
    {
      watch: false,
      bail: 1,
      reporters: [{}],
      maxWorkers: 1,
      silent: true,
      fsModuleCache: false,
      isolate: false,
      pool: "threads",
    },
    {
      root,
      plugins: [
        {
          name: "mutant",
          enforce: "pre",
          load(id: string) {
            const mutant = inPlace.now;
            return mutant && id === join(root, mutant.file) ? withMutant(readFileSync(id, "utf8"), mutant) : undefined;
          },
        },
      ],
    },
  );
  try {
    const { quick, slow } = await inOrder(vitest, tests);
    for (const mutant of mutants) {
      inPlace.now = mutant;
      vitest.invalidateFile(join(root, mutant.file));
      tell(mutant, (await fails(vitest, quick)) || (await fails(vitest, slow)));
      vitest.invalidateFile(join(root, mutant.file));
    }
  } finally {
    await vitest.close();
  }
}

async function inOrder(vitest: Vitest, tests: readonly string[]) {
  const specifications = (await vitest.globTestSpecifications([...tests])).filter(
    ({ moduleId }) => !outside.test(moduleId),
  );
  const asTheyAre = await vitest.runTestSpecifications(specifications);
  const failing = asTheyAre.testModules.filter((one) => !one.ok());
  if (failing.length > 0 || asTheyAre.unhandledErrors.length > 0)
    throw new Error(`tests fail as the sources are: ${failing.map((one) => one.moduleId).join(", ")}`);
  const took = new Map(asTheyAre.testModules.map((one) => [one.moduleId, one.diagnostic().duration]));
  const isSlow = ({ moduleId }: TestSpecification) => (took.get(moduleId) ?? 0) > slowFromMs;
  return { quick: specifications.filter((one) => !isSlow(one)), slow: specifications.filter(isSlow) };
}

async function fails(vitest: Vitest, specifications: TestSpecification[]): Promise<boolean> {
  if (specifications.length === 0) return false;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const asked = new Set(specifications.map(({ moduleId }) => moduleId));
  // Files that were not run now still stand among the results, as they were when last run.
  return unhandledErrors.length > 0 || testModules.some((one) => asked.has(one.moduleId) && !one.ok());
}
