import { type LiverReadingInput, parseReading, type Step } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawsOf, solveDrawn } from "./ensemble.ts";
import { readFacts } from "./liver/readFacts.ts";
import { variedInputs } from "./patientLiver.ts";
import { measureFlow, measureSupply } from "./supplyMap.ts";
import { cirrhotic, healthy, type Known, simulateFew } from "./testing/simulate.ts";

const percent = fc.integer({ min: 0, max: 100 }).map((value) => `${value} %`);
const volume = fc.integer({ min: 20, max: 900 });
const readings = fc.record(
  {
    portal: fc.record(
      Object.fromEntries(
        ["PV.trunk", "PV.R", "PV.L", "PV.RA", "PV.RP", "PV.LM", "PV.LL", "SMV", "SV", "P5", "P3"].map((branch) => [
          branch,
          fc.record({ obstruction: percent }),
        ]),
      ),
      { requiredKeys: [] },
    ),
    collaterals: fc.constantFrom("none", "few", "adequate"),
    arterioportalShunt: fc.integer({ min: 0, max: 3 }),
    territories: fc.record({ RA: volume, RP: volume, LM: volume, LL: volume }),
    tumourVolume: fc.integer({ min: 0, max: 70 }).map((value) => `${value} mL`),
    venousThrombus: fc.constantFrom(
      "none",
      "peripheral hepatic vein",
      "major hepatic vein",
      "IVC behind the liver",
      "atrium",
    ),
    hepaticVeins: fc.record(
      Object.fromEntries(
        ["HV.R", "HV.M", "HV.L", "HV.IR", "IVC"].map((vein) => [
          vein,
          fc.record(
            {
              radius: fc.constantFrom("3 mm", "6 mm"),
              length: fc.constantFrom("20 mm", "60 mm"),
              thrombusVolume: fc.constantFrom("0 mL", "1 mL", "9 mL"),
              compressed: fc.boolean(),
            },
            { requiredKeys: [] },
          ),
        ]),
      ),
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["portal"] },
);
type Generated = typeof readings extends fc.Arbitrary<infer T> ? T : never;
const knowns = fc.constantFrom<Known>(healthy, cirrhotic, { cirrhosis: true, decompensated: true });
const steps = fc.constantFrom<Step>(
  "tace:whole",
  "tace:right",
  "tace:left",
  "tace:S5",
  "tace:S1",
  "radiotherapy",
  "radiotherapy:0.1",
  "splenic-embolisation:0.6",
  "clamp",
  "stent",
  "thrombectomy",
  "tips",
  "resection:S8",
  "resection:right",
  "haic",
  "wait",
);

const asReading = ({ territories, ...reading }: Partial<Generated>): LiverReadingInput =>
  ({
    ...reading,
    ...(territories && {
      territories: Object.fromEntries(Object.entries(territories).map(([sector, mL]) => [sector, `${mL} mL`])),
    }),
  }) as LiverReadingInput;

describe("any reading", () => {
  it("its parts sum to its volume, less what was removed, and what enters is arterial or portal", () => {
    fc.assert(
      fc.property(readings, knowns, fc.array(steps, { maxLength: 3 }), (generated, known, after) => {
        const reading = { ...asReading(generated), liverVolume: "1400 mL" };
        const state = simulateFew(reading, known, ...after);
        const { both, arteryOnly, portalOnly, neither } = state.volumesMl;
        const total = both.value + arteryOnly.value + portalOnly.value + neither.value;
        expect(total).toBeCloseTo(
          state.territories.reduce((sum, { volumeMl }) => sum + volumeMl, 0),
          6,
        );
        const tumourMl = Number.parseInt(generated.tumourVolume ?? "0", 10);
        if (!after.some((step) => step.startsWith("resection"))) expect(total).toBeCloseTo(1400 - tumourMl, 6);
        expect(state.arterialMlPerMin.value + state.portalMlPerMin.value).toBeCloseTo(state.inflowMlPerMin.value, 6);
        for (const { shares } of state.lodging) {
          const sum = Object.values(shares).reduce((already, { value }) => already + value, 0);
          expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
        }
        for (const { low, value, high } of [
          state.hvpgMmHg,
          state.shuntFraction,
          state.totalIndex,
          state.inflowLostFraction,
          state.trunkFlowMlPerMin,
        ])
          expect(low <= value && value <= high).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("more obstruction of the trunk never raises its flow", () => {
    fc.assert(
      fc.property(
        readings,
        knowns,
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 50 }),
        (generated, known, from, by) => {
          const trunkFlow = (obstructed: number): number => {
            const portal = { ...generated.portal, "PV.trunk": { obstruction: `${Math.min(100, obstructed)} %` } };
            return simulateFew(asReading({ ...generated, portal }), known).vessels[0]!.flowMlPerMin.value;
          };
          const less = trunkFlow(from);
          if (less > 0) expect(trunkFlow(from + by)).toBeLessThanOrEqual(less + 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("mirrored facts give the mirrored result, but for hepatic veins and segments, which have no mirror", () => {
    const mirror = { RA: "LM", RP: "LL", LM: "RA", LL: "RP" } as const;
    const other = (branch: string): string =>
      branch === "PV.R"
        ? "PV.L"
        : branch === "PV.L"
          ? "PV.R"
          : branch === "PV.trunk" || !branch.startsWith("PV.")
            ? branch
            : `PV.${mirror[branch.slice(3) as keyof typeof mirror]}`;
    const size = { "PV.R": { radius: "4.2 mm", length: "30 mm" }, "PV.L": { radius: "3.9 mm", length: "45 mm" } };
    const sized = (generated: Pick<Generated, "portal">) => ({
      ...generated.portal,
      "PV.R": { obstruction: "0 %", ...generated.portal["PV.R"], ...size["PV.R"] },
      "PV.L": { obstruction: "0 %", ...generated.portal["PV.L"], ...size["PV.L"] },
    });
    const otherInput = (input: string): string =>
      input.startsWith("lumen ") ? `lumen ${other(input.slice("lumen ".length))}` : input;
    const factsOf = (reading: LiverReadingInput, known: Known) => {
      const parsed = parseReading(reading);
      const read = parsed.ok ? readFacts({ reading: parsed.value, ...known }) : parsed;
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      return read.value;
    };
    const solved = (...[patient, steps, draw]: Parameters<typeof solveDrawn>) => {
      const one = solveDrawn(patient, steps, draw);
      if (!one.ok) throw new Error(JSON.stringify(one.faults));
      const { liver, state, oxygen } = one.value;
      return { ...measureSupply(liver, state, oxygen), gradient: measureFlow(liver, state).portalGradientMmHg };
    };
    const expectNear = (found: number, wanted: number): void =>
      expect(Math.abs(found - wanted)).toBeLessThan(1e-2 * Math.max(1, Math.abs(wanted)));
    fc.assert(
      fc.property(readings, knowns, fc.boolean(), (drawn, known, embolise) => {
        const { hepaticVeins: _, venousThrombus: __, ...rest } = drawn;
        const named = Object.entries(rest.portal).filter(([branch]) => !/^P\d$/.test(branch));
        const generated = { ...rest, portal: Object.fromEntries(named) };
        const territories = generated.territories ?? { RA: 500, RP: 400, LM: 200, LL: 300 };
        const mirrored = {
          ...generated,
          territories: { RA: territories.LM, RP: territories.LL, LM: territories.RA, LL: territories.RP },
          portal: Object.fromEntries(Object.entries(sized(generated)).map(([branch, read]) => [other(branch), read])),
        };
        const here = factsOf(asReading({ ...generated, territories, portal: sized(generated) }), known);
        const there = factsOf(asReading(mirrored), known);
        const [right, left]: [Step[], Step[]] = embolise ? [["tace:right"], ["tace:left"]] : [[], []];
        for (const draw of drawsOf(variedInputs(here, right), { draws: 6, seed: 1 })) {
          const mirroredDraw = new Map([...draw].map(([input, share]) => [otherInput(input), share]));
          const [one, twin] = [solved(here, right, draw), solved(there, left, mirroredDraw)];
          for (const [sector, territory] of one.territories) {
            const opposite = twin.territories.get(mirror[sector])!;
            expect(opposite.volumeMl).toBeCloseTo(territory.volumeMl, 6);
            expectNear(opposite.arterialIndex, territory.arterialIndex);
            expectNear(opposite.portalIndex, territory.portalIndex);
          }
          expectNear(twin.gradient, one.gradient);
        }
      }),
      { numRuns: 40 },
    );
  });
});
