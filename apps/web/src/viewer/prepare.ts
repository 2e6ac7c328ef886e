import { bad, good, type Result } from "@glisson/case";
import { frameOf, type Grid, toWorld, type Vector, type Volume, type Voxels } from "@glisson/volume";
import { displayVoxels } from "./displayVoxels.ts";
import { type LabelVolume, labelVolume } from "./labelVolume.ts";
import { arrange, gridOf, type Placement, placeGrid } from "./placement.ts";
import { labelOf, layers, type Masks, type Structure, structures } from "./structures.ts";

export interface Prepared {
  readonly placement: Placement;
  readonly ct: Voxels | undefined;
  /** Label volumes in display order, one for each of `layers` that has a mask. */
  readonly labels: readonly Uint8Array[];
  /** Structures whose mask lies wholly off the images. */
  readonly outside: readonly Structure[];
  /** Where to look first (LPS, mm): the middle of the thrombus, else of the portal vein, else of what there is. */
  readonly start: Vector;
  /** Lowest and highest LPS coordinates of the grid's voxel centres. */
  readonly bounds: readonly [low: Vector, high: Vector];
}

/** The voxel in the middle of those with a label, in storage order (LPS, mm): always inside the structure. */
function middle(labels: Uint8Array, label: number, grid: Grid): Vector | undefined {
  let count = 0;
  for (const value of labels) if (value === label) count++;
  if (count === 0) return undefined;
  let at = labels.indexOf(label);
  for (let passed = count >> 1; passed > 0; passed--) at = labels.indexOf(label, at + 1);
  const [ni, nj] = grid.size;
  return toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
}

/** The middle of the thrombus, else of the portal vein, else of the liver. */
function startOf(labels: readonly LabelVolume[], grid: Grid): Vector | undefined {
  for (const structure of ["thrombus", "portalVein", "liver"] as const) {
    const layer = labels.find(({ structures }) => structures.includes(structure));
    const place = layer && middle(layer.data, labelOf(structure), grid);
    if (place) return place;
  }
  return undefined;
}

/**
 * What the views need, from the volumes of a case: values and labels in display order on one grid (that of the CT, or of
 * the first mask where there is no CT). Fault where a grid cannot be shown truly, or where there is nothing to show.
 */
export function prepare(ct: Volume | undefined, masks: Masks): Result<Prepared> {
  const firstMask = structures.map((s) => masks[s]).find((mask) => mask !== undefined);
  const base = ct?.grid ?? (firstMask && frameOf(firstMask));
  if (base === undefined) return bad({ where: "images", found: "nothing", wanted: "a CT or a mask" });
  for (const structure of structures) {
    const mask = masks[structure];
    const placed = mask && placeGrid(mask.grid, structure);
    if (placed && !placed.ok) return placed;
  }
  const placed = placeGrid(base, ct ? "ct" : "mask");
  if (!placed.ok) return placed;
  const placement = placed.value;
  const grid = gridOf(placement);
  const [ni, nj, nk] = [grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1];
  const corners = [0, ni].flatMap((i) => [0, nj].flatMap((j) => [0, nk].map((k) => toWorld(grid, [i, j, k]))));
  const most = (pick: (...values: number[]) => number): Vector => [
    pick(...corners.map((c) => c[0])),
    pick(...corners.map((c) => c[1])),
    pick(...corners.map((c) => c[2])),
  ];
  const labels = layers.map((layer) => labelVolume(grid, masks, layer)).filter((label) => label !== undefined);
  return good({
    placement,
    ct: ct && arrange(displayVoxels(ct.data), ct.grid.size, placement),
    labels: labels.map((label) => label.data),
    outside: labels.flatMap((label) => label.outside),
    start: startOf(labels, grid) ?? toWorld(grid, [Math.round(ni / 2), Math.round(nj / 2), Math.round(nk / 2)]),
    bounds: [most(Math.min), most(Math.max)],
  });
}
