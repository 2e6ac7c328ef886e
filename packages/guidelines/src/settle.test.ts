import { text } from "@glisson/case";
import { describe, expect, it } from "vitest";
import type { Judge } from "./evaluate.ts";
import { judged, type MissingFact } from "./finding.ts";
import type { FindingName } from "./findings.ts";
import type { Criterion } from "./guideline.ts";
import { settling } from "./settle.ts";

const missing = (path: string): MissingFact => ({ path, name: text(path, path), test: text("a test", "检查") });

/** Findings that are not told here are met. */
const judgeOf =
  (open: Partial<Record<FindingName, string[]>>, notMet: readonly FindingName[] = []): Judge =>
  (finding) => {
    const paths = open[finding];
    if (paths) return judged("cannot say", [], paths.map(missing));
    return judged(notMet.includes(finding) ? "not met" : "met", []);
  };

const sets = (criterion: Criterion, judge: Judge) =>
  settling(criterion, judge).map((set) => set.map(({ path }) => path));

describe("the smallest sets of missing facts that settle", () => {
  const labs = ["labs.bilirubin", "labs.albumin"];

  it("all of two, both open, are both together", () =>
    expect(
      sets({ all: ["Child-Pugh A", "ECOG 0 to 2"] }, judgeOf({ "Child-Pugh A": labs, "ECOG 0 to 2": ["ecog"] })),
    ).toEqual([[...labs, "ecog"]]));

  it("one open beside one that is met, is the facts of the open one", () =>
    expect(sets({ all: ["Child-Pugh A", "ECOG 0 to 2"] }, judgeOf({ "ECOG 0 to 2": ["ecog"] }))).toEqual([["ecog"]]));

  it("nothing, where the answer is known in spite of what is missing", () => {
    const judge = judgeOf({ "Child-Pugh A": labs }, ["ECOG 0 to 2"]);
    expect(sets({ all: ["Child-Pugh A", "ECOG 0 to 2"] }, judge)).toEqual([]);
    expect(sets({ any: ["Child-Pugh A", { not: "ECOG 0 to 2" }] }, judge)).toEqual([]);
  });

  it("nothing, where no examination is known", () =>
    expect(sets("supply index at least 1 after TACE", judgeOf({ "supply index at least 1 after TACE": [] }))).toEqual(
      [],
    ));

  it("a fact that two criteria wait for is asked once", () =>
    expect(
      sets(
        { all: ["portal trunk blocked", { not: "portal trunk open" }] },
        judgeOf({ "portal trunk blocked": ["flow"], "portal trunk open": ["flow"] }),
      ),
    ).toEqual([["flow"]]));
});
