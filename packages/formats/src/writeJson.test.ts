import { expect, it } from "vitest";
import { writeJson } from "./writeJson.ts";

it("keeps a row of numbers on one line, and the values as they are", () => {
  const value = { pointMm: [1, -2.5, 1e-7], names: ["a", "b"], none: [] };
  const written = writeJson(value);
  expect(JSON.parse(written)).toEqual(value);
  expect(written).toContain('"pointMm": [ 1, -2.5, 1e-7 ]');
  expect(written).toContain('"names": [\n');
  expect(written.endsWith("}\n")).toBe(true);
});
