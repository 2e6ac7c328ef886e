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
    testTimeout: 60_000,
  },
});
