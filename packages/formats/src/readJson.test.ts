import fc from "fast-check";
import { expect, it } from "vitest";
import { readJson } from "./readJson.ts";

const read = (written: string) => readJson(new TextEncoder().encode(written), "case.json");

it("reads what JSON.parse reads, byte order mark or not", () => {
  fc.assert(
    fc.property(fc.json(), (written) => {
      const parsed = read(`\uFEFF${written}`);
      if (parsed.ok) expect(parsed.value).toEqual(JSON.parse(written));
      else expect(parsed.faults[0].found).toMatch(/a second time$/);
    }),
  );
});

it("refuses a field that stands twice, with its line, however deep", () => {
  const parsed = read('{\n "trunk": {\n  "flow": "hepatopetal",\n  "flow": "none" } }');
  expect(!parsed.ok && parsed.faults[0]).toEqual({
    where: "case.json, line 4",
    found: '"flow" a second time',
    wanted: "each field once",
  });
  expect(read('{ "a": { "x": 1 }, "b": { "x": 1 } }').ok).toBe(true);
});

it("says where the text stops being JSON", () => {
  const parsed = read('{\n "a": 1,\n "b" 2 }');
  expect(!parsed.ok && parsed.faults[0].found).toMatch(/^no JSON at line 3/);
  for (const written of ["", "# Glisson", "{", "[1,]", "NaN"]) expect(read(written).ok).toBe(false);
});
