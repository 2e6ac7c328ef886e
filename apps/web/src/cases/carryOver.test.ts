import { parseCase } from "@glisson/case";
import { expect, it } from "vitest";
import { carryOver } from "./carryOver.ts";

const head = { glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "board" } as const;

it("takes over what lasts, dated as it was, and nothing that changes by itself", () => {
  const read = parseCase({
    ...head,
    patient: { sex: "male", age: "58 y" },
    cirrhosis: true,
    ecog: 1,
    ascites: "none",
    labs: { bilirubin: "18 umol/L" },
    reading: { portal: { "PV.trunk": { flow: "none" } } },
    treatments: [{ step: "radiotherapy", date: "2026-10-01", dose: "50 Gy" }],
  });
  if (!read.ok) throw new Error("the example is a valid case");
  const { facts, names } = carryOver(read.value);
  expect(names).toEqual(["patient", "cirrhosis", "treatments"]);
  expect(facts).toMatchObject({
    patient: { sex: "male", age: { value: 58, date: "2026-11-02", source: "board" } },
    cirrhosis: true,
    treatments: [{ step: "radiotherapy", date: "2026-10-01", source: "board" }],
  });
  expect(Object.keys(facts)).toEqual(["patient", "cirrhosis", "treatments"]);
  expect(parseCase({ ...head, id: "b", date: "2027-01-18", follows: "a", ...facts }).ok).toBe(true);
});

it("takes over nothing where nothing is known", () => {
  const read = parseCase(head);
  expect(read.ok && carryOver(read.value)).toEqual({ facts: {}, names: [] });
});
