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
    // A walk asks whether the page gets there, not how fast: the machine may be busy.
    expect: { poll: { timeout: 20_000 } },
  },
});
