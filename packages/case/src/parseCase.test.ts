import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCase, parseReading } from "./parseCase.ts";
import { quantityKinds } from "./quantity.ts";

const tenLines = {
  glisson: "glisson-case/1",
  id: "ten-lines",
  date: "2026-11-02",
  source: "clinic note",
  ecog: 1,
  labs: { bilirubin: "18 µmol/l", albumin: "38 g/L", inr: "1.1 INR" },
  tumours: { count: 1, largest: "7.2 cm (6.8-7.5)", side: "right" },
  reading: { thrombus: "tumour", portal: { "PV.trunk": { obstruction: "62 % (50-74)", flow: "hepatopetal" } } },
};

const faultOf = (input: unknown) => {
  const parsed = parseCase(input);
  return parsed.ok ? undefined : parsed.faults[0];
};

describe("a case written by hand", () => {
  it("is read, with units kept and date and source handed down", () => {
    const parsed = parseCase(tenLines);
    expect(parsed.ok && parsed.value.labs?.bilirubin).toEqual({
      value: 18,
      unit: "umol/L",
      date: "2026-11-02",
      source: "clinic note",
    });
    expect(parsed.ok && parsed.value.tumours?.largest).toMatchObject({ value: 7.2, low: 6.8, high: 7.5, unit: "cm" });
  });

  it("hands down the date and source of the nearest group", () => {
    const parsed = parseCase({
      ...tenLines,
      labs: { date: "2026-10-30", bilirubin: { value: 1.1, unit: "mg/dL", source: "ward" }, albumin: "38 g/L" },
    });
    expect(parsed.ok && parsed.value.labs?.bilirubin).toMatchObject({ date: "2026-10-30", source: "ward" });
    expect(parsed.ok && parsed.value.labs?.albumin).toMatchObject({ date: "2026-10-30", source: "clinic note" });
  });

  it("reads obstruction in per cent, as a fraction, and in words, always as an area fraction", () => {
    const fraction = (written: unknown) => {
      const parsed = parseReading({ portal: { "PV.trunk": { obstruction: written } } });
      return parsed.ok && parsed.value.portal?.["PV.trunk"]?.obstruction;
    };
    expect(fraction("62 % (50-74)")).toEqual({ value: 0.62, low: 0.5, high: 0.74, ranged: true });
    expect(fraction({ value: 0.62, unit: "1" })).toEqual({ value: 0.62, low: 0.62, high: 0.62, ranged: false });
    expect(fraction("complete")).toEqual({ value: 1, low: 1, high: 1, ranged: false });
    expect(fraction("none")).toEqual({ value: 0, low: 0, high: 0, ranged: false });
  });

  it("takes the word unknown as left out", () => {
    const parsed = parseCase({ ...tenLines, ecog: "unknown", labs: { bilirubin: "unknown" } });
    expect(parsed.ok && "ecog" in parsed.value).toBe(false);
    expect(parsed.ok && parsed.value.labs).toEqual({});
  });
});

describe("a case at fault is refused in one line with its place", () => {
  it.each([
    ["a number without unit", { labs: { bilirubin: 18 } }, "case.labs.bilirubin", "18"],
    ["a number without unit, in words", { labs: { bilirubin: "18" } }, "case.labs.bilirubin", '"18"'],
    ["another quantity's unit", { labs: { albumin: "38 umol/L" } }, "case.labs.albumin", '"38 umol/L"'],
    ["an impossible value", { labs: { albumin: "380 g/L" } }, "case.labs.albumin", '"380 g/L"'],
    ["a range that misses its value", { labs: { albumin: "38 g/L (40-44)" } }, "case.labs.albumin", '"38 g/L (40-44)"'],
    [
      "an unknown field",
      { labs: { bilirubine: "18 umol/L" } },
      "case.labs.bilirubine",
      "a field that the format does not know",
    ],
    ["another schema version", { glisson: "glisson-case/2" }, "case.glisson", '"glisson-case/2"'],
    ["an impossible date", { date: "2026-02-30" }, "case.date", '"2026-02-30"'],
    ["a grade out of range", { ecog: 5 }, "case.ecog", "5"],
    [
      "a branch of no name",
      { reading: { portal: { "PV.left": {} } } },
      "case.reading.portal.PV.left",
      "a field that the format does not know",
    ],
    [
      "INR and seconds together",
      { labs: { inr: "1.1 INR", prothrombinProlongation: "3 s" } },
      "case.labs",
      "inr and prothrombinProlongation together",
    ],
    [
      "a parenchyma beside cirrhosis",
      { cirrhosis: true, parenchyma: "steatosis" },
      "case.parenchyma",
      "steatosis beside cirrhosis",
    ],
    ["a pressure without unit", { portalPressure: { hvpg: 12 } }, "case.portalPressure.hvpg", "12"],
  ])("%s", (_, change, where, found) => {
    const fault = faultOf({ ...tenLines, ...change });
    expect(fault).toMatchObject({ where, found });
    expect(fault?.wanted).not.toMatch(/undefined|\[object|invalid/i);
  });

  it("and so is anything that is no case at all", () => {
    for (const input of [null, 3, "case", [], {}]) expect(faultOf(input)).toBeDefined();
  });
});

it("never reads a number whose unit was left out, whatever the number", () => {
  fc.assert(
    fc.property(fc.constantFrom("bilirubin", "albumin", "platelets"), fc.float({ noNaN: true }), (lab, value) => {
      expect(parseCase({ ...tenLines, labs: { [lab]: value } }).ok).toBe(false);
      expect(parseCase({ ...tenLines, labs: { [lab]: `${value}` } }).ok).toBe(false);
    }),
  );
});

it("keeps every value and unit exactly as written", () => {
  const kinds = { bilirubin: quantityKinds.bilirubin, albumin: quantityKinds.albumin } as const;
  const written = fc
    .constantFrom(...Object.entries(kinds))
    .chain(([lab, units]) =>
      fc
        .constantFrom(...Object.entries(units))
        .chain(([unit, [min, max]]) =>
          fc.double({ min, max, noNaN: true }).map((value) => ({ lab, unit, value: Number(value.toFixed(3)) })),
        ),
    );
  fc.assert(
    fc.property(written, ({ lab, unit, value }) => {
      const [min, max] = (kinds[lab as keyof typeof kinds] as Record<string, readonly [number, number, number]>)[unit]!;
      fc.pre(value >= min && value <= max);
      const parsed = parseCase({ ...tenLines, labs: { [lab]: `${value} ${unit}` } });
      expect(parsed.ok && parsed.value.labs?.[lab as "bilirubin"]).toMatchObject({ value, unit });
    }),
  );
});
