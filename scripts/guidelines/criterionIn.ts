import { type Criterion, type FindingName, findingNames } from "@glisson/guidelines";
import type { Refusal } from "./refusal.ts";
import type { Path, YamlFile } from "./yamlFile.ts";

/** Reads a criterion: a term of the vocabulary, or terms joined by all, any and not. An unknown term is refused. */
export function criterionIn(
  file: YamlFile,
  written: unknown,
  path: Path,
): { criterion: Criterion; refusals: Refusal[] } {
  const nothing = { all: [] } as const;
  const refused = (found: string, wanted: string) => ({
    criterion: nothing,
    refusals: [file.refuse(path, found, wanted)],
  });
  if (typeof written === "string")
    return isFinding(written)
      ? { criterion: written, refusals: [] }
      : refused(`the unknown term "${written}"`, `a term of the vocabulary${nearest(written)}`);
  const [entry, second] = Object.entries((written as Record<string, unknown> | null) ?? {});
  if (typeof written !== "object" || !entry || second)
    return refused(JSON.stringify(written) ?? "nothing", "a term, or one of all, any, not");
  const [joint, inner] = entry;
  if (joint === "not") {
    const { criterion, refusals } = criterionIn(file, inner, [...path, "not"]);
    return { criterion: { not: criterion }, refusals };
  }
  if ((joint !== "all" && joint !== "any") || !Array.isArray(inner) || inner.length === 0)
    return refused(`"${joint}"`, "a term, or one of all, any (each a list) and not");
  const parts = inner.map((part, index) => criterionIn(file, part, [...path, joint, index]));
  const criteria = parts.map(({ criterion }) => criterion);
  return {
    criterion: joint === "all" ? { all: criteria } : { any: criteria },
    refusals: parts.flatMap(({ refusals }) => refusals),
  };
}

const isFinding = (term: string): term is FindingName => (findingNames as readonly string[]).includes(term);

/** The known term that shares most words with an unknown one. */
function nearest(term: string): string {
  const words = new Set(term.toLowerCase().split(/\W+/));
  const shared = (known: string) =>
    known
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => words.has(word)).length;
  const best = findingNames.toSorted((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) > 0 ? `, such as "${best}"` : "";
}
