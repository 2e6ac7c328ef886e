import { type Case, parseCase } from "@glisson/case";
import { stageCase } from "@glisson/staging";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type FindingName, findings } from "./findings.ts";

/** A limit is judged over the whole range of a measurement, never by its middle alone. */

function caseOf(facts: object): Case {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-30", source: "test", ...facts });
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
}

const judge = (finding: FindingName, facts: object) => {
  const patient = caseOf(facts);
  return findings[finding].judge({ case: patient, stages: stageCase(patient) });
};

const liver = (labs: object) => ({
  labs: { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1 INR", ...labs },
  ascites: "none",
  encephalopathy: 0,
});

it.each([
  ["creatinine below 2 mg/dL", { labs: { creatinine: "1.9 mg/dL (1.7-2.3)" } }, "cannot say", ["labs.creatinine"]],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "1.8 mg/dL (1.7-1.9)" } }, "met", []],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "2.1 mg/dL (2-2.3)" } }, "not met", []],
  ["creatinine below 2 mg/dL", { labs: { creatinine: "180 umol/L (170-190)" } }, "cannot say", ["labs.creatinine"]],
  ["bilirubin without points", { labs: { bilirubin: "1.9 mg/dL (1.7-2.3)" } }, "cannot say", ["labs.bilirubin"]],
  ["bilirubin without points", { labs: { bilirubin: "30 umol/L (28-34)" } }, "met", []],
  // From the limit on the board decides: no closer measurement helps.
  ["bilirubin without points", { labs: { bilirubin: "40 umol/L (36-44)" } }, "cannot say", []],
  ["platelets below 50", { labs: { platelets: "48 10^9/L (44-52)" } }, "cannot say", ["labs.platelets"]],
  ["platelets below 50", { labs: { platelets: "44 10^9/L (40-48)" } }, "met", []],
  ["tumour of 10 cm or more", { tumours: { largest: "98 mm (95-101)" } }, "cannot say", ["tumours.largest"]],
  ["tumour of 10 cm or more", { tumours: { largest: "10.4 cm (10-10.8)" } }, "met", []],
  ["beyond up-to-seven", { tumours: { count: 3, largest: "3.9 cm (3.6-4.2)" } }, "cannot say", ["tumours.largest"]],
  ["beyond up-to-seven", { tumours: { count: 3, largest: "3.8 cm (3.6-4)" } }, "not met", []],
  ["beyond up-to-seven", { tumours: { count: 3, largest: "4.4 cm (4.1-4.7)" } }, "met", []],
  ["beyond up-to-seven", { tumours: { count: 7 } }, "met", []],
  ["Child-Pugh A", liver({ bilirubin: "33 umol/L (30-36)" }), "met", []],
  ["Child-Pugh A", liver({ bilirubin: "33 umol/L (30-53)", albumin: "36 g/L (34-38)" }), "cannot say", undefined],
  ["mALBI 2b or 3", { labs: { bilirubin: "10 umol/L", albumin: "34.5 g/L (33-36)" } }, "cannot say", ["labs.albumin"]],
  ["mALBI 2b or 3", { labs: { bilirubin: "10 umol/L", albumin: "32 g/L (31-33)" } }, "met", []],
] as const)("%s of %o: %s", (finding, facts, verdict, missing) => {
  const found = judge(finding, facts);
  expect(found.verdict).toBe(verdict);
  if (missing) expect(found.missing.map(({ path }) => path)).toEqual(missing);
});

it("what is missing is a closer measurement, and the range is shown", () => {
  const { because, missing } = judge("creatinine below 2 mg/dL", { labs: { creatinine: "1.9 mg/dL (1.7-2.3)" } });
  expect(because[0]?.text.en).toBe("creatinine 1.9 mg/dL (1.7-2.3)");
  expect(missing[0]?.name).toEqual({
    en: "creatinine, measured again or with a narrower range",
    zh: "肌酐（复测，或缩小测量范围）",
  });
  expect(missing[0]?.test.en).toBe("blood test");
});

it("an answer given over a range holds for every value in it", () => {
  const limits = [
    ["creatinine below 2 mg/dL", "labs", "creatinine", "mg/dL", 2],
    ["bilirubin without points", "labs", "bilirubin", "mg/dL", 2],
    ["platelets below 50", "labs", "platelets", "10^9/L", 50],
    ["tumour of 10 cm or more", "tumours", "largest", "cm", 10],
  ] as const;
  const share = fc.integer({ min: 80, max: 120 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(fc.constantFrom(...limits), share, share, share, ([finding, group, fact, unit, limit], a, b, c) => {
      const [low, value, high] = [a, b, c].map((one) => one * limit).toSorted((x, y) => x - y) as [
        number,
        number,
        number,
      ];
      const told = (quantity: object) => judge(finding, { [group]: { [fact]: { unit, ...quantity } } }).verdict;
      const over = told({ low, value, high });
      const within = [low, value, high].map((one) => told({ value: one }));
      expect(over).toBe(within.every((one) => one === within[0]) ? within[0] : "cannot say");
    }),
  );
});
