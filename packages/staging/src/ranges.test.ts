import { type Case, parseCase } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furtherStages } from "./furtherStages.ts";
import { stageCase } from "./stageCase.ts";

/** A range that reaches across a limit leaves a stage open between the classes on its two sides. */

function caseOf(facts: object): Case {
  const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-30", source: "test", ...facts });
  if (!parsed.ok) throw new Error(`${parsed.faults[0].where}: ${parsed.faults[0].wanted}`);
  return parsed.value;
}

const well = { ecog: 0, ascites: "none", encephalopathy: 0 };
const good = { bilirubin: "15 umol/L", albumin: "40 g/L", inr: "1 INR" };
const seen = (facts: object, id: "childPugh" | "albi" | "malbi" | "bclc" | "cnlc") => {
  const { value, possible, missing } = stageCase(caseOf(facts))[id];
  return [value ?? possible, missing.map(({ path }) => path)];
};

describe("a range of a laboratory value", () => {
  it("that lies within one class leaves it", () => {
    expect(seen({ ...well, labs: { ...good, bilirubin: "20 umol/L (10-30)" } }, "childPugh")).toEqual(["A", []]);
    expect(seen({ labs: { bilirubin: "10 umol/L", albumin: "45 g/L (43-47)" } }, "malbi")).toEqual(["1", []]);
  });

  it("that reaches across a limit leaves Child-Pugh between its points, and its class between A and B", () => {
    const labs = { ...good, albumin: "30 g/L", bilirubin: "33 umol/L (30-36)" };
    const { points, minPoints, maxPoints, detail, missing } = stageCase(caseOf({ ...well, labs })).childPugh;
    expect([points, minPoints, maxPoints, detail?.en]).toEqual([undefined, 6, 7, "6 to 7 points"]);
    expect(missing.map(({ name }) => name.en)).toEqual(["bilirubin, measured again or with a narrower range"]);
    expect(seen({ ...well, labs }, "childPugh")).toEqual([["A", "B"], ["labs.bilirubin"]]);
    expect(seen({ ...well, labs: { ...labs, bilirubin: "40 umol/L (30-60)" } }, "childPugh")[0]).toEqual(["A", "B"]);
  });

  it("leaves ALBI and mALBI between every grade that it reaches", () => {
    const labs = { bilirubin: "20 umol/L (10-40)", albumin: "36 g/L (30-42)" };
    expect(seen({ labs }, "albi")).toEqual([
      ["1", "2"],
      ["labs.bilirubin", "labs.albumin"],
    ]);
    expect(seen({ labs }, "malbi")[0]).toEqual(["1", "2a", "2b"]);
    expect(stageCase(caseOf({ labs })).albi.detail?.en).toBe("-2.20, from -2.91 to -1.49");
  });
});

it("a range of the largest tumour leaves the cancer stage between the classes that it reaches", () => {
  const of = (largest: string) => ({
    ...well,
    labs: good,
    transplantable: false,
    tumours: { count: 1, largest, spread: [] },
    reading: { venousThrombus: "none", portal: clear },
  });
  expect(seen(of("1.8 cm (1.6-2.2)"), "bclc")).toEqual([["0", "A"], ["tumours.largest"]]);
  expect(seen(of("48 mm (45-52)"), "cnlc")).toEqual([["Ia", "Ib"], ["tumours.largest"]]);
  expect(seen(of("4 cm (3.5-4.5)"), "cnlc")).toEqual(["Ia", []]);
});

const clear = Object.fromEntries(
  ["PV.trunk", "PV.L", "PV.R", "PV.RA", "PV.RP", "PV.LM", "PV.LL", "SMV", "SV"]
    .concat(["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"])
    .map((name) => [name, { obstruction: "none" }]),
);

it("up-to-seven of a range is open where the sum may lie on either side", () => {
  const of = (largest: string) =>
    furtherStages(caseOf({ tumours: { count: 3, largest } })).find(({ id }) => id === "upToSeven");
  expect([of("3.9 cm (3.6-4.2)")?.possible, of("3.8 cm (3.6-4)")?.value, of("44 mm (41-47)")?.value]).toEqual([
    ["within", "beyond"],
    "within",
    "beyond",
  ]);
});

it("every value within the ranges has a class that the ranges leave possible", () => {
  const within = (unit: string, limits: readonly number[]) =>
    fc
      .tuple(fc.constantFrom(...limits), fc.array(fc.integer({ min: 60, max: 140 }), { minLength: 3, maxLength: 3 }))
      .map(([limit, shares]) => {
        const [low, value, high] = shares.map((share) => (share * limit) / 100).toSorted((a, b) => a - b);
        return { low, value, high, unit };
      });
  const labs = fc.record({
    bilirubin: within("umol/L", [34.2, 51.3]),
    albumin: within("g/L", [28, 35]),
    inr: within("INR", [1.7, 2.3]),
  });
  const ends = fc.tuple(...Array.from({ length: 3 }, () => fc.constantFrom("low", "value", "high")));
  fc.assert(
    fc.property(labs, ends, (given, at) => {
      const exact = Object.fromEntries(
        Object.entries(given).map(([lab, quantity], index) => [
          lab,
          { unit: quantity.unit, value: quantity[at[index] as "value"] },
        ]),
      );
      const open = stageCase(caseOf({ ...well, labs: given }));
      const settled = stageCase(caseOf({ ...well, labs: exact }));
      for (const id of ["childPugh", "albi", "malbi"] as const)
        expect(open[id].possible ?? [open[id].value], id).toContain(settled[id].value);
    }),
  );
});
