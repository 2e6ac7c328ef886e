import { type LiverReading, type LiverReadingInput, parseReading } from "@glisson/case";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReadings } from "./compareReadings.ts";

function reading(input: LiverReadingInput): LiverReading {
  const parsed = parseReading(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

type Trunk = NonNullable<NonNullable<LiverReadingInput["portal"]>["PV.trunk"]>;

const compare = (before: LiverReadingInput, after: LiverReadingInput) =>
  compareReadings(reading(before), reading(after));
const trunk = (change: Trunk, rest: LiverReadingInput = {}): LiverReadingInput => ({
  ...rest,
  portal: { "PV.trunk": change },
});
const right = (change: Trunk, rest: LiverReadingInput = {}): LiverReadingInput => ({
  ...rest,
  portal: { "PV.R": change },
});

/** A straight branch from a fork, in steps of 1 mm. */
const line = (lengthMm: number, [x, y, z]: readonly [number, number, number] = [-1, 0, 0]) =>
  Array.from({ length: lengthMm + 1 }, (_, n): [number, number, number, number] => [n * x, n * y, n * z, 4]);

describe("obstruction of one branch", () => {
  it("changed only beyond both ranges", () => {
    const [full, half, near] = [
      trunk({ obstruction: "97 % (92-100)" }),
      trunk({ obstruction: "50 % (40-60)" }),
      trunk({ obstruction: "88 % (80-93)" }),
    ];
    const verdict = (before: LiverReadingInput, after: LiverReadingInput) => compare(before, after)[0];
    expect(verdict(full, half)).toMatchObject({ path: "portal.PV.trunk.obstruction", verdict: "less" });
    expect(verdict(half, full)).toMatchObject({ verdict: "more" });
    expect(verdict(full, near)).toMatchObject({ verdict: "no real change" });
    expect(verdict(full, full)).toMatchObject({ verdict: "no real change" });
  });

  it("cannot be said without a range, or where one reading has none", () => {
    const [known, bare, none] = [
      trunk({ obstruction: "97 % (92-100)" }),
      trunk({ obstruction: "20 %" }),
      trunk({ flags: ["underresolved"] }),
    ];
    expect(compare(known, bare)[0]).toMatchObject({ verdict: "cannot say", reason: { en: "a range is missing" } });
    expect(compare(known, none)[0]).toMatchObject({
      verdict: "cannot say",
      reason: { en: "not measured in the later reading" },
    });
    expect(compare(none, none)).toEqual([]);
  });

  it("cannot be said where a gap was labelled by nobody: it may have closed, and its range is the whole scale", () => {
    const [open, gap] = [
      trunk({ obstruction: "10 % (5-15)" }),
      trunk({ obstruction: "100 % (0-100)", thrombus: "unlabelled gap" }),
    ];
    expect(compare(open, gap)[0]).toMatchObject({
      verdict: "cannot say",
      reason: { en: expect.stringContaining("gap") },
    });
    expect(compare(gap, gap)[0]).toMatchObject({ verdict: "cannot say" });
  });

  it("judges alike in both directions, and a reading against itself never as changed", () => {
    const share = fc.integer({ min: 0, max: 100 });
    const range = fc.tuple(share, share, share).map((ends) => {
      const [low, value, high] = ends.sort((a, b) => a - b);
      return trunk({ obstruction: { value: value! / 100, low: low! / 100, high: high! / 100, unit: "1" } });
    });
    const opposite = { less: "more", more: "less", "no real change": "no real change" } as const;
    fc.assert(
      fc.property(range, range, (before, after) => {
        const [there, back] = [compare(before, after)[0]!, compare(after, before)[0]!];
        if (there.kind !== "figure" || back.kind !== "figure") throw new Error("no figure");
        expect(back.verdict).toBe(opposite[there.verdict as keyof typeof opposite]);
        expect(compare(before, before)[0]).toMatchObject({ verdict: "no real change" });
      }),
    );
  });
});

describe("the same branch", () => {
  const [before, after]: [Trunk, Trunk] = [{ obstruction: "97 % (92-100)" }, { obstruction: "30 % (20-40)" }];

  it("is followed where its course agrees", () => {
    const [was, is] = [
      right({ ...before, centrelineMm: line(30) }),
      right({ ...after, centrelineMm: line(36, [-0.9, 0.3, 0.3]) }),
    ];
    expect(compare(was, is)[0]).toMatchObject({ verdict: "less" });
  });

  it("is in doubt where it leaves elsewhere, was followed much less far, or the tree was read otherwise", () => {
    const turned = compare(
      right({ ...before, centrelineMm: line(30) }),
      right({ ...after, centrelineMm: line(30, [0, 0, 1]) }),
    );
    expect(turned[0]).toMatchObject({ verdict: "cannot say", reason: { en: expect.stringContaining("90 degrees") } });
    const shorter = compare(right({ ...before, centrelineMm: line(40) }), right({ ...after, centrelineMm: line(12) }));
    expect(shorter[0]).toMatchObject({ verdict: "cannot say", reason: { en: expect.stringContaining("12 mm now") } });
    const renamed = compare(
      right(before, { portalVariant: "normal" }),
      right(after, { portalVariant: "right posterior first" }),
    );
    expect(renamed[0]).toMatchObject({ verdict: "cannot say" });
    const theTrunk = compare(
      trunk(before, { portalVariant: "normal" }),
      trunk(after, { portalVariant: "right posterior first" }),
    );
    expect(theTrunk[0]).toMatchObject({ verdict: "less" });
    const unknown = { portalVariant: "not recognised" } as const;
    expect(compare(right(before, unknown), right(after, unknown))[0]).toMatchObject({ verdict: "cannot say" });
  });
});

describe("volumes, nodules and words", () => {
  const nodule = (id: number, ml: string, centreMm: [number, number, number]) => ({
    id,
    volume: ml,
    longestDiameter: "30 mm",
    centreMm,
    contacts: [],
  });
  const box = (shift: number, size: number) => ({
    low: [shift, 0, 0] as [number, number, number],
    high: [shift + size, size, size] as [number, number, number],
  });

  it("volumes are compared by their ranges", () => {
    const changes = compare(
      { liverVolume: "1500 mL (1460-1540)", tumourVolume: "120 mL (110-130)", thrombusVolume: "9 mL (7-11)" },
      { liverVolume: "1480 mL (1440-1520)", tumourVolume: "60 mL (54-66)", thrombusVolume: "14 mL (12-16)" },
    );
    expect(changes.map((one) => one.kind === "figure" && one.verdict)).toEqual(["more", "less", "no real change"]);
  });

  it("a volume that is a lower limit is not judged", () => {
    const cut = [{ code: "liver-cut", severity: "warn" as const, where: "liver", text: "cut" }];
    const [before, after] = [{ liverVolume: "1500 mL (1480-1520)" }, { liverVolume: "1200 mL (1190-1215)" }];
    expect(compare(before, after)[0]).toMatchObject({ verdict: "less" });
    expect(compare(before, { ...after, issues: cut })[0]).toMatchObject({ verdict: "cannot say" });
  });

  it("nodules are paired by place in the liver, however they are numbered; others are told, not judged", () => {
    const before: LiverReadingInput = {
      liverBoxMm: box(0, 200),
      nodules: [
        nodule(1, "30 mL (27-33)", [50, 50, 50]),
        nodule(2, "8 mL (7-9)", [150, 60, 120]),
        nodule(3, "2 mL (1-3)", [100, 180, 100]),
      ],
    };
    const after: LiverReadingInput = {
      liverBoxMm: box(300, 210),
      nodules: [
        nodule(1, "14 mL (12-16)", [300 + 157, 63, 126]),
        nodule(2, "12 mL (10-14)", [300 + 52, 53, 53]),
        nodule(3, "3 mL (2-4)", [300 + 190, 190, 20]),
      ],
    };
    const changes = compare(before, after);
    expect(changes).toMatchObject([
      { path: "nodules.1.volume", before: { value: 8 }, verdict: "more" },
      { path: "nodules.2.volume", before: { value: 30 }, verdict: "less" },
      {
        path: "nodules.3.volume",
        verdict: "cannot say",
        reason: { en: expect.stringContaining("new, or not marked") },
      },
      { path: "nodules.(3 before).volume", verdict: "cannot say", reason: { en: expect.stringContaining("gone") } },
    ]);
    const { liverBoxMm: _, ...frameless } = before;
    expect(compare(frameless, after)).toMatchObject([{ path: "nodules", verdict: "cannot say" }]);
  });

  it("words are told as changed or not", () => {
    const changes = compare(
      { ...trunk({ flow: "none" }), venousThrombus: "major hepatic vein" },
      { ...trunk({ flow: "hepatopetal" }), venousThrombus: "major hepatic vein" },
    );
    expect(changes).toMatchObject([
      { path: "portal.PV.trunk.flow", changed: true, after: { en: "hepatopetal flow" } },
      { path: "venousThrombus", changed: false },
    ]);
  });
});
