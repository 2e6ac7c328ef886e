import { describe, expect, it } from "vitest";
import { explanationsIn, readExplanations } from "./explained.ts";
import { mutationPage } from "./mutationPage.ts";
import { faultsOf, type RoomResult } from "./results.ts";
import type { MutantOfFile } from "./rooms.ts";

const mutant = (file: string, was: string, becomes: string, start = 0): MutantOfFile => ({
  file: `packages/${file}.ts`,
  line: 1,
  start,
  end: start + was.length,
  was,
  becomes,
  within: `x = ${was};`,
});

const later = mutant("b", "2", "(1)", 9);
const earlier = mutant("a", "a || b", "(a) && (b)");
const noticed = Array.from({ length: 18 }, (_, at) => mutant("b", `${at}`, "(100)"));
const results: RoomResult[] = [{ title: "Scores", mutants: [later, earlier, ...noticed], survivors: [later, earlier] }];

const written = `
packages/a.ts:
  - within: x = a || b;
    was: a || b
    becomes: (a) && (b)
    why: Both are true or neither is.
packages/b.ts:
  - within: x = 2;
    was: "2"
    becomes: ["(1)"]
    why: No input reaches it, because of a.
`;

describe("explanations", () => {
  it("name one mistake each", () => {
    expect(explanationsIn(written)[1]).toEqual({
      file: "packages/b.ts",
      within: "x = 2;",
      was: "2",
      becomes: "(1)",
      why: "No input reaches it, because of a.",
    });
  });

  it.each([
    ["a number for its text", written.replace('"2"', "2")],
    ["a key that is none", written.replace("why: Both", "because: Both")],
    ["no reason", written.replace("Both are true or neither is.", "none")],
    ["no source", written.replace("packages/a.ts", "a.ts")],
    ["one mistake twice", written.replace('["(1)"]', '["(1)", "(1)"]')],
  ])("are refused with %s", (_, list) => {
    expect(() => explanationsIn(list)).toThrow("explained.yaml");
  });

  it("are such in the project's own list", () => {
    expect(() => readExplanations()).not.toThrow();
  });
});

it("finds no fault where every survivor has its reason and nine of ten mistakes are noticed", () => {
  expect(faultsOf(results, explanationsIn(written))).toEqual([]);
});

it("finds a survivor without a reason, a reason without a survivor, and too little noticed", () => {
  const [first, second] = explanationsIn(written);
  expect(faultsOf(results, [first!])).toEqual(["no test notices and no reason is given: packages/b.ts:1 2 -> (1)"]);
  expect(faultsOf([{ ...results[0]!, survivors: [later] }], [first!, second!])).toEqual([
    "explained, but no survivor: packages/a.ts a || b -> (a) && (b) in x = a || b;",
  ]);
  expect(faultsOf([{ ...results[0]!, mutants: noticed.slice(0, 17) }], [first!, second!])).toEqual([
    "only 88.2 % noticed, wanted 90 %",
  ]);
});

it("writes numbers, and the survivors by file with their reasons", () => {
  const page = mutationPage(results, explanationsIn(written));
  expect(page).toContain("**18 of 20 mistakes noticed, 90.0 %**");
  expect(page).toContain("| Scores | 20 | 18 | 90.0 |");
  expect(page.slice(page.indexOf("### "))).toBe(`### packages/a.ts

- \`x = a || b;\`: \`a || b\` to \`(a) && (b)\`. Both are true or neither is.

### packages/b.ts

- \`x = 2;\`: \`2\` to \`(1)\`. No input reaches it, because of a.
`);
  expect(mutationPage(results, [])).toContain("**2 without a reason, 0 reasons without a survivor.**");
});
