import { text } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateWith, type Judge } from "./evaluate.ts";
import { judged, type MissingFact } from "./finding.ts";
import { type FindingName, findingNames } from "./findings.ts";
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

  it("twelve separate facts, all of them, in no time", () => {
    const names = findingNames.slice(0, 12);
    const judge = judgeOf(Object.fromEntries(names.map((name) => [name, [`fact of ${name}`]])));
    expect(sets({ all: names }, judge)).toEqual([names.map((name) => `fact of ${name}`)]);
  });

  it("either of two, where each settles it alone", () => {
    const judge = judgeOf({ resectable: ["surgeon"], Vp4: ["images", "side"] });
    const either = { any: ["resectable", { not: "resectable" }, "Vp4", { not: "Vp4" }] } as const;
    expect(sets(either, judge)).toEqual([["surgeon"], ["images", "side"]]);
  });

  it("are those that trying every set and every answer finds, for any criterion", () => {
    const names = findingNames.slice(0, 5);
    const leaf: fc.Arbitrary<Criterion> = fc.constantFrom(...names);
    const criterion = fc.letrec<{ tree: Criterion }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ not: tie("tree") }),
        fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
      ),
    })).tree;
    const needs = fc.tuple(...names.map(() => fc.subarray(["a", "b", "c", "d", "e"], { maxLength: 2 })));
    fc.assert(
      fc.property(criterion, needs, (tree, facts) => {
        const open = Object.fromEntries(names.map((name, at) => [name, facts[at]!]));
        const found = sets(tree, judgeOf(open)).map((set) => set.toSorted().join());
        expect(found.toSorted()).toEqual(byTrial(tree, names, open).toSorted());
      }),
    );
  });
});

/** The same, by going through every set of facts and every answer to the findings that it covers. */
function byTrial(
  criterion: Criterion,
  names: readonly FindingName[],
  needs: Readonly<Record<string, string[]>>,
): string[] {
  const subsets = <T>([first, ...rest]: readonly T[]): T[][] =>
    first === undefined ? [[]] : subsets(rest).flatMap((set) => [set, [first, ...set]]);
  const answer = (met: readonly FindingName[], answered: readonly FindingName[]) =>
    evaluateWith(criterion, (finding) =>
      judged(met.includes(finding) ? "met" : answered.includes(finding) ? "not met" : "cannot say", []),
    ).verdict;
  const enough = subsets(["a", "b", "c", "d", "e"]).filter((set) => {
    const answered = names.filter((name) => needs[name]!.length > 0 && needs[name]!.every((one) => set.includes(one)));
    return subsets(answered).every((met) => answer(met, answered) !== "cannot say");
  });
  return enough
    .filter((set) => !enough.some((other) => other.length < set.length && other.every((one) => set.includes(one))))
    .map((set) => set.join());
}
