import { describe, expect, it } from "vitest";
import { valueAt, withValueAt } from "./path.ts";
import { readableFault } from "./readableFault.ts";
import { readWritten, typedNumber, writeQuantity } from "./writtenQuantity.ts";

describe("a field of a document", () => {
  const written = {
    labs: { date: "2026-11-01", bilirubin: "18 umol/L" },
    reading: { portal: { "PV.trunk": { flow: "none" } } },
  };

  it("changes alone", () => {
    expect(withValueAt(written, ["labs", "inr"], { value: 1.1, unit: "INR" })).toEqual({
      ...written,
      labs: { ...written.labs, inr: { value: 1.1, unit: "INR" } },
    });
  });

  it("is found under a branch name with a dot", () => {
    expect(valueAt(written, ["reading", "portal", "PV.trunk", "flow"])).toBe("none");
  });

  it("goes out with the groups that it leaves empty, and with no other", () => {
    const without = withValueAt(written, ["reading", "portal", "PV.trunk", "flow"], undefined);
    expect(without).toEqual({ labs: written.labs });
    expect(withValueAt(written, ["labs", "bilirubin"], undefined)).toMatchObject({ labs: { date: "2026-11-01" } });
    expect(withValueAt(written, ["varices", "size"], undefined)).toEqual(written);
  });

  it("reads the word unknown as nothing", () => {
    expect(valueAt({ ecog: "unknown" }, ["ecog"])).toBeUndefined();
    expect(withValueAt({ varices: "unknown" }, ["varices", "size"], "small")).toEqual({ varices: { size: "small" } });
  });
});

describe("a fault", () => {
  it("says a quantity as a person would write it, also under a branch name with a dot", () => {
    const document = {
      labs: { bilirubin: { value: "3,8", unit: "umol/L" }, albumin: { value: "3.8 g/dL", unit: "g/L" } },
      reading: { portal: { "PV.trunk": { obstruction: { value: 62, low: 50, unit: "%" } } } },
    };
    const found = (where: string) => readableFault(document, { where, found: "{…}", wanted: "" }).found;
    expect(found("case.labs.bilirubin")).toBe("3,8 umol/L");
    expect(found("case.labs.albumin")).toBe("3.8 g/dL");
    expect(found("case.reading.portal.PV.trunk.obstruction")).toBe("62 % (50-?)");
    expect(found("case.ecog")).toBe("{…}");
  });
});

describe("a written quantity", () => {
  it("is read from shorthand and from an object, keeping date and source", () => {
    expect(readWritten("62 % (50-74)", ["%", "1"])).toEqual({ value: 62, unit: "%", low: 50, high: 74 });
    expect(readWritten("18 µmol/l", ["umol/L", "mg/dL"])).toEqual({ value: 18, unit: "umol/L" });
    const object = { value: 18, unit: "umol/L", date: "2026-11-01", source: "laboratory" };
    expect(writeQuantity(readWritten(object, ["umol/L"])!)).toEqual(object);
  });

  it("is nothing where nothing is written", () => {
    expect(readWritten(undefined, ["INR"])).toBeUndefined();
    expect(readWritten("unknown", ["INR"])).toBeUndefined();
  });

  it("keeps typed text that is no number as text: a comma is never read as a point", () => {
    expect(typedNumber("3.8")).toBe(3.8);
    expect(typedNumber("3,8")).toBe("3,8");
  });
});
