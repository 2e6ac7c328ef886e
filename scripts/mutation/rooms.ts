import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gateMutantsIn } from "./gateMutantsIn.ts";
import { type Mutant, mutantsIn } from "./mutantsIn.ts";

/** Sources that are got wrong, and the tests that ought to notice. */
export interface Room {
  readonly title: string;
  /** Paths from the project's root; so with `tests`, which are the beginnings of paths. */
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  readonly mutantsIn: (source: string) => readonly Mutant[];
}

/** A mutant and where it is, a path from the project's root. */
export type MutantOfFile = Mutant & { readonly file: string };

export const root = join(import.meta.dirname, "../..");

export const rooms: readonly Room[] = [
  {
    title: "Scores and stages",
    sources: ["packages/staging/src/{scores,stages}/*.ts"],
    tests: ["packages/staging/src/"],
    mutantsIn,
  },
  {
    title: "Findings and the logic of rules",
    sources: [
      "packages/guidelines/src/findings/*.ts",
      "packages/guidelines/src/{verdict,evaluate,answers,trunk,exclusion,finding}.ts",
    ],
    tests: ["packages/guidelines/src/", "packages/planner/src/", "scripts/guidelines/"],
    mutantsIn,
  },
  {
    title: "Order of treatment",
    sources: ["packages/planner/src/{orderRule,orderDecision}.ts"],
    tests: ["packages/planner/src/"],
    mutantsIn,
  },
  {
    title: "Gates",
    sources: ["packages/guidelines/src/rules.generated.ts"],
    tests: ["packages/guidelines/src/", "packages/planner/src/", "scripts/guidelines/"],
    mutantsIn: gateMutantsIn,
  },
];

/** Every mutant of a room's sources whose path contains `only`. */
export const mutantsOf = (room: Room, only: string): MutantOfFile[] =>
  globSync([...room.sources], { cwd: root })
    .filter((file) => !file.endsWith(".test.ts") && file.includes(only))
    .sort()
    .flatMap((file) => room.mutantsIn(readFileSync(join(root, file), "utf8")).map((mutant) => ({ ...mutant, file })));
