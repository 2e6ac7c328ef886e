import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GateRules, Guideline } from "@glisson/guidelines";
import { buildGate } from "./buildGate.ts";
import { buildGuideline } from "./buildGuideline.ts";
import { checkCases } from "./checkCases.ts";
import type { Refusal } from "./refusal.ts";

const room = fileURLToPath(new URL("../../packages/guidelines/", import.meta.url));
const place = "packages/guidelines/guidelines";

export const casesFile = (id: string): string => `${room}guidelines/${id}/cases.yaml`;

/** In the order in which they are shown: the order rule first, then by country. */
const order = ["seed", "china", "jsh", "klca", "apasl", "bclc", "easl", "aasld", "astro", "tace", "hepatic"];

interface BuiltAll {
  readonly guidelines: readonly Guideline[];
  readonly gates: readonly GateRules[];
  readonly refusals: readonly Refusal[];
}

/** Builds every guideline of the folder, its hand-made cases included, and every gate. */
export function buildAll(): BuiltAll {
  const names = readdirSync(`${room}guidelines`).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const built = names.map((name) => buildFolder(name));
  const gates = readdirSync(`${room}gates`).map((name) =>
    buildGate(`packages/guidelines/gates/${name}`, readFileSync(`${room}gates/${name}`, "utf8")),
  );
  return {
    gates: gates.flatMap(({ gate }) => (gate ? [gate] : [])),
    guidelines: built.flatMap(({ guideline }) => (guideline ? [guideline] : [])),
    refusals: [...built, ...gates].flatMap(({ refusals }) => refusals),
  };
}

const rank = (name: string): number => {
  const found = order.findIndex((first) => name.startsWith(first));
  return found < 0 ? order.length : found;
};

function buildFolder(name: string): { guideline?: Guideline; refusals: Refusal[] } {
  const file = `${place}/${name}/guideline.yaml`;
  const { guideline, refusals } = buildGuideline(
    file,
    readFileSync(`${room}guidelines/${name}/guideline.yaml`, "utf8"),
  );
  if (!guideline) return { refusals: [...refusals] };
  if (guideline.id !== name)
    return {
      refusals: [{ file, line: 1, found: `the guideline "${guideline.id}"`, wanted: `"${name}", as its folder` }],
    };
  const cases = casesFile(name);
  if (!existsSync(cases))
    return { refusals: [{ file, line: 1, found: "no cases.yaml beside it", wanted: "hand-made cases" }] };
  const wrong = checkCases(`${place}/${name}/cases.yaml`, readFileSync(cases, "utf8"), guideline);
  return wrong.length > 0 ? { refusals: wrong } : { guideline, refusals: [] };
}

/** Hash of the rules that the product imports. */
export const rulesHash = (): string => createHash("sha256").update(readFileSync(generatedModule)).digest("hex");

export const generatedModule = `${room}src/rules.generated.ts`;

/** The module that the pure room imports. */
export const writtenModule = ({ guidelines, gates }: BuiltAll): string =>
  `// biome-ignore-all format: written by \`npm run guidelines\` from guidelines/*/guideline.yaml and gates/*.yaml; change those
import type { GateRules, Guideline } from "./guideline.ts";

/** The guidelines that Glisson evaluates, side by side and never merged; the order rule first. */
export const guidelines: readonly Guideline[] = ${JSON.stringify(guidelines, null, 1)};

/** What must be true before each step. */
export const gates = ${JSON.stringify(Object.fromEntries(gates.map((gate) => [gate.id, gate])), null, 1)} as const satisfies Record<string, GateRules>;
`;
