import { expect, it } from "vitest";
import { convertQuantity } from "./convertQuantity.ts";

it("converts by the factors that laboratories use, range and provenance with it", () => {
  const bilirubin = { value: 19, low: 17.1, high: 20, unit: "umol/L", date: "2026-11-01" };
  expect(convertQuantity("bilirubin", bilirubin, "mg/dL")).toEqual({
    value: 1.11,
    low: 1,
    high: 1.17,
    unit: "mg/dL",
    date: "2026-11-01",
  });
  expect(convertQuantity("creatinine", { value: 1, unit: "mg/dL" }, "umol/L")).toMatchObject({ value: 88.4 });
  expect(convertQuantity("albumin", { value: 3.8, unit: "g/dL" }, "g/L")).toMatchObject({ value: 38, unit: "g/L" });
});

it("keeps every digit of a power of ten", () => {
  expect(convertQuantity("height", { value: 172.25, unit: "cm" }, "m")).toMatchObject({ value: 1.7225 });
  expect(convertQuantity("largest", { value: 0.5, unit: "cm" }, "mm")).toMatchObject({ value: 5 });
});

it("converts nothing without a factor, and no text", () => {
  expect(convertQuantity("sodium", { value: 138, unit: "mmol/L" }, "mg/dL")).toBeUndefined();
  expect(convertQuantity("bilirubin", { value: "1,9", unit: "mg/dL" }, "umol/L")).toBeUndefined();
});
