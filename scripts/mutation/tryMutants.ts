import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createVitest, type TestSpecification, type Vitest } from "vitest/node";
import { withMutant } from "./mutantsIn.ts";
import { type MutantOfFile, root } from "./rooms.ts";

/** A test file that takes more than this share of the time of all comes after the quick ones, whatever the machine. */
const slowFrom = 0.1;

/** These read files that stand outside the project: what they notice would not be noticed everywhere. */
const outside = /vectors\.test\.ts$/;

/**
 * Runs tests once as the sources are, then once with each mutant in place, the quick test files of its own package first,
 * then other quick ones, then the slow, and no further than the first failure; tells of each mutant whether a test noticed.
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
      // A busy machine must not pass for a noticed mistake.
      testTimeout: 0,
      hookTimeout: 0,
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
      const beside = quick.filter((one) => isBeside(one, mutant));
      const further = quick.filter((one) => !beside.includes(one));
      let noticed = false;
      for (const specifications of [beside, further, slow]) noticed ||= await fails(vitest, specifications);
      tell(mutant, noticed);
      vitest.invalidateFile(join(root, mutant.file));
    }
  } finally {
    await vitest.close();
  }
}

/** The test stands in the package of the mutant: most mistakes are noticed there. */
const isBeside = ({ moduleId }: TestSpecification, { file }: MutantOfFile): boolean =>
  moduleId.startsWith(join(root, ...file.split("/").slice(0, 2), "/"));

async function inOrder(vitest: Vitest, tests: readonly string[]) {
  const specifications = (await vitest.globTestSpecifications([...tests])).filter(
    ({ moduleId }) => !outside.test(moduleId),
  );
  const asTheyAre = await vitest.runTestSpecifications(specifications);
  const failing = asTheyAre.testModules.filter((one) => !one.ok());
  if (failing.length > 0 || asTheyAre.unhandledErrors.length > 0)
    throw new Error(`tests fail as the sources are: ${failing.map((one) => one.moduleId).join(", ")}`);
  const took = new Map(asTheyAre.testModules.map((one) => [one.moduleId, one.diagnostic().duration]));
  const whole = took.values().reduce((sum, ms) => sum + ms, 0);
  const isSlow = ({ moduleId }: TestSpecification) => (took.get(moduleId) ?? 0) > slowFrom * whole;
  return { quick: specifications.filter((one) => !isSlow(one)), slow: specifications.filter(isSlow) };
}

async function fails(vitest: Vitest, specifications: TestSpecification[]): Promise<boolean> {
  if (specifications.length === 0) return false;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const asked = new Set(specifications.map(({ moduleId }) => moduleId));
  // Files that were not run now still stand among the results, as they were when last run.
  return unhandledErrors.length > 0 || testModules.some((one) => asked.has(one.moduleId) && !one.ok());
}
