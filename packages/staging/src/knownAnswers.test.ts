import { type Fault, sayFault } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { type KnownAnswer, knownAnswers } from "./knownAnswers.ts";
import { score, scoreDefinitions, scoreNames } from "./score.ts";

const faultsOf = (name: string, input: unknown): readonly Fault[] => {
  const found = score(name, input);
  return found.ok ? [] : found.faults;
};

const cases = knownAnswers.map(
  ({ score: name, input, answer }) => [`${name} ${JSON.stringify(input)}`, name, input, answer] as const,
);

it.each(cases)("%s", (_, name, input, answer) => {
  expect(score(name, input)).toMatchObject({ ok: true, value: answer });
});

it("has an answer for every score", () => {
  expect(new Set(knownAnswers.map(({ score: name }) => name))).toEqual(new Set(scoreNames));
});

/** Keys that a score can do without in the case at hand, where leaving them out changes no refusal. */
const optional: Readonly<Record<string, readonly string[]>> = {
  "MELD 3.0": ["age_y"],
  "TACE contraindications": ["tumour_thrombus", "child_pugh_c"],
};

describe.each(knownAnswers.map((known) => [known.score, known] as const))("%s", (name, { input }: KnownAnswer) => {
  it("names a missing input, or the pair that it belongs to", () => {
    const needed = Object.keys(input).filter((key) => !optional[name]?.includes(key));
    for (const key of needed) {
      const { [key]: _, ...rest } = input;
      const said = faultsOf(name, rest).map(sayFault).join("\n");
      expect(said, key).toContain(key);
    }
  });

  it("refuses a key that it does not know, by its name", () => {
    expect(faultsOf(name, { ...input, colour: 1 }).map(({ where }) => where)).toContain(`${name}.colour`);
  });

  it("refuses a word for a number and a number for a word, each as a fault with place, found and wanted", () => {
    for (const [key, value] of Object.entries(input)) {
      const faults = faultsOf(name, { ...input, [key]: typeof value === "number" ? "much" : 7.5 });
      expect(faults, key).not.toEqual([]);
      for (const { where, found, wanted } of faults) {
        expect(where.startsWith(`${name}.`), where).toBe(true);
        expect([found, wanted]).not.toContain("");
        expect(wanted).not.toMatch(/undefined|\[object|Invalid/);
      }
    }
  });

  it("refuses what cannot be a number of a patient", () => {
    for (const [key, value] of Object.entries(input))
      if (typeof value === "number")
        for (const wild of [-1e9, 1e9, Number.NaN, Number.POSITIVE_INFINITY])
          expect(faultsOf(name, { ...input, [key]: wild }), `${key} ${wild}`).not.toEqual([]);
  });
});

describe("every definition", () => {
  it.each(scoreDefinitions.map((definition) => [definition.name, definition] as const))(
    "%s says each of its inputs, its unit in the key",
    (name, { inputs }) => {
      const used = new Set(
        knownAnswers.filter(({ score: scored }) => scored === name).flatMap(({ input }) => Object.keys(input)),
      );
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...used]));
    },
  );

  it("refuses one quantity in two units wherever it takes it in either", () => {
    const pairs = [
      ["bilirubin_mg_dl", "bilirubin_umol_l"],
      ["albumin_g_dl", "albumin_g_l"],
      ["creatinine_mg_dl", "creatinine_umol_l"],
    ] as const;
    for (const { name, inputs } of scoreDefinitions)
      for (const [first, second] of pairs)
        if (first in inputs) {
          const { input } = knownAnswers.find(({ score: scored }) => scored === name)!;
          const both = { ...input, [first]: 2, [second]: second.startsWith("creat") ? 180 : 35 };
          expect(faultsOf(name, both).map(sayFault)).toContain(
            `${name}.${second}: found ${both[second as keyof typeof both]}, wanted ${first} or ${second}, not both`,
          );
        }
  });
});
