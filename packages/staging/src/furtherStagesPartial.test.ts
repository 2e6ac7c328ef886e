import { branchNames, type Case, parseCase, sayFault } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furtherStages } from "./furtherStages.ts";
import { restored, stepsOf, type Tree, thinned } from "./partialFacts.ts";
import type { FurtherStage } from "./stages/furtherStage.ts";
import { stageObstruction } from "./stages/obstructionStages.ts";

const head = { glisson: "glisson-case/1", id: "test", date: "2026-11-02", source: "board" } as const;

function caseOf(facts: object): Case {
  const parsed = parseCase({ ...head, ...facts });
  if (!parsed.ok) throw new Error(parsed.faults.map(sayFault).join("\n"));
  return parsed.value;
}

const stagesOf = (facts: object): ReadonlyMap<string, FurtherStage> =>
  new Map(furtherStages(caseOf(facts)).map((stage) => [stage.id, stage]));

describe("what is possible holds what is true", () => {
  /** The kind of thrombus is told once, for the whole reading: a branch that lost its own word would inherit another. */
  const branch = fc.record({ obstruction: fc.constantFrom("none", "40 %", "95 %", "complete") });
  const whole = fc.record({
    patient: fc.record({
      sex: fc.constantFrom("female", "male"),
      age: fc.constantFrom("15 y", "61 y"),
      height: fc.constantFrom("168 cm", "1.81 m"),
      weight: fc.constantFrom("60 kg", "90 kg"),
    }),
    cirrhosis: fc.constant(true),
    dialysis: fc.boolean(),
    aetiology: fc.constantFrom(["hepatitis B"], ["MASLD"]),
    ascites: fc.constantFrom("none", "mild"),
    encephalopathy: fc.nat(4),
    labs: fc.record({
      bilirubin: fc.constantFrom("0.8 mg/dL", "16 umol/L", "3.2 mg/dL"),
      albumin: fc.constantFrom("29 g/L", "36 g/L", "4.1 g/dL"),
      inr: fc.constantFrom("1 INR", "1.9 INR"),
      creatinine: fc.constantFrom("80 umol/L", "5 mg/dL"),
      sodium: fc.constantFrom("122 mmol/L", "131 mmol/L", "140 mmol/L"),
      platelets: fc.constantFrom("90 10^9/L", "140 10^9/L", "220 10^9/L"),
      alphaFetoprotein: fc.constantFrom("4 ng/mL", "900 ug/L"),
      icgR15: fc.constantFrom("8 %", "31 %"),
    }),
    varices: fc.record({ size: fc.constantFrom("none", "small", "large") }),
    portalPressure: fc.oneof(
      fc.record({ hvpg: fc.constantFrom("6 mmHg", "10 mmHg"), gradient: fc.constantFrom("11 mmHg", "14 mmHg") }),
      fc.record({ liverStiffness: fc.constantFrom("12 kPa", "17 kPa", "22 kPa", "30 kPa") }),
    ),
    tumours: fc.record({
      count: fc.nat(13),
      largest: fc.constantFrom("15 mm", "5.5 cm", "72 mm", "12 cm"),
      side: fc.constantFrom("right", "both"),
      pattern: fc.constantFrom("massive", "infiltrative"),
    }),
    reading: fc.record({
      thrombus: fc.constant("tumour"),
      collaterals: fc.constantFrom("none", "few"),
      arterioportalShunt: fc.nat(3),
      venousThrombus: fc.constantFrom("none", "major hepatic vein", "IVC behind the liver", "atrium"),
      portal: fc.record({
        "PV.trunk": branch,
        "PV.L": branch,
        SMV: fc.constant({ obstruction: "none" }),
        SV: fc.constant({ obstruction: "none" }),
        ...Object.fromEntries(
          branchNames
            .filter((name) => !["PV.trunk", "PV.L", "SMV", "SV"].includes(name))
            .map((name) => [name, fc.constant({ obstruction: "none" })]),
        ),
      }),
      remnants: fc.constantFrom([{ resected: ["RA", "RP"], volume: "520 mL", share: "40 %" }]),
    }),
  });

  const coins = fc.array(fc.constantFrom(true, false, false, false), { minLength: 11, maxLength: 97 });

  it("whichever facts are left out, and a missing fact is named exactly where the value is open", () => {
    fc.assert(
      fc.property(whole, coins, (drawn, tosses) => {
        let turn = 0;
        const partial = thinned(drawn as Tree, () => tosses[turn++ % tosses.length]!);
        const truth = stagesOf(drawn);
        for (const guess of stagesOf(partial).values()) {
          const { value } = truth.get(guess.id)!;
          // Without pressure, without gradient: open in the whole as well.
          if (value === undefined) continue;
          if (guess.value !== undefined) expect(guess.value, guess.id).toBe(value);
          else if (guess.possible) expect(guess.possible, guess.id).toContain(value);
          expect(guess.missing.length > 0, guess.id).toBe(guess.value === undefined);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is settled by the facts named as missing, and by no value but the true one", () => {
    fc.assert(
      fc.property(whole, coins, (drawn, tosses) => {
        const facts = drawn as Tree;
        let turn = 0;
        const start = thinned(facts, () => tosses[turn++ % tosses.length]!);
        for (const [id, { value }] of stagesOf(facts)) {
          let partial = start;
          // A group restored may still lack a field, a branch its kind: three rounds reach the innermost.
          for (let round = 0; round < 3; round++)
            for (const { path } of stagesOf(partial).get(id)!.missing)
              partial = restored(partial, facts, stepsOf(path));
          expect(stagesOf(partial).get(id)?.value, id).toBe(value);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("takes the narrower of two ranges into the wider: every trunk within a range has its grade among the possible", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, percent, (...drawn) => {
        const [low, value, high] = drawn.toSorted((a, b) => a - b);
        const trunk = (obstruction: string) =>
          ({ reading: { collaterals: "none", portal: { "PV.trunk": { obstruction } } } }) as const;
        const grades = (obstruction: string) => {
          const [, bauer, ma] = stageObstruction(caseOf(trunk(obstruction)));
          return [bauer!, ma!].map(({ value, possible }) => possible ?? [value]);
        };
        const wide = grades(`${value} % (${low}-${high})`);
        for (let pct = low!; pct <= high!; pct++)
          for (const [index, [exact]] of grades(`${pct} %`).entries()) expect(wide[index]).toContain(exact);
      }),
      { numRuns: 40 },
    );
  });
});
