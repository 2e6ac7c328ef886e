import { exponential } from "@glisson/sampling";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Order } from "../order/order.ts";
import { parametersWith } from "../parameters.ts";
import { trunk } from "../processes/extension.ts";
import { type ProcessName, processNames, without } from "../processes.ts";
import { outputs } from "../supply/solvePoint.ts";
import { anyExtent, order, settingOf, trunkBlocked, trunkOpen } from "../testing/settings.ts";
import { chanceAt } from "./chance.ts";
import { type Course, daysPerMonth, playOrder } from "./playOrder.ts";

const nothing = order("supportive");
const orders = [
  nothing,
  order("tace:whole every 6 weeks 5 times"),
  order("radiotherapy 50 Gy in 25, tace:right after 6 weeks if trunk open and supply at least 1 else sorafenib"),
  order("resection:right, atezolizumab-bevacizumab"),
  order("stent, haic 6 times, lenvatinib"),
];

const months = (course: Course, played: number): number =>
  Number.isNaN(course.diedOn) ? played : course.diedOn / daysPerMonth;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const samples = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe("a course", () => {
  it("is the same twice, whatever was played between", () => {
    const play = () => playOrder(settingOf(anyExtent, 7), orders[2]!, 24);
    const once = play();
    for (const one of orders) playOrder(settingOf(trunkBlocked, 3), one, 24);
    expect(play()).toEqual(once);
  });

  it("keeps every number where it can be", () => {
    const { regrowthLimit } = parametersWith();
    fc.assert(
      fc.property(fc.nat(100_000), fc.constantFrom(...orders), (sample, one) => {
        playOrder(settingOf(anyExtent, sample), one, 24, (_, state) => {
          const { taken, reserve, reserveAtStart, thrombusMl, doomedMl, supply } = state;
          for (const value of taken) expect(value >= 0 && value <= 1).toBe(true);
          for (const [sector, value] of reserve.entries())
            expect(value >= 0 && value <= regrowthLimit * reserveAtStart[sector]! + 1e-9).toBe(true);
          for (const value of [...thrombusMl, ...doomedMl, ...supply]) expect(Number.isFinite(value)).toBe(true);
          for (const value of [...thrombusMl, ...doomedMl]) expect(value).toBeGreaterThanOrEqual(0);
          for (const share of [state.embolisedRight, state.embolisedLeft, state.arterialShare, state.hypoxia])
            expect(share >= 0 && share <= 1).toBe(true);
          expect(state.tumourMl >= 0 && state.tumourMl <= 2500 + state.nodules).toBe(true);
          expect(state.liverFunction > 0 && state.liverFunction < 1.5).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("ends: nobody is immortal, treated or not", () => {
    for (const one of orders)
      for (const sample of samples(40))
        expect(Number.isNaN(playOrder(settingOf(anyExtent, sample), one, 1200).diedOn)).toBe(false);
  });

  it("with half the step is nearly the same", () => {
    const lived = (step: number): number =>
      mean(samples(200).map((n) => months(playOrder(settingOf(anyExtent, n), orders[1]!, 24, undefined, step), 24)));
    expect(Math.abs(lived(7) / lived(3.5) - 1)).toBeLessThan(0.05);
  });
});

it("what patients die of is what the hazards say", () => {
  const { start, traits, on } = settingOf(trunkBlocked, 5);
  const p = parametersWith({ bleedingFatal: 1, embolismFatal: 1 });
  const deadly = ["tumour", "liver failure", "bleeding", "embolism", "other"] as const;
  const withThresholds = (of: (place: number) => number) => {
    const thresholds = Float64Array.from(traits.thresholds);
    for (const kind of deadly) thresholds[chanceAt[kind]] = of(chanceAt[kind]);
    return { start, p, on, traits: { ...traits, thresholds } };
  };
  // Nobody dies: the hazards add up undisturbed.
  const cumulative: number[][] = [];
  playOrder(
    withThresholds(() => Number.POSITIVE_INFINITY),
    nothing,
    12,
    (_, { hazards }) => cumulative.push(deadly.map((kind) => hazards[chanceAt[kind]]!)),
  );
  const expected = deadly.map(() => 0);
  let alive = 1;
  for (let month = 1; month < cumulative.length; month++) {
    const rise = deadly.map((_, n) => cumulative[month]![n]! - cumulative[month - 1]![n]!);
    const all = rise.reduce((sum, one) => sum + one, 0);
    const dying = alive * (1 - Math.exp(-all));
    rise.forEach((one, n) => {
      expected[n] = expected[n]! + (dying * one) / all;
    });
    alive *= Math.exp(-all);
  }
  const count = 4000;
  const died = deadly.map(() => 0);
  for (const n of samples(count)) {
    const { cause } = playOrder(
      withThresholds((place) => exponential(77, n, place)),
      nothing,
      12,
    );
    if (cause) died[deadly.indexOf(cause as (typeof deadly)[number])]!++;
  }
  deadly.forEach((_, n) => {
    const sd = Math.sqrt((expected[n]! * (1 - expected[n]!)) / count);
    expect(Math.abs(died[n]! / count - expected[n]!)).toBeLessThan(4 * sd + 0.01);
  });
});

describe("treatment", () => {
  const radiotherapy = (doseGy: number, fractions: number): Order => ({
    written: "",
    actions: [
      {
        treatment: { kind: "radiotherapy", doseGy, fractions },
        afterDays: 0,
        everyDays: 28,
        times: 1,
        gate: [],
        otherwise: undefined,
      },
    ],
  });
  // That the step was given, and how the liver did in the weeks after it, are told of a step of no dose as well.
  const events = ({ given: _, lowestFunction: __, ...course }: Course) => course;

  it("of no dose changes nothing", () => {
    for (const n of samples(60)) {
      const without = playOrder(settingOf(anyExtent, n), { written: "", actions: [] }, 24);
      expect(events(playOrder(settingOf(anyExtent, n), radiotherapy(0, 25), 24))).toEqual(events(without));
    }
  });

  it("shrinks thrombus more the higher the dose, and the tumour less than the thrombus", () => {
    const after = (doseGy: number) => {
      const courses = samples(150).map((n) => playOrder(settingOf(trunkBlocked, n), radiotherapy(doseGy, 25), 6));
      const assessed = courses.filter(({ thrombusAt12Weeks }) => !Number.isNaN(thrombusAt12Weeks));
      return {
        thrombus: mean(assessed.map(({ thrombusAt12Weeks }) => Math.min(3, thrombusAt12Weeks))),
        tumour: mean(assessed.map(({ tumourAt12Weeks }) => tumourAt12Weeks)),
      };
    };
    const [low, middle, high] = [after(20), after(40), after(60)];
    expect(low.thrombus).toBeGreaterThan(middle.thrombus);
    expect(middle.thrombus).toBeGreaterThan(high.thrombus);
    expect(high.thrombus).toBeLessThan(high.tumour);
  });

  it("opens no vein in days: a trunk full to four fifths stays shut for a week after the last fraction", () => {
    for (const n of samples(100)) {
      const setting = settingOf(trunkBlocked, n);
      const [right, left] = setting.start.thrombusMl;
      const full = { ...setting, start: { ...setting.start, thrombusMl: [right, left, 0.8 * 9, 0] as const } };
      const { openedOn } = playOrder(full, radiotherapy(40, 5), 12);
      expect(openedOn < 10 + 7).toBe(false);
    }
  });

  it("on the left does not reach the right", () => {
    const setting = settingOf(trunkOpen, 1);
    const onRight = { ...setting, start: { ...setting.start, tumourRight: 1 } };
    const tumourAfter = (written: string): number => {
      let tumour = 0;
      playOrder(onRight, order(written), 1, (_, state) => {
        tumour = state.tumourMl;
      });
      return tumour;
    };
    expect(tumourAfter("tace:left 1 times")).toBeGreaterThan(onRight.start.tumourMl);
    expect(tumourAfter("tace:right 1 times")).toBeLessThan(onRight.start.tumourMl);
  });
});

it("nothing grows into a side that was removed, and what is left lies in the other", () => {
  for (const n of samples(60))
    playOrder(settingOf(trunkBlocked, n), order("resection:right"), 12, (month, state) => {
      if (month === 0) return;
      expect(state.thrombusMl[0]).toBe(0);
      expect(state.tumourRight).toBe(0);
      expect(state.reserve[0]).toBe(0);
    });
});

describe("a gate", () => {
  const gated = order("radiotherapy 50 Gy in 25, tace:whole after 4 weeks 1 times if trunk open else sorafenib");

  it("that is met lets the step through; one that stays shut for three months gives way", () => {
    // In every fourth patient radiotherapy hardly works.
    const courses = samples(200).map((n) => {
      const setting = settingOf(trunkBlocked, n);
      const radiosensitivity = n % 4 === 0 ? 0.001 : setting.traits.radiosensitivity;
      return playOrder({ ...setting, traits: { ...setting.traits, radiosensitivity } }, gated, 24);
    });
    const lived = courses.filter(({ diedOn }) => !(diedOn < 250));
    const given = lived.filter((one) => (one.given & 2) !== 0);
    const gaveWay = lived.filter((one) => (one.gaveWay & 2) !== 0);
    expect(given.length).toBeGreaterThan(20);
    expect(gaveWay.length).toBeGreaterThan(0);
    expect(given.length + gaveWay.length).toBe(lived.length);
    for (const { openedOn } of given) expect(Number.isNaN(openedOn)).toBe(false);
  });

  it("gives way after three months, and what comes instead takes its own time", () => {
    const setting = settingOf(trunkBlocked, 1);
    const never = new Float64Array(10).fill(Number.POSITIVE_INFINITY);
    const deaf = { ...setting, traits: { ...setting.traits, radiosensitivity: 1e-9, thresholds: never } };
    const irradiated: number[] = [];
    playOrder(deaf, order("tace:left 1 times if trunk open else radiotherapy 50 Gy in 25"), 6, (_, state) =>
      irradiated.push(state.irradiatedOn),
    );
    expect(irradiated.at(-1)).toBeCloseTo(91 + 35, 6);
  });

  it("a step of time ends on the day on which something is to be done", () => {
    const setting = settingOf(trunkOpen, 3);
    const course = (every: string) => playOrder(setting, order(`tace:whole every ${every} days 6 times`), 6);
    expect(course("8")).not.toEqual(course("14"));
  });

  it("is looked at on its day, and the step is given on no other branch", () => {
    const open = settingOf(trunkOpen, 2);
    const course = playOrder(open, order("tace:whole 1 times if trunk open"), 3);
    expect(course.given & 1).toBe(1);
    expect(course.gaveWay).toBe(0);
  });
});

describe("each process", () => {
  /** Everything that a course leaves behind, over patients in whom every process has something to do. */
  const trace = (off: readonly ProcessName[]): string => {
    const kept: string[] = [];
    for (const n of samples(12)) {
      const setting = { ...settingOf(anyExtent, n), on: without(...off) };
      const start = { ...setting.start, outflowMl: [n % 2 ? 4 : 0, n % 2 ? 6 : 0] as const };
      playOrder({ ...setting, start }, orders[n % 3]!, 12, (_, state) => {
        kept.push(
          [
            state.tumourMl,
            ...state.thrombusMl,
            ...state.reserve,
            state.cavernomaCu,
            state.collateralsCu,
            state.shuntCu,
            state.blandMl,
            ...state.hazards,
          ].join(),
        );
      });
    }
    return kept.join("\n");
  };
  const all = trace([]);

  it.each(processNames)("%s changes the course when it is switched off", (name) => {
    expect(trace([name])).not.toBe(all);
  });
});

describe("thrombus on the way out of the liver", () => {
  const played = (n: number, outflowMl: readonly [number, number], off: readonly ProcessName[] = []) => {
    const setting = { ...settingOf(anyExtent, n), on: without(...off) };
    const seen: { inVein: number; inCava: number; supply: number; portal: number }[] = [];
    playOrder({ ...setting, start: { ...setting.start, outflowMl } }, orders[2]!, 6, (_, state) =>
      seen.push({
        inVein: state.outflowMl[0]!,
        inCava: state.outflowMl[1]!,
        supply: state.totalSupply,
        portal: state.supply[outputs.portal + 1]!,
      }),
    );
    return seen;
  };

  it("grows on from hepatic vein to vena cava, and stays where it is without extension", () => {
    for (const n of samples(10)) {
      expect(played(n, [3.5, 0]).at(-1)!.inCava > 0 || played(n, [3.5, 0]).length === 1).toBe(true);
      for (const { inCava } of played(n, [3.5, 0], ["extension"])) expect(inCava).toBe(0);
    }
  });

  it("narrows it: portal blood of the sector behind a full vein turns round, and a full cava takes supply from all", () => {
    for (const n of samples(10)) {
      const first = (outflowMl: readonly [number, number]) => played(n, outflowMl)[0]!;
      expect(first([5, 0]).portal).toBeLessThan(first([0, 0]).portal);
      expect(first([5, 40]).supply).toBeLessThan(first([5, 0]).supply);
    }
  });
});

describe("what comes out of the physics, with no rule for it", () => {
  const lived = (population: typeof trunkBlocked, written: string, count = 400) =>
    samples(count).map((n) => playOrder(settingOf(population, n), order(written), 36));
  const medianOf = (courses: readonly Course[]): number =>
    courses.map((one) => months(one, 36)).sort((a, b) => a - b)[Math.floor(courses.length / 2)]!;
  const failures = (courses: readonly Course[]): number =>
    courses.filter(({ cause }) => cause === "liver failure").length;
  const radiotherapyFirst = "radiotherapy 50 Gy in 25, tace:whole after 4 weeks every 6 weeks 3 times";
  const taceFirst =
    "tace:whole 1 times, radiotherapy 50 Gy in 25 after 4 weeks, tace:whole after 4 weeks every 6 weeks 2 times";

  it("blocked trunk: embolised first, more die of liver failure and half die much sooner", () => {
    const [first, second] = [lived(trunkBlocked, radiotherapyFirst), lived(trunkBlocked, taceFirst)];
    expect(medianOf(first)).toBeGreaterThan(1.5 * medianOf(second));
    expect(failures(first)).toBeLessThan(0.75 * failures(second));
  });

  it("open trunk: the order hardly matters", () => {
    const [first, second] = [lived(trunkOpen, radiotherapyFirst), lived(trunkOpen, taceFirst)];
    expect(Math.abs(Math.log(medianOf(first) / medianOf(second)))).toBeLessThan(Math.log(1.25));
  });

  it("untreated, a blocked trunk lives less than half a year, and less than a sectoral thrombus", () => {
    const blocked = medianOf(lived(trunkBlocked, "supportive"));
    const sectoral = medianOf(lived({ ...anyExtent, extent: { sectoral: 1 } }, "supportive"));
    expect(blocked).toBeLessThan(6);
    expect(sectoral).toBeGreaterThan(1.2 * blocked);
  });

  it("a trunk that thrombus reaches is blocked in the end", () => {
    let blocked = 0;
    for (const n of samples(50))
      playOrder(
        settingOf({ ...anyExtent, extent: { "trunk open": 1 } }, n),
        order("supportive"),
        36,
        (month, state) => {
          if (month === 12 && state.taken[trunk]! > 0.9) blocked++;
        },
      );
    expect(blocked).toBeGreaterThan(0);
  });
});
