// `npm test`: all the set-up that is needed, then every check of the house, cheapest first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWeb, findBrowser, findNode, installPackages, root, run, say } from "./prepare.mjs";

installPackages();
const node = findNode();
process.env.GLISSON_CHROMIUM = findBrowser();

const program = (...path) => join(root, "node_modules", ...path);
const checks = [
  ["types, native compiler", [program("typescript7", "bin", "tsc"), "-p", "tsconfig.json"]],
  ["types of the pure rooms", [program("typescript7", "bin", "tsc"), "-p", "tsconfig.pure.json"]],
  ["style", [program("@biomejs", "biome", "bin", "biome"), "ci", "--error-on-warnings", "."]],
  [
    "import directions and rings",
    [
      program("dependency-cruiser", "bin", "dependency-cruiser.mjs"),
      "--config",
      "dependency-rules.mjs",
      "packages",
      "apps",
    ],
  ],
  ["unused code and undeclared dependencies", [program("knip", "bin", "knip.js")]],
  ["types, the deciding compiler", [program("typescript", "bin", "tsc"), "-p", "tsconfig.json"]],
];
for (const [what, args] of checks) {
  say(`checking ${what}`);
  run(node, args);
}
buildWeb(node);
say("running the tests");
const results = join(root, "node_modules", ".cache", "glisson-tests.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
run(node, [program("vitest", "vitest.mjs"), "run", ...reporters, ...process.argv.slice(2)]);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, "utf8"));
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
