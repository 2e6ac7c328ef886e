import { parseCase, text } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import { expect, it } from "vitest";
import { evaluate, evaluateWith, type Judge, judgeOnce } from "./evaluate.ts";
import { judged } from "./finding.ts";
import type { FindingName } from "./findings.ts";
import type { Criterion } from "./guideline.ts";
import type { Verdict } from "./verdict.ts";

/** Findings that are not told here are met; each rests on a fact of its own name, and lacks one. */
const judgeOf =
  (answers: Partial<Record<FindingName, Verdict>>): Judge =>
  (finding) =>
    judged(
      answers[finding] ?? "met",
      [{ path: finding, text: text(finding, finding) }],
      answers[finding] === "cannot say" ? [{ path: `more of ${finding}`, name: text("", ""), test: text("", "") }] : [],
    );

const traceOf = (criterion: Criterion, answers: Partial<Record<FindingName, Verdict>>) => {
  const { verdict, because, missing } = evaluateWith(criterion, judgeOf(answers));
  return [verdict, because.map(({ path }) => path), missing.map(({ path }) => path)];
};

const both = ["Child-Pugh A", "ECOG 0 to 2"] as const;

it.each([
  [{ all: both }, {}, ["met", [...both], []]],
  [{ all: both }, { "ECOG 0 to 2": "not met" }, ["not met", ["ECOG 0 to 2"], []]],
  [{ all: both }, { "ECOG 0 to 2": "not met", "Child-Pugh A": "cannot say" }, ["not met", ["ECOG 0 to 2"], []]],
  [{ all: both }, { "ECOG 0 to 2": "cannot say" }, ["cannot say", ["ECOG 0 to 2"], ["more of ECOG 0 to 2"]]],
  [{ any: both }, { "ECOG 0 to 2": "not met" }, ["met", ["Child-Pugh A"], []]],
  [{ any: both }, { "ECOG 0 to 2": "not met", "Child-Pugh A": "not met" }, ["not met", [...both], []]],
  [
    { any: both },
    { "ECOG 0 to 2": "cannot say", "Child-Pugh A": "not met" },
    ["cannot say", ["ECOG 0 to 2"], ["more of ECOG 0 to 2"]],
  ],
  [{ not: "Child-Pugh A" }, {}, ["not met", ["Child-Pugh A"], []]],
  [
    { not: "Child-Pugh A" },
    { "Child-Pugh A": "cannot say" },
    ["cannot say", ["Child-Pugh A"], ["more of Child-Pugh A"]],
  ],
] as const)("%o with %o rests on the parts that decide it", (criterion, answers, trace) => {
  expect(traceOf(criterion, answers)).toEqual(trace);
});

it("keeps the parts in words", () => {
  const { says, parts } = evaluateWith({ any: [{ not: "Child-Pugh A" }, { all: both }] }, judgeOf({}));
  expect([says.en, parts.map((part) => part.says.en)]).toEqual(["any of these", ["not: Child-Pugh A", "all of these"]]);
  expect(parts[1]?.parts.map(({ verdict, parts: inner }) => [verdict, inner])).toEqual([
    ["met", []],
    ["met", []],
  ]);
});

it("a patient asked once answers as one asked each time, with the very same judgement", () => {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-30", source: "test", ecog: 1 });
  if (!parsed.ok) throw new Error(parsed.faults[0].where);
  const facts = { case: parsed.value, stages: stageCase(parsed.value) };
  const judge = judgeOnce(facts);
  expect(judge("ECOG 0 to 2")).toBe(judge("ECOG 0 to 2"));
  expect(evaluateWith("ECOG 0 to 2", judge)).toEqual(evaluate("ECOG 0 to 2", facts));
});
