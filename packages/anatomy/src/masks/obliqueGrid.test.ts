import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sayFault } from "@glisson/case";
import { dot, type Grid, lengthOf, type Mask, type Vector } from "@glisson/volume";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLiver } from "../readLiver.ts";
import { isIn, isLiver, portalTrees, rasterise, syntheticGrid } from "../testing/syntheticLiver.ts";

type Turn = readonly [Vector, Vector, Vector];

/** A turn about the patient's left-right axis, as when the gantry's plane is pitched, then about the long axis. */
function turnOf(pitchDeg: number, yawDeg: number): Turn {
  const [c, s] = [Math.cos((pitchDeg * Math.PI) / 180), Math.sin((pitchDeg * Math.PI) / 180)];
  const [d, t] = [Math.cos((yawDeg * Math.PI) / 180), Math.sin((yawDeg * Math.PI) / 180)];
  return [
    [d, -t * c, t * s],
    [t, d * c, -d * s],
    [0, s, c],
  ];
}

const applied = (turn: Turn, vector: Vector): Vector => [
  dot(turn[0], vector),
  dot(turn[1], vector),
  dot(turn[2], vector),
];

/** The grid with its axes and origin turned about the patient's origin. */
function turned({ size, affine: a }: Grid, turn: Turn): Grid {
  const columns = [0, 1, 2, 3].map((n) => applied(turn, [a[n]!, a[4 + n]!, a[8 + n]!]));
  const affine = [0, 1, 2].flatMap((row) => columns.map((column) => column[row]!));
  return { size, affine: affine as unknown as Grid["affine"] };
}

/** Liver volume in mL, and length and radius of the trunk in mm. */
function figures(liver: Mask, portalVein: Mask): readonly number[] {
  const read = readLiver({ liver, portalVein });
  if (!read.ok) throw new Error(sayFault(read.faults[0]));
  const trunk = read.value.portal!["PV.trunk"]!;
  return [read.value.liverVolume, trunk.length, trunk.radius].map((quantity) => (quantity as { value: number }).value);
}

const grid = syntheticGrid([1.6, 1.6, 1.6]);
const tubes = isIn(portalTrees.normal);
const straight = figures(rasterise(grid, isLiver), rasterise(grid, tubes));

describe("a liver on an oblique grid", () => {
  it("has the same volume, trunk length and radius when patient and grid are turned together", () => {
    const [liver, vein] = [rasterise(grid, isLiver), rasterise(grid, tubes)];
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -15, max: 15 }), (pitch, yaw) => {
        const other = turned(grid, turnOf(pitch, yaw));
        const there = figures({ grid: other, data: liver.data }, { grid: other, data: vein.data });
        there.forEach((value, n) => {
          expect(Math.abs(value / straight[n]! - 1), `figure ${n}`).toBeLessThan(0.01);
        });
      }),
      { numRuns: 2 },
    );
  });

  it("has the same volume and radius within 1 % when it is cut along turned planes", () => {
    const other = turned(grid, turnOf(-11, 7));
    const [volume, length, radius] = figures(rasterise(other, isLiver), rasterise(other, tubes)) as [
      number,
      number,
      number,
    ];
    expect(Math.abs(volume / straight[0]! - 1)).toBeLessThan(0.01);
    expect(Math.abs(radius / straight[2]! - 1)).toBeLessThan(0.01);
    // Where the trunk begins and ends is found to a voxel at either end.
    expect(Math.abs(length - straight[1]!)).toBeLessThan(2 * 1.6);
  });
});

// A real scan on a pitched grid, kept beside the project.
const file = new URL("../../../../../shared/data/dicom-geometry/nifti-ct-pitch-rotated-affine.nii.gz", import.meta.url);

describe.skipIf(!existsSync(file))("the pitched grid of a real file", () => {
  it("gives the same volume and radius within 1 %", () => {
    const bytes = gunzipSync(readFileSync(file));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const rows = [0, 1, 2].map((row) =>
      [0, 1, 2].map((n) => (row < 2 ? -1 : 1) * view.getFloat32(280 + 16 * row + 4 * n, true)),
    );
    const axes = [0, 1, 2].map((n): Vector => [rows[0]![n]!, rows[1]![n]!, rows[2]![n]!]);
    const unit = axes.map(
      (axis): Vector => [axis[0] / lengthOf(axis), axis[1] / lengthOf(axis), axis[2] / lengthOf(axis)],
    );
    expect(Math.abs(unit[1]![2])).toBeGreaterThan(0.2);
    // The file's axes run right and front where ours run left and back.
    const turn = [0, 1, 2].map((row) => [-unit[0]![row]!, -unit[1]![row]!, unit[2]![row]!]) as unknown as Turn;
    const other = turned(grid, turn);
    const [volume, , radius] = figures(rasterise(other, isLiver), rasterise(other, tubes)) as [number, number, number];
    expect(Math.abs(volume / straight[0]! - 1)).toBeLessThan(0.01);
    expect(Math.abs(radius / straight[2]! - 1)).toBeLessThan(0.01);
  });
});
