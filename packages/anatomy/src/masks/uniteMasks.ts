import { good, type ReadingIssue, type Result } from "@glisson/case";
import {
  boundingBox,
  boxGrid,
  boxOf,
  cornersOf,
  crop,
  frameOf,
  type Grid,
  type Mask,
  toWorld,
  unionBox,
  type Vector,
  type Volume,
  voxelCountOf,
} from "@glisson/volume";
import { count } from "../count.ts";
import { placeMask } from "./placeMask.ts";

/** All that any of the masks holds, on the box that they span together. All of one frame; at least one. */
export function uniteMasks(masks: readonly Mask[]): Mask {
  const frame = frameOf(masks[0]!);
  const tight = masks.filter((mask) => boundingBox(mask) !== null);
  if (tight.length === 0) return masks[0]!;
  const grid = boxGrid(frame, tight.map((mask) => boxOf(mask.grid, frame)).reduce(unionBox));
  const data = new Uint8Array(voxelCountOf(grid));
  const [ni, nj] = grid.size;
  for (const mask of tight) {
    const { from } = boxOf(mask.grid, grid);
    const [ci, cj, ck] = mask.grid.size;
    for (let k = 0, at = 0; k < ck; k++)
      for (let j = 0; j < cj; j++) {
        const start = from[0] + ni * (from[1] + j + nj * (from[2] + k));
        for (let i = 0; i < ci; i++, at++) if (mask.data[at] === 1) data[start + i] = 1;
      }
  }
  return { grid, data, frame };
}

/** One mask from the parts of a structure that came in several files. Faults: parts on grids that do not agree. */
export function uniteParts(
  role: string,
  parts: readonly Mask[],
  resample: boolean,
  issues: ReadingIssue[],
): Result<Mask> {
  const frame = frameOf(parts[0]!);
  const placed: Mask[] = [];
  for (const part of parts) {
    const on = placeMask(role, part, frame, resample, issues);
    if (!on.ok) return on;
    placed.push(on.value);
  }
  return good(placed.length === 1 ? placed[0]! : uniteMasks(placed));
}

/**
 * Couinaud segments, each a mask of its own, as one label map of 1 to 8 on the grid of the liver's images. Where two overlap the
 * higher number stands, and an issue says so. What all of them have in common is one issue.
 * Faults: a grid that does not fit (see `placeMask`).
 */
export function segmentMap(
  segments: ReadonlyMap<number, Mask>,
  reference: Grid,
  resample: boolean,
  issues: ReadingIssue[],
): Result<Volume<Uint8Array>> {
  const placed: [number, Mask][] = [];
  const told: ReadingIssue[] = [];
  for (const [number, mask] of [...segments].sort(([a], [b]) => a - b)) {
    const on = placeMask(`segment ${number}`, mask, reference, resample, told);
    if (!on.ok) return on;
    placed.push([number, on.value]);
  }
  const ofAll = (text: string): boolean => told.filter((one) => one.text === text).length === placed.length;
  for (const [n, issue] of told.entries())
    if (!ofAll(issue.text)) issues.push(issue);
    else if (told.findIndex(({ text }) => text === issue.text) === n) issues.push({ ...issue, where: "segments" });
  const all = uniteMasks(placed.map(([, mask]) => mask));
  const data = new Uint8Array(all.data.length);
  let overlapping = 0;
  for (const [number, mask] of placed) {
    const there = crop(mask, boxOf(all.grid, mask.grid)).data;
    for (let at = 0; at < data.length; at++) {
      if (there[at] === 0) continue;
      if (data[at] !== 0) overlapping++;
      data[at] = number;
    }
  }
  if (overlapping > 0)
    issues.push({
      code: "segments-overlap",
      severity: "warn",
      where: "segments",
      text: `${count(overlapping, "voxel")} ${overlapping === 1 ? "lies" : "lie"} in two Couinaud segments; the segment with the higher number has ${overlapping === 1 ? "it" : "them"}.`,
    });
  return good({ grid: all.grid, data });
}

/** The part of the patient that holds all these masks, grown by some mm on every side; LPS mm. */
export function regionAround(
  masks: readonly Mask[],
  marginMm: number,
): { readonly low: Vector; readonly high: Vector } {
  const corners = masks.flatMap(({ grid }) => cornersOf(grid).map((corner) => toWorld(grid, corner)));
  const over = (pick: (...values: number[]) => number, grow: number): Vector => [
    pick(...corners.map((corner) => corner[0])) + grow,
    pick(...corners.map((corner) => corner[1])) + grow,
    pick(...corners.map((corner) => corner[2])) + grow,
  ];
  return { low: over(Math.min, -marginMm), high: over(Math.max, marginMm) };
}
