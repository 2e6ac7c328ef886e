import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs the house's import rules over a small house of these files; gives the exit status and the rules broken. */
function cruise(files: Readonly<Record<string, string>>) {
  const house = mkdtempSync(join(tmpdir(), "glisson-house-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), content);
  }
  for (const rule of ["dependency-rules.mjs", "tsconfig.json"]) cpSync(join(root, rule), join(house, rule));
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [
    program,
    "--config",
    "dependency-rules.mjs",
    ...new Set(Object.keys(files).map((path) => path.split("/")[0]!)),
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
  return { status, broken: [...stdout.matchAll(/error ([a-z-]+):/g)].map(([, rule]) => rule) };
}

const constant = "export const x = 1;\n";

it("lets imports run one way", () => {
  const files = {
    "packages/case/src/index.ts": constant,
    "packages/staging/src/index.ts": 'export { x } from "../../case/src/index.ts";\n',
  };
  expect(cruise(files)).toEqual({ status: 0, broken: [] });
});

it.each([
  [
    "an import against the direction",
    "room-case",
    {
      "packages/planner/src/index.ts": constant,
      "packages/case/src/index.ts": 'export { x } from "../../planner/src/index.ts";\n',
    },
  ],
  [
    "neighbours that may not know each other",
    "room-staging",
    {
      "packages/circulation/src/index.ts": constant,
      "packages/staging/src/index.ts": 'export { x } from "../../circulation/src/index.ts";\n',
    },
  ],
  [
    "a room entered by its window",
    "front-doors-only",
    {
      "packages/case/src/inner.ts": constant,
      "packages/staging/src/index.ts": 'export { x } from "../../case/src/inner.ts";\n',
    },
  ],
  [
    "a ring",
    "no-rings",
    {
      "packages/case/src/a.ts": 'export { b } from "./b.ts";\nexport const a = 1;\n',
      "packages/case/src/b.ts": 'export { a } from "./a.ts";\nexport const b = 1;\n',
    },
  ],
  [
    "a ring of types alone",
    "no-rings",
    {
      "packages/case/src/a.ts": 'import type { B } from "./b.ts";\nexport type A = B | 1;\n',
      "packages/case/src/b.ts": 'import type { A } from "./a.ts";\nexport type B = A | 2;\n',
    },
  ],
  [
    "a file read in a pure room",
    "pure-rooms",
    { "packages/case/src/index.ts": 'export { readFileSync } from "node:fs";\n' },
  ],
  [
    "an app that knows another",
    "apps-apart",
    { "apps/web/src/main.ts": constant, "apps/server/src/index.ts": 'export { x } from "../../web/src/main.ts";\n' },
  ],
] as const)("bites on %s", (_, rule, files) => {
  const { status, broken } = cruise(files);
  expect(status).not.toBe(0);
  expect(broken).toContain(rule);
});
