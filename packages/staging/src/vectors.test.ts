import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { score } from "./score.ts";

/** Published score vectors, kept outside the project; where they are missing these tests step aside. */
const vectors = new URL("../../../../shared/evidence/score-vectors.csv", import.meta.url);
const hasVectors = existsSync(vectors);
if (!hasVectors) console.warn("score vectors not found beside the project: the tests on them step aside");

/** One CSV line with double quotes, doubled inside quoted fields. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );

const rows = hasVectors ? readFileSync(vectors, "utf8").trim().split("\n").slice(1).map(fieldsOf) : [];

describe.skipIf(!hasVectors)("score vectors", () => {
  it("holds every row of the file", () => {
    expect(rows).toHaveLength(120);
  });

  it.for(rows)("%s %s %s", ([, name, input, expected]) => {
    const found = score(name!, JSON.parse(input!));
    expect(found).toMatchObject({ ok: true, value: JSON.parse(expected!) });
  });
});
