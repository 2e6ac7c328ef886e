import { parseReading } from "@glisson/case";
import type { Mask, Vector } from "@glisson/volume";
import { describe, expect, it } from "vitest";
import { liverPlaceOf } from "../masks/checkSides.ts";
import { insideLiver } from "../masks/insideLiver.ts";
import { drawTubes, type Tube, tube } from "../testing/drawnVessels.ts";
import { isLiver, rasterise, syntheticGrid } from "../testing/syntheticLiver.ts";
import { readVeins } from "./readVeins.ts";
import { splitThrombus } from "./splitThrombus.ts";

const grid = syntheticGrid([1.5, 1.5, 1.5]);
const liver = rasterise(grid, isLiver);

/** The vena cava behind the liver's middle, 20 mm across, and where the hepatic veins open into it. */
const [cavaX, cavaY, mouthZ] = [8, 34, 50];
const along = (fromZ: number, toZ: number): [Vector, Vector] => [
  [cavaX, cavaY, fromZ],
  [cavaX, cavaY, toZ],
];
const cava = tube(10, ...along(-110, 84));
const mouth: Vector = [cavaX, cavaY, mouthZ];
const right = tube(4.5, [cavaX, cavaY, mouthZ - 6], [-30, 38, 28], [-58, 44, 5], [-70, 40, -25]);
const rightTwig = tube(3, [-30, 38, 28], [-50, 56, 36]);
const middle = tube(4, mouth, [-10, -4, 38], [-28, -32, 22], [-36, -44, 2]);
const left = tube(4, mouth, [22, 4, 42], [45, -18, 38], [65, -24, 34]);
const stem = tube(5, mouth, [6, 14, 46]);
const sharedMiddle = tube(4, [6, 14, 46], [-20, -26, 26], [-36, -44, 2]);
const sharedLeft = tube(4, [6, 14, 46], [34, -10, 42], [65, -24, 34]);
const inferior = tube(3.5, [cavaX, cavaY, -8], [-30, 42, -25], [-62, 38, -42]);

const draw = (...tubes: Tube[]): Mask => drawTubes(grid, tubes);
const where = { liver: liverPlaceOf(liver), isInside: insideLiver(liver) };
const venaCava = draw(cava);
const atrium = rasterise(grid, ([x, y, z]) => (x - cavaX) ** 2 + (y - cavaY) ** 2 < 400 && z > 74);

function read(given: Omit<Parameters<typeof readVeins>[0], "liver" | "isInside">) {
  const found = readVeins({ ...given, ...where });
  const parsed = parseReading(found.fields);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { ...found, fields: parsed.value, codes: found.issues.map(({ code }) => code) };
}

const apart = draw(right, rightTwig, middle, left);

describe("hepatic veins that were drawn", () => {
  it("are named by where they lead, whether or not the vena cava has its own mask", () => {
    const own = read({ hepaticVeins: apart, venaCava });
    expect(Object.keys(own.fields.hepaticVeins!).sort()).toEqual(["HV.L", "HV.M", "HV.R", "IVC"]);
    expect(own.codes).toEqual([]);
    const merged = read({ hepaticVeins: draw(cava, right, rightTwig, middle, left) });
    expect(Object.keys(merged.fields.hepaticVeins!).sort()).toEqual(["HV.L", "HV.M", "HV.R", "IVC"]);
    expect(merged.codes).toEqual(["vena-cava-by-shape"]);
    const end = (name: "HV.R" | "HV.M" | "HV.L") => merged.fields.hepaticVeins![name]!.centrelineMm!.at(-1)!;
    expect(end("HV.R")[0]).toBeLessThan(-50);
    expect(end("HV.M")[1]).toBeLessThan(-28);
    expect(end("HV.L")[0]).toBeGreaterThan(50);
  });

  it("have the calibre and the roundness that were drawn", () => {
    const { hepaticVeins } = read({ hepaticVeins: apart, venaCava }).fields;
    for (const [name, radius] of [
      ["IVC", 10],
      ["HV.R", 4.5],
      ["HV.M", 4],
      ["HV.L", 4],
    ] as const) {
      expect(Math.abs(hepaticVeins![name]!.radius!.value - radius), name).toBeLessThan(0.4);
      expect(hepaticVeins![name]!.roundness!.value, name).toBeGreaterThan(0.8);
    }
  });

  it("are told apart where the middle and the left one share a stem", () => {
    const { fields } = read({ hepaticVeins: draw(right, rightTwig, stem, sharedMiddle, sharedLeft), venaCava });
    expect(fields.hepaticVeins!["HV.M"]!.centrelineMm!.at(-1)![0]).toBeLessThan(-30);
    expect(fields.hepaticVeins!["HV.L"]!.centrelineMm!.at(-1)![0]).toBeGreaterThan(50);
  });

  it("have an inferior right vein only where one opens far below", () => {
    const { fields } = read({ hepaticVeins: draw(right, rightTwig, middle, left, inferior), venaCava });
    expect(Object.keys(fields.hepaticVeins!).sort()).toEqual(["HV.IR", "HV.L", "HV.M", "HV.R", "IVC"]);
    expect(fields.hepaticVeins!["HV.IR"]!.centrelineMm!.at(-1)![2]).toBeLessThan(-30);
  });

  it("stay without a name where they are missing or nothing can be told", () => {
    const none = read({ hepaticVeins: draw(right, rightTwig), venaCava });
    expect(none.fields.hepaticVeins!["HV.M"]).toBeUndefined();
    expect(none.issues.find(({ code }) => code === "veins-not-recognised")?.text).toContain("HV.M, HV.L");
    const alone = read({ hepaticVeins: apart });
    expect(alone.fields.hepaticVeins).toBeUndefined();
    expect(alone.codes).toContain("vena-cava-not-found");
  });
});

describe("thrombus on the venous side", () => {
  const portalVein = draw(tube(6, [32, 15, -60], [0, 9, -11], [-25, 9, -7]));
  const plug = (...tubes: Tube[]) => {
    const drawn = draw(...tubes);
    const split = splitThrombus(drawn, { portalVein, hepaticVeins: apart, venaCava, atrium });
    expect(split.portal).toBeUndefined();
    return split.venous!;
  };
  const inCava = plug(tube(6, ...along(30, 50)));

  it.each([
    [60, "IVC behind the liver", 14],
    [71, "IVC above the diaphragm", 3],
  ] as const)("with its top at %f mm in the vena cava", (topZ, kind, wayMm) => {
    const { fields } = read({
      hepaticVeins: apart,
      venaCava,
      atrium,
      thrombus: plug(tube(6, ...along(30, topZ - 6))),
    });
    expect(fields.venousThrombus).toBe(kind);
    expect(Math.abs(fields.venousThrombusToAtrium!.value - wayMm)).toBeLessThan(1.5);
    expect(Math.abs(fields.hepaticVeins!.IVC!.thrombusTopMm![2] - topZ)).toBeLessThan(1.2);
  });

  it("in the atrium, and above the diaphragm where only the liver's top shows it", () => {
    const inside = read({ hepaticVeins: apart, venaCava, atrium, thrombus: plug(tube(6, ...along(30, 78))) });
    expect(inside.fields.venousThrombus).toBe("atrium");
    expect(inside.fields.venousThrombusToAtrium!.value).toBe(0);
    const above = read({ hepaticVeins: apart, venaCava, thrombus: plug(tube(6, ...along(30, 72))) });
    expect(above.fields.venousThrombus).toBe("IVC above the diaphragm");
  });

  it("says what is missing without an atrium", () => {
    const { fields, codes } = read({ hepaticVeins: apart, venaCava, thrombus: inCava });
    expect(fields.venousThrombus).toBe("IVC behind the liver");
    expect(fields.venousThrombusToAtrium).toBeUndefined();
    expect(codes).toEqual(["way-to-atrium-not-known", "diaphragm-not-seen"]);
  });

  it("in a main vein is major, in a side branch peripheral", () => {
    const inRight = read({
      hepaticVeins: apart,
      venaCava,
      atrium,
      thrombus: plug(tube(4, [-36, 39, 23], [-50, 42, 12])),
    });
    expect(inRight.fields.venousThrombus).toBe("major hepatic vein");
    expect(inRight.fields.hepaticVeins!["HV.R"]!.thrombusVolume!.value).toBeGreaterThan(0.5);
    const inTwig = read({
      hepaticVeins: apart,
      venaCava,
      atrium,
      thrombus: plug(tube(2.9, [-41, 48, 32], [-50, 56, 36])),
    });
    expect(inTwig.fields.venousThrombus).toBe("peripheral hepatic vein");
  });

  it("is parted from thrombus in the portal vein, and what meets both sides is told", () => {
    const both = draw(tube(5, [20, 12, -40], [5, 10, -16]), tube(6, ...along(30, 60)));
    const split = splitThrombus(both, { portalVein, hepaticVeins: apart, venaCava });
    const count = (mask: Mask | undefined) => mask!.data.reduce((sum, value) => sum + value, 0);
    expect(count(split.portal) + count(split.venous)).toBe(count(both));
    expect(split.issues).toEqual([]);
    const across = draw(tube(5, [0, 9, -11], [8, 30, -11]));
    expect(splitThrombus(across, { portalVein, hepaticVeins: apart, venaCava }).issues).toMatchObject([
      { code: "thrombus-meets-both" },
    ]);
  });
});
