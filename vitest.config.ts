import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/**/*.test.ts",
      "apps/**/*.test.ts",
      "scripts/**/*.test.ts",
      "validation/**/*.test.ts",
      "walks/**/*.test.ts",
    ],
    testTimeout: 180_000,
    // One more than the usual "all but one core": on two cores that would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A walk asks whether the page gets there, not how fast: the machine may be busy.
    expect: { poll: { timeout: 20_000 } },
  },
});
