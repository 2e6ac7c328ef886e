import { describe, expect, it } from "vitest";
import { directionOf } from "./directions.ts";
import { displayVoxels } from "./displayVoxels.ts";
import { nearest } from "./pick.ts";
import { sayObstruction } from "./sayObstruction.ts";
import { obstructionColour } from "./structures.ts";

describe("directions", () => {
  it("names the axis of LPS that a vector lies nearest to", () => {
    expect(directionOf([1, 0, 0])).toBe("left");
    expect(directionOf([-0.9, 0.3, 0.3])).toBe("right");
    expect(directionOf([0, 1, 0])).toBe("back");
    expect(directionOf([0.2, -0.9, 0])).toBe("front");
    expect(directionOf([0, 0, 1])).toBe("head");
    expect(directionOf([0, 0.1, -1])).toBe("foot");
  });
});

describe("display voxels", () => {
  it("keeps what the graphics card takes and narrows whole numbers without loss", () => {
    const hu = Int16Array.of(-1024, 60);
    expect(displayVoxels(hu)).toBe(hu);
    expect(displayVoxels(Int32Array.of(-1024, 3071))).toEqual(Int16Array.of(-1024, 3071));
    expect(displayVoxels(Float32Array.of(-1024, 60))).toEqual(Int16Array.of(-1024, 60));
    expect(displayVoxels(Float64Array.of(0.5, 1))).toEqual(Float32Array.of(0.5, 1));
    expect(displayVoxels(Int32Array.of(40000))).toEqual(Float32Array.of(40000));
    expect(displayVoxels(Float64Array.of(Number.NaN))).toEqual(Float32Array.of(Number.NaN));
  });
});

describe("picking", () => {
  const lines = [
    [
      "PV.R",
      [
        [10, 10],
        [20, 10],
      ],
    ],
    ["PV.L", [[40, 10]]],
  ] as const;

  it("takes the nearest line within reach and none beyond it", () => {
    expect(nearest([22, 12], lines)).toBe("PV.R");
    expect(nearest([33, 10], lines)).toBe("PV.L");
    expect(nearest([30, 30], lines)).toBeUndefined();
  });
});

describe("obstruction", () => {
  it("is grey and said in words where nobody assessed it, never open", () => {
    expect(obstructionColour(undefined)).not.toEqual(obstructionColour(0));
    expect(sayObstruction(undefined, "not assessed")).toBe("not assessed");
  });

  it("shows a range only where one was given", () => {
    const given = { value: 0.62, low: 0.5, high: 0.74 };
    expect(sayObstruction({ ...given, ranged: true }, "-")).toBe("62 % (50–74)");
    expect(sayObstruction({ ...given, ranged: false }, "-")).toBe("62 %");
  });

  it("runs from the open colour through the half to the full", () => {
    expect([0, 0.5, 1].map(obstructionColour)).toEqual([
      [86, 180, 233],
      [240, 228, 66],
      [213, 94, 0],
    ]);
  });
});
