import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { buildAll, generatedModule, rulesHash, writtenModule } from "./buildAll.ts";
import { buildGate } from "./buildGate.ts";
import { buildGuideline } from "./buildGuideline.ts";
import { checkCases } from "./checkCases.ts";
import { mutateAll } from "./mutate.ts";
import { ofRules } from "./proofPage.ts";
import { sayRefusal } from "./refusal.ts";

it("the page of the proof is about these rules (else: npm run guidelines -- --prove)", () => {
  const page = readFileSync(new URL("../../docs/guidelines-proof.md", import.meta.url), "utf8");
  expect(page).toContain(ofRules(rulesHash()));
  expect(page).toContain("Every claim below holds in every state.");
});

describe("the guidelines of the folder", () => {
  const all: { now?: ReturnType<typeof buildAll> } = {};
  // Every guideline is proved as it is built: on a busy machine longer than the ten seconds that a hook has.
  beforeAll(() => {
    all.now = buildAll();
  }, 60_000);

  it("are built without a refusal, their hand-made cases played", () => {
    expect(all.now?.refusals.map(sayRefusal)).toEqual([]);
    expect(all.now?.guidelines.length).toBeGreaterThanOrEqual(16);
  });

  it("are those that the product imports (else: npm run guidelines)", () => {
    expect(readFileSync(generatedModule, "utf8")).toBe(writtenModule(all.now!));
  });
});

it("a mistake put anywhere into a condition is noticed by a hand-made case", () => {
  const { mistakes, unnoticed } = mutateAll();
  expect(mistakes).toBeGreaterThan(300);
  expect(unnoticed).toEqual([]);
});

const head = `id: trial
title: { en: Trial, zh: 试验 }
edition: "1"
sources:
  text: { text: a text }
rules:
`;

const rule = (fields: Record<string, unknown>) => {
  const all = {
    id: "one",
    when: "Child-Pugh A",
    says: { en: "a", zh: "甲" },
    strength: { en: "a", zh: "甲" },
    cites: "text",
    mark: "read",
    ...fields,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `  - ${lines.join("\n    ")}\n`;
};

const refusalsOf = (...rules: string[]) => buildGuideline("g.yaml", head + rules.join("")).refusals.map(sayRefusal);

describe("a guideline is refused with file and line when", () => {
  it.each([
    [
      "a term is unknown",
      [rule({ when: { all: ["Child-Pugh A", "portal trunk shut"] } })],
      /^g\.yaml:8: found the unknown term "portal trunk shut"; wanted a term of the vocabulary, such as "portal trunk/,
    ],
    [
      "a joint is unknown",
      [rule({ when: { some: ["Child-Pugh A"] } })],
      /^g\.yaml:8: found "some"; wanted a term, or one of all, any/,
    ],
    [
      "no patient meets a rule",
      [rule({ when: { all: ["Child-Pugh A", "Child-Pugh C"] } })],
      /^g\.yaml:8: found the unreachable rule "one": no patient meets its condition/,
    ],
    [
      "stages make a rule impossible",
      [rule({ when: { all: ["CNLC stage IIIa", { not: "no spread outside the liver" }] } })],
      /^g\.yaml:8: found the unreachable rule "one"/,
    ],
    [
      "a rule is never heard, because another always comes first",
      [
        rule({ id: "first", priority: 1, against: ["tace"], when: "Child-Pugh A or B" }),
        rule({ id: "second", priority: 2, advises: ["tace"] }),
      ],
      /^g\.yaml:16: found the unreachable rule "second": wherever it holds, "first" comes first/,
    ],
    [
      "two rules of one priority exclude each other",
      [rule({ id: "yes", advises: ["tace"] }), rule({ id: "no", against: ["tace"], when: "ECOG 0 to 2" })],
      /^g\.yaml:1[56]: found "yes" and "no", which exclude each other, both met in one patient \(.*ECOG 0/,
    ],
    [
      "two rules put the same treatments in contrary order",
      [
        rule({ id: "yes", advises: ["tace", "radiotherapy"] }),
        rule({ id: "no", advises: ["radiotherapy", "tace"], when: "ECOG 0 to 2" }),
      ],
      /found "yes" and "no", which exclude each other/,
    ],
    [
      "the citation is missing",
      [rule({ cites: undefined })],
      /^g\.yaml:7: found nothing; wanted rules\.0\.cites: a citation/,
    ],
    [
      "the citation names no source",
      [rule({ cites: "memory" })],
      /^g\.yaml:11: found no source "memory"; wanted one of text/,
    ],
    [
      "the mark is missing",
      [rule({ mark: undefined })],
      /^g\.yaml:7: found nothing; wanted rules\.0\.mark: a mark: read or recalled/,
    ],
    ["a field has no place", [rule({ colour: "red" })], /^g\.yaml:13: found colour, which has no place here/],
    ["a treatment is unknown", [rule({ advises: ["leeches"] })], /^g\.yaml:13: found "leeches"/],
    ["a name stands twice", [rule({}), rule({})], /^g\.yaml:13: found a second rule "one"/],
    ["it is no YAML", ["  - id: [\n"], /^g\.yaml:\d+: found .*; wanted well-formed YAML/],
  ])("%s", (_, rules, said) => {
    expect(refusalsOf(...rules)[0]).toMatch(said);
  });

  it("and only then", () => expect(refusalsOf(rule({}))).toEqual([]));
});

describe("hand-made cases are refused with file and line when", () => {
  const { guideline } = buildGuideline("g.yaml", head + rule({}));
  const casesOf = (written: string) => checkCases("c.yaml", written, guideline!).map(sayRefusal);
  const good = `- case: good liver
  facts: { Child-Pugh: A5 }
  met: [one]
- case: bad liver
  facts: { Child-Pugh: C10 }
  not met: [one]
`;

  it.each([
    ["a case names an unknown rule", good.replace("met: [one]", "met: [other]"), /^c\.yaml:3: found no rule "other"/],
    ["a rule answers otherwise", good.replace("A5", "B7"), /^c\.yaml:3: found "one" not met in "good liver"/],
    [
      "a fact is unknown",
      good.replace("{ Child-Pugh: A5", "{ haircut: short"),
      /^c\.yaml:2: found the unknown fact "haircut"/,
    ],
    ["a fact cannot be so", good.replace("A5", "A9"), /^c\.yaml:2: found Child-Pugh A9; wanted one of A5/],
    ["a rule is tried in no case", good.split("- case: bad")[0]!, /found no case in which "one" is not met/],
  ])("%s", (_, written, said) => expect(casesOf(written)[0]).toMatch(said));

  it("and only then", () => expect(casesOf(good)).toEqual([]));
});

describe("a gate is refused with file and line when", () => {
  const line = (must: string, mark = "read") =>
    `  - must: ${must}\n    limit: { en: a, zh: 甲 }\n    decides: true\n    mark: ${mark}\n`;
  const refusals = (...lines: string[]) =>
    buildGate("gate.yaml", `id: g\ntitle: { en: a, zh: 甲 }\nlines:\n${lines.join("")}`).refusals.map(sayRefusal);

  it.each([
    ["a term is unknown", [line("portal trunk ajar")], /^gate\.yaml:4: found "portal trunk ajar"; wanted .* a term of/],
    ["a mark is unknown", [line("Child-Pugh A", "guessed")], /^gate\.yaml:7: found "guessed"; wanted .* a mark/],
    [
      "no patient can pass it",
      [line("Child-Pugh A"), line("Child-Pugh C")],
      /^gate\.yaml:4: found a gate that no patient passes/,
    ],
  ])("%s", (_, lines, said) => expect(refusals(...lines)[0]).toMatch(said));

  it("and only then", () => expect(refusals(line("Child-Pugh A"))).toEqual([]));
});
