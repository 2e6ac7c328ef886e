import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { publishedSchemas, written } from "./schemas.ts";

const folder = fileURLToPath(new URL("../docs/schema/", import.meta.url));

it("the published schemas are those of the code (else: npm run schemas)", () => {
  for (const [name, schema] of Object.entries(publishedSchemas()))
    expect(readFileSync(`${folder}${name}`, "utf8"), name).toBe(written(schema));
});

it("the case schema refuses a number without unit, and takes the word unknown", () => {
  const schema = JSON.parse(readFileSync(`${folder}case.schema.json`, "utf8"));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  const bare = { glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "me" };
  expect(validate(bare)).toBe(true);
  expect(validate({ ...bare, labs: { bilirubin: "18 umol/L", albumin: "unknown" } })).toBe(true);
  expect(validate({ ...bare, labs: { bilirubin: 18 } })).toBe(false);
  expect(validate({ ...bare, labs: { bilirubin: "18" } })).toBe(false);
});
