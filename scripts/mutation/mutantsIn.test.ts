import { expect, it } from "vitest";
import { mutantsIn } from "./mutantsIn.ts";

const wrong = (source: string) => mutantsIn(source).map(({ was, becomes }) => `${was} -> ${becomes}`);

it("names each mistake by its line, and where in the source it goes", () => {
  const source = "const a = 1;\n  const limit = 2.60;\n";
  expect(mutantsIn(source).slice(2)).toEqual([
    { line: 2, start: 29, end: 33, was: "2.60", becomes: "(2.61)", within: "const limit = 2.60;" },
    { line: 2, start: 29, end: 33, was: "2.60", becomes: "(2.59)", within: "const limit = 2.60;" },
  ]);
});

it.each([
  ["x = 7", ["7 -> (8)", "7 -> (6)"]],
  ["x = 0", ["0 -> (1)", "0 -> (-1)"]],
  ["x = 86_400", ["86_400 -> (86401)", "86_400 -> (86399)"]],
  ["x = 1e-9", []],
  ["x = true", ["true -> false"]],
  ["x = !a", ["!a -> a"]],
  ["x = a < b", ["a < b -> a <= b", "a < b -> a >= b"]],
  ["x = a <= b", ["a <= b -> a < b", "a <= b -> a > b"]],
  ["x = a > b", ["a > b -> a >= b", "a > b -> a <= b"]],
  ["x = a >= b", ["a >= b -> a > b", "a >= b -> a < b"]],
  ["x = a === b", ["a === b -> a !== b"]],
  ["x = a !== b", ["a !== b -> a === b"]],
  ["x = a && b", ["a && b -> (a) || (b)"]],
  ["x = a || b", ["a || b -> (a) && (b)"]],
  ["x = a + b - c", ["a + b - c -> a + b + c", "a + b -> a - b"]],
  ["x = a * b / c", ["a * b / c -> a * b * c", "a * b -> a / b"]],
  ["x = a ? b : c", ["a -> true", "a -> false"]],
  ["if (a < b) c()", ["a < b -> a <= b", "a < b -> a >= b", "a < b -> true", "a < b -> false"]],
  ["x = a.some(f)", ["some -> every"]],
  ["x = a.every(f)", ["every -> some"]],
  ["x = Math.min(a, b)", ["min -> max"]],
  ["x = Math.max(a, b)", ["max -> min"]],
  ["x = range.min", []],
])("%s: %o", (source, mistakes) => {
  expect(wrong(source)).toEqual(mistakes);
});

it("loses a code word where something hangs on it: compared, chosen, returned, listed or handed on", () => {
  const source = `x === "a"; y = z ? "b" : "c"; w = ["d"]; f("e"); const g = () => { return "f"; };`;
  expect(wrong(source).filter((one) => one.endsWith('-> "?"'))).toEqual(
    [..."abcdef"].map((letter) => `"${letter}" -> "?"`),
  );
  expect(wrong(`const o = { a: "b", "c": d };`)).toEqual([]);
});

it("leaves alone what only a reader sees, types and imports", () => {
  const source = `
    import { a } from "b";
    interface C { readonly d: 1 }
    type E = "f" | 2;
    const g: 3 = h as 4;
    const says = text("more than 5", "5");
    const both = \`\${i < 6}\`;
    const about = { title: j(7), formula: "8 + " + 9, citation: { mark: k("l") } };
    const quantec: Citation = m(10);
  `;
  expect(wrong(source)).toEqual([]);
});
