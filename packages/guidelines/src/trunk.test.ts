import { type LiverReading, parseReading } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestFlips } from "./flips.ts";
import { branchState, inflowBranches, sensitivityLimits, trunkFacts, trunkMissing, trunkState } from "./trunk.ts";

const trunk = (fields: Record<string, unknown>): LiverReading => {
  const parsed = parseReading({ portal: { "PV.trunk": fields } });
  if (!parsed.ok) throw new Error(parsed.faults[0].wanted);
  return parsed.value;
};

describe("the portal trunk is", () => {
  it.each([
    ["blocked", "no flow is seen, whatever the fraction", { flow: "none" }],
    ["blocked", "no flow is seen in a trunk measured as half filled", { obstruction: "50 % (40-60)", flow: "none" }],
    ["blocked", "the whole range lies above 90 %", { obstruction: "97 % (91-100)" }],
    ["open", "the whole range is at most 90 % and flow was seen", { obstruction: "80 % (70-90)", flow: "seen" }],
    ["open", "flow is hepatofugal: direction is another question", { obstruction: "10 % (5-20)", flow: "hepatofugal" }],
    ["cannot say", "the range reaches across 90 %", { obstruction: "85 % (75-95)", flow: "hepatopetal" }],
    ["cannot say", "flow was not looked at", { obstruction: "20 % (10-30)" }],
    ["cannot say", "flow was seen but nobody measured", { flow: "hepatopetal" }],
    ["cannot say", "the range touches 90 % from above", { obstruction: "92 % (90-95)", flow: "seen" }],
    [
      "cannot say",
      "the gap was never labelled",
      { obstruction: "99 % (95-100)", thrombus: "unlabelled gap", flow: "seen" },
    ],
    ["cannot say", "nothing is known", {}],
  ] as const)("%s when %s", (state, _, fields) => {
    expect(trunkState(trunk(fields))).toBe(state);
  });

  it("blocked exactly above its limit, open at most on it", () => {
    const at = (obstruction: string) => trunkState(trunk({ obstruction, flow: "seen" }));
    expect([at("90 %"), at("90.1 %"), at("95 % (90.1-99)"), at("85 % (80-90)"), at("85 % (80-90.1)")]).toEqual([
      "open",
      "blocked",
      "blocked",
      "open",
      "cannot say",
    ]);
    const half = trunk({ obstruction: "60 %", flow: "seen" });
    expect(sensitivityLimits.map((limit) => trunkState(half, limit))).toEqual(["blocked", "open", "open", "open"]);
    expect(sensitivityLimits).toEqual([0.5, 0.75, 0.9, 0.98]);
  });

  it("a gap that nobody labelled, where the reading says so of every thrombus", () => {
    const parsed = parseReading({
      thrombus: "unlabelled gap",
      portal: { "PV.trunk": { obstruction: "99 %", flow: "seen" }, "PV.L": { flow: "none" } },
    });
    if (!parsed.ok) throw new Error(parsed.faults[0].wanted);
    expect([trunkState(parsed.value), branchState(parsed.value, "PV.L"), branchState(parsed.value, "PV.R")]).toEqual([
      "cannot say",
      "blocked",
      "cannot say",
    ]);
  });

  it("cannot say when there is no reading at all", () => expect(trunkState(undefined)).toBe("cannot say"));
});

describe("of the trunk", () => {
  const pathsOf = (lines: readonly { readonly path: string }[]) =>
    lines.map(({ path }) => path.replace("reading.portal.PV.trunk.", ""));
  const missing = (fields: Record<string, unknown>) => pathsOf(trunkMissing(trunk(fields)));

  it("degree and flow are shown, each with its own day and source", () => {
    const parsed = parseReading({
      date: "2026-11-02",
      source: "Doppler",
      portal: {
        "PV.trunk": {
          obstruction: { value: 40, unit: "%", date: "2026-11-01", source: "CT" },
          flow: "hepatopetal",
        },
      },
    });
    if (!parsed.ok) throw new Error(parsed.faults[0].wanted);
    expect(trunkFacts(parsed.value)).toEqual([
      {
        path: "reading.portal.PV.trunk.obstruction",
        text: { en: "portal trunk 40 % (no range given) filled", zh: expect.any(String) },
        date: "2026-11-01",
        source: "CT",
      },
      {
        path: "reading.portal.PV.trunk.flow",
        text: { en: "hepatopetal flow in the portal trunk", zh: expect.any(String) },
        date: "2026-11-02",
        source: "Doppler",
      },
    ]);
    const bare = trunkFacts(trunk({ obstruction: "40 %", flow: "seen" }));
    expect(bare.map((line) => Object.keys(line))).toEqual([
      ["path", "text"],
      ["path", "text"],
    ]);
    expect([trunkFacts(undefined), trunkFacts(trunk({}))]).toEqual([[], []]);
  });

  it("what was not told is asked for, and a closer measurement only where both were", () => {
    expect(pathsOf(trunkMissing(undefined))).toEqual(["obstruction", "flow"]);
    expect([missing({ obstruction: "40 %" }), missing({ flow: "seen" })]).toEqual([["flow"], ["obstruction"]]);
    expect(missing({ obstruction: "85 % (75-95)", flow: "seen" })).toEqual(["obstruction"]);
    expect(trunkMissing(trunk({ obstruction: "85 % (75-95)", flow: "seen" }))[0]?.name.en).toContain("tighter");
    expect(missing({ obstruction: "85 % (75-95)", flow: "none" })).toEqual([]);
    const gap = trunkMissing(trunk({ obstruction: "99 %", thrombus: "unlabelled gap", flow: "seen" }));
    expect([pathsOf(gap), gap[0]?.name.en]).toEqual([["obstruction"], expect.stringContaining("how much")]);
  });

  it("blood enters the liver by the branches that its variant has", () => {
    expect(inflowBranches(undefined)).toEqual(["PV.L", "PV.R"]);
    const parsed = parseReading({ portalVariant: "trifurcation" });
    if (!parsed.ok) throw new Error(parsed.faults[0].wanted);
    expect(inflowBranches(parsed.value)).toEqual(["PV.L", "PV.RA", "PV.RP"]);
  });
});

const someTrunk = fc
  .record({
    value: fc.integer({ min: 0, max: 100 }),
    down: fc.integer({ min: 0, max: 30 }),
    up: fc.integer({ min: 0, max: 30 }),
    flow: fc.constantFrom("none", "seen", "hepatopetal", "to-and-fro", "hepatofugal", "unknown"),
  })
  .map(({ value, down, up, flow }) => ({
    obstruction: { value, low: Math.max(0, value - down), high: Math.min(100, value + up), unit: "%" },
    flow,
  }));

it("more obstruction never opens a trunk", () => {
  const openness = { blocked: 0, "cannot say": 1, open: 2 };
  fc.assert(
    fc.property(someTrunk, fc.integer({ min: 0, max: 100 }), ({ obstruction, flow }, more) => {
      const raised = (number: number) => Math.min(100, number + more);
      const worse = {
        unit: "%",
        value: raised(obstruction.value),
        low: raised(obstruction.low),
        high: raised(obstruction.high),
      };
      expect(openness[trunkState(trunk({ obstruction: worse, flow }))]).toBeLessThanOrEqual(
        openness[trunkState(trunk({ obstruction, flow }))],
      );
    }),
  );
});

describe("the nearest flip", () => {
  const stateWith = (reading: ReturnType<typeof trunk> | undefined, moved: object) =>
    trunkState({ ...reading, portal: { "PV.trunk": { ...reading?.portal?.["PV.trunk"], ...moved } } });

  it("of an open trunk names the obstruction just above the limit and the loss of flow", () => {
    const flips = nearestFlips(trunk({ obstruction: "62 % (55-70)", flow: "hepatopetal" }));
    expect(flips.map(({ distance }) => distance)).toEqual([0, 0.355]);
    expect(flips[1]?.change.en).toContain("such as 97.5 % (90.5-100 %)");
  });

  it("of a blocked trunk without flow needs both a lower obstruction and flow", () => {
    const [flip] = nearestFlips(trunk({ obstruction: "98 % (94-100)", flow: "none" }));
    expect(flip?.change.en).toMatch(/^flow seen in the portal trunk, and .* such as 88 % \(84-90 %\)$/);
    expect(flip?.distance).toBeCloseTo(0.1, 10);
  });

  it("of a trunk that nobody looked at names both ways to settle it", () => {
    expect(nearestFlips(undefined).map(({ change, trunk: moved }) => [change.en, stateWith(undefined, moved)])).toEqual(
      [
        ["no flow seen in the portal trunk", "blocked"],
        ["portal trunk measured as more than 90 % filled over its whole range", "blocked"],
        [
          "flow seen in the portal trunk, and portal trunk measured as at most 90 % filled over its whole range",
          "open",
        ],
      ],
    );
  });

  it("settles the trunk's state in another way, for every trunk", () => {
    fc.assert(
      fc.property(someTrunk, (fields) => {
        const reading = trunk(fields);
        const flips = nearestFlips(reading);
        expect(flips.length).toBeGreaterThan(0);
        for (const { trunk: moved } of flips)
          expect(["blocked", "open"].filter((state) => state !== trunkState(reading))).toContain(
            stateWith(reading, moved),
          );
      }),
    );
  });
});
