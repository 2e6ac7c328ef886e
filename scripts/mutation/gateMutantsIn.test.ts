import { expect, it } from "vitest";
import { gateMutantsIn } from "./gateMutantsIn.ts";
import { withMutant } from "./mutantsIn.ts";

const module = `export const guidelines = [ { "must": "not a gate", "decides": true } ];
export const gates = {
 "before": {
  "lines": [
   {
    "must": "a",
    "limit": { "en": "one", "zh": "一" },
    "decides": true,
    "mark": "read"
   },
   {
    "must": "b",
    "decides": false,
    "mark": "read"
   }
  ]
 }
};
`;

const applied = gateMutantsIn(module).map((mutant) => withMutant(module, mutant));

it("leaves each line of a gate out, gives it another's finding, and turns round whether it decides", () => {
  expect(gateMutantsIn(module).map(({ line, within, was, becomes }) => [line, within, was, becomes])).toEqual([
    [5, '"a"', "the line", ""],
    [6, '"a"', '"a"', '"b"'],
    [8, '"a"', "true", "false"],
    [11, '"b"', "the line", ""],
    [12, '"b"', '"b"', '"a"'],
    [13, '"b"', "false", "true"],
  ]);
});

it("puts each where it belongs, and touches nothing before the gates", () => {
  expect(applied.map((source) => source.split("\n")[0])).toEqual(applied.map(() => module.split("\n")[0]));
  expect(applied.map((source) => [...source.matchAll(/"must": "(.)"/g)].map(([, must]) => must).join(""))).toEqual([
    "b",
    "bb",
    "ab",
    "a",
    "aa",
    "ab",
  ]);
  expect(
    applied.map((source) =>
      source
        .match(/"decides": (true|false)/g)!
        .slice(1)
        .join(),
    ),
  ).toEqual([
    '"decides": false',
    '"decides": true,"decides": false',
    '"decides": false,"decides": false',
    '"decides": true',
    '"decides": true,"decides": false',
    '"decides": true,"decides": true',
  ]);
});
