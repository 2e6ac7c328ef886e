import { type LiverReading, parseReading } from "@glisson/case";
import { describe, expect, it } from "vitest";
import { parameterNames, parametersWith, parameterTable } from "./parameters.ts";
import { type CourseFacts, readPatient } from "./patient/readPatient.ts";
import { drawTraits } from "./patient/traits.ts";
import { begin } from "./play/begin.ts";
import { playCourses, simulateCourse } from "./simulateCourse.ts";
import { order } from "./testing/settings.ts";
import { whatCourseRestsOn } from "./whatMatters.ts";

function facts(portal: Record<string, unknown>, more: Partial<CourseFacts> = {}): CourseFacts {
  const reading = parseReading({
    portal,
    thrombus: "tumour",
    collaterals: "none",
    arterioportalShunt: 0,
    venousThrombus: "none",
    liverVolume: "1400 mL",
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return {
    circulation: { reading: reading.value, cirrhosis: true, decompensated: false },
    bilirubin: { value: 18, unit: "umol/L" },
    albumin: { value: 37, unit: "g/L" },
    largest: { value: 8, unit: "cm" },
    tumourSide: "right",
    ...more,
  };
}
const blocked = {
  "PV.trunk": { obstruction: "complete", flow: "none" },
  "PV.R": { obstruction: "complete", flow: "none" },
  "PV.L": { obstruction: "none", flow: "seen" },
};
const run = { samples: 40, seed: 3, months: 12 };
const orders = [
  order("radiotherapy 50 Gy in 25, tace:right after 6 weeks if trunk open else sorafenib"),
  order("supportive"),
];
const p = parametersWith();

describe("the months after", () => {
  it("are the same for a seed, in whatever parts they are played", () => {
    const whole = playCourses(facts(blocked), orders, run, { from: 0, to: 40 });
    const parts = [
      [0, 13],
      [13, 40],
    ].map(([from, to]) => playCourses(facts(blocked), orders, run, { from: from!, to: to! }));
    if (!whole.ok || !parts.every((one) => one.ok)) throw new Error();
    whole.value.ensembles.forEach(({ courses, paths }, n) => {
      expect(parts.flatMap((one) => one.value.ensembles[n]!.courses)).toEqual(courses);
      expect(parts.flatMap((one) => [...one.value.ensembles[n]!.paths])).toEqual([...paths]);
    });
    expect(playCourses(facts(blocked), orders, { ...run, seed: 4 }, { from: 0, to: 40 })).not.toEqual(whole);
  });

  it("begin with the trunk as it was read and the liver as its laboratory values say", () => {
    const report = simulateCourse(facts(blocked), orders, run);
    if (!report.ok) throw new Error();
    for (const { bands, alive, deaths } of report.value.orders) {
      expect(bands.trunkTaken[0]!.middle).toBe(1);
      expect(bands.tumourMl[0]!.middle).toBeCloseTo((Math.PI / 6) * 512, 6);
      expect(bands.liverFunction[0]!.low).toBeCloseTo(bands.liverFunction[0]!.high, 9);
      // Who is not alive has died of one cause.
      alive.forEach(({ month, share }) => {
        const dead = Object.values(deaths).reduce((sum, by) => sum + by[month]!, 0);
        expect(share + dead).toBeCloseTo(1, 9);
      });
    }
  });

  it("begin with the patient's own laboratory values, though no one work of the liver gives both", () => {
    const own = { bilirubin: { value: 2, unit: "mg/dL" }, albumin: { value: 3.8, unit: "g/dL" } } as const;
    const report = simulateCourse(facts(blocked, own), orders, run);
    if (!report.ok) throw new Error();
    for (const { bands } of report.value.orders) {
      expect(bands.bilirubinMgDl[0]!.middle).toBeCloseTo(2, 9);
      expect(bands.albuminGDl[0]!.middle).toBeCloseTo(3.8, 9);
    }
  });

  it("a blocked trunk is blocked on the first day, however evenly thrombus lies", () => {
    for (const worstOverMean of [parameterTable.worstOverMean.low, parameterTable.worstOverMean.high]) {
      const report = simulateCourse(facts(blocked), orders, { ...run, replaced: { worstOverMean } });
      if (!report.ok) throw new Error();
      expect(report.value.orders[0]!.bands.trunkTaken[0]!.low).toBe(1);
    }
  });

  it("left is never right: a mirrored reading gives a mirrored patient", () => {
    const mirror = { "PV.trunk": blocked["PV.trunk"], "PV.L": blocked["PV.R"], "PV.R": blocked["PV.L"] };
    const [one, other] = [readPatient(facts(blocked), 1, p), readPatient(facts(mirror, { tumourSide: "left" }), 1, p)];
    if (!one.ok || !other.ok) throw new Error();
    const [right, left] = [one.value.starts[0]!, other.value.starts[0]!];
    expect(right.thrombusMl[0]).toBeGreaterThan(1);
    expect(right.thrombusMl[1]).toBe(0);
    expect(left.thrombusMl[0]).toBe(0);
    expect(left.thrombusMl[1]).toBeGreaterThan(1);
    expect(right.tumourRight).toBeGreaterThan(0.9);
    expect(left.tumourRight).toBeLessThan(0.1);
  });

  it("a trunk that was not measured stays open to everything between blocked and open", () => {
    const unknown = { "PV.trunk": { flow: "seen" }, "PV.R": { obstruction: "complete" } };
    const read = readPatient(facts(unknown), 1, p);
    if (!read.ok) throw new Error();
    expect(new Set(read.value.starts.map(({ thrombusMl }) => thrombusMl[2].toFixed(3))).size).toBeGreaterThan(3);
  });

  it("name the process and the parameter that matter most", () => {
    const rests = whatCourseRestsOn(facts(blocked), orders, { ...run, samples: 10 });
    if (!rests.ok) throw new Error();
    expect(rests.value.processes.length).toBe(19);
    expect(rests.value.parameters.length).toBe(parameterNames.length);
    const change = ({ months }: { months: readonly number[] }) =>
      Math.max(...months.map((one, n) => Math.abs(one - rests.value.usual[n]!)));
    expect(change(rests.value.processes[0]!)).toBeGreaterThanOrEqual(change(rests.value.processes[1]!));
  });
});

describe("what is read stays", () => {
  const start = (portal: Record<string, unknown>) => {
    const read = readPatient(facts({ "PV.trunk": { flow: "hepatopetal", obstruction: "none" }, ...portal }), 1, p);
    if (!read.ok) throw new Error();
    return read.value.starts[0]!;
  };

  it("both branches of a side blocked are the side blocked; one of them is not", () => {
    const one = start({ "PV.RA": { obstruction: "complete" }, "PV.RP": { obstruction: "none" } });
    const both = start({ "PV.RA": { obstruction: "complete" }, "PV.RP": { obstruction: "complete" } });
    expect(both.thrombusMl[0]).toBeGreaterThan(one.thrombusMl[0] + 1);
  });

  it("bland clot of a side is no living tumour, and still fills it", () => {
    const bland = start({ "PV.R": { obstruction: "complete", thrombus: "bland" } });
    expect(bland.thrombusMl[0]).toBe(0);
    expect(bland.fixedMl[0]).toBeGreaterThan(1);
  });

  it("thrombus of a hepatic vein and of the vena cava narrows the way out of the liver as it was read", () => {
    const start = (venousThrombus: NonNullable<LiverReading["venousThrombus"]>) => {
      const { circulation } = facts(blocked);
      const reading = { ...circulation.reading, venousThrombus };
      const read = readPatient(facts(blocked, { circulation: { ...circulation, reading } }), 1, p);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      return read.value.starts;
    };
    expect(start("none").map(({ outflowMl }) => outflowMl)).toEqual(Array(16).fill([0, 0]));
    expect(start("peripheral hepatic vein").map(({ outflowMl }) => outflowMl)).toEqual(Array(16).fill([1, 0]));
    for (const one of start("major hepatic vein")) {
      expect(one.outflowMl[0]).toBeGreaterThan(1);
      expect(one.outflowMl[1]).toBe(0);
    }
    // Between open and blocked, as the circulation reads it; the further it has reached, the more of it.
    const [behind, atrium] = [start("IVC behind the liver"), start("atrium")];
    const taken = behind.map((one) => begin(one, drawTraits(1, 1, p), p).outflowTaken[1]!);
    expect(Math.max(...taken) - Math.min(...taken)).toBeGreaterThan(0.5);
    for (const [n, { outflowMl }] of behind.entries()) expect(outflowMl[1]).toBeLessThan(atrium[n]!.outflowMl[1]);
  });

  it("what was not told is named", () => {
    const { cirrhosis: _, ...circulation } = facts(blocked).circulation;
    const read = readPatient(facts(blocked, { circulation: { reading: circulation.reading } }), 1, p);
    expect(read.ok && read.value.assumptions.map(({ en }) => en)).toContain("an inflamed liver");
  });
});

describe("refused", () => {
  const found = (of: CourseFacts, samples = 10): string => {
    const report = simulateCourse(of, orders, { ...run, samples });
    return report.ok ? "played" : report.faults.map(({ where }) => where).join(" ");
  };
  const { bilirubin: _, albumin: __, ...withoutLabs } = facts(blocked);
  const { largest: ___, ...withoutSize } = facts(blocked);

  it.each([
    ["no samples", () => found(facts(blocked), 0), "--samples"],
    ["no laboratory value of the liver", () => found(withoutLabs), "labs"],
    ["no size of the tumour", () => found(withoutSize), "reading.tumourVolume"],
    [
      "a trunk of which nothing is told",
      () => found(facts({ "PV.R": { obstruction: "complete" } })),
      "reading.portal.PV.trunk",
    ],
    ["all at once", () => found({ circulation: { reading: {} } }), "reading.tumourVolume labs reading.portal.PV.trunk"],
    [
      "a tumour whose diameter alone makes it larger than the liver",
      () => found(facts(blocked, { largest: { value: 15, unit: "cm" } })),
      "tumours.largest",
    ],
    [
      "a tumour larger than tumours grow here",
      () => found(facts(blocked, { largest: { value: 25, unit: "cm" } })),
      "tumours.largest",
    ],
    [
      "laboratory values of no working liver",
      () => found(facts(blocked, { bilirubin: { value: 600, unit: "umol/L" }, albumin: { value: 15, unit: "g/L" } })),
      "labs",
    ],
    [
      "a tumour larger than the liver",
      () =>
        found(
          facts(blocked, {
            circulation: {
              reading: { ...facts(blocked).circulation.reading, tumourVolume: { value: 5000, unit: "mL" } },
            },
          }),
        ),
      "reading.tumourVolume",
    ],
  ])("%s", (_name, of, where) => {
    expect(of()).toBe(where);
  });
});

it("every parameter lies within its range, and the calibrated ones too", () => {
  const values = parametersWith();
  for (const name of parameterNames) {
    const { low, high, source, unit } = parameterTable[name];
    expect(values[name] >= low && values[name] <= high, `${name} ${values[name]}`).toBe(true);
    expect(low).toBeLessThanOrEqual(high);
    expect(source.length * unit.length).toBeGreaterThan(0);
  }
});
