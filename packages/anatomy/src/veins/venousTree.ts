import type { ReadingIssue } from "@glisson/case";
import {
  type Box,
  boundingBox,
  boxOf,
  componentsOf,
  crop,
  distanceBetween,
  fillCavities,
  growBox,
  type Mask,
  spacingOf,
  toVoxel,
  unionBox,
  voxelVolumeOf,
} from "@glisson/volume";
import { count } from "../count.ts";
import type { LiverBox } from "../names/rankStems.ts";
import { type RootedTree, rootAt } from "../tree/rootedTree.ts";
import { vesselTree } from "../tree/vesselTree.ts";
import { findCava } from "./findCava.ts";

/** The venous side of the liver: one connected vessel from wall to wall, its tree hung from the top of the vena cava. */
export interface VenousTree {
  readonly mask: Mask;
  readonly tree: RootedTree;
  /** Points of the vena cava, from its top (the root) down; null where none was found: the root is arbitrary then. */
  readonly cava: readonly number[] | null;
}

/** Veins farther than this beside or below the liver's box drain other organs and are left out. Ours. */
const aroundLiverMm = 10;
/** Empty layers that the tree and the wall need around the vessel. */
const marginVoxels = 3;
/**
 * The vena cava of 13 livers (3D-IRCADb-01) rises 72 mm or more, over 0.94 to 1 of the distance between its ends, with a
 * median inscribed radius of 5.4 to 9.7 mm; a way that stays well below that is not called vena cava.
 */
const leastRiseMm = 35;
const leastUpright = 0.85;
const leastCavaRadiusMm = 4;

/**
 * Hepatic veins, vena cava and the thrombus in them as one tree. The vena cava is looked for in its own mask, or, where
 * it has none, as the widest vertical vessel of the hepatic veins' mask. Pieces apart from the largest are left out and
 * said. Null where the masks leave nothing beside the liver.
 */
export function venousTree(
  hepaticVeins: Mask | undefined,
  venaCava: Mask | undefined,
  thrombus: Mask | undefined,
  liver: LiverBox,
  issues: ReadingIssue[],
): VenousTree | null {
  const parts = [hepaticVeins, venaCava, thrombus].filter((mask) => mask !== undefined);
  const first = parts[0];
  if (!first) return null;
  const grid = first.grid;
  const box = parts
    .map((mask): Box | null => shifted(boundingBox(mask), boxOf(mask.grid, grid)))
    .reduce((all, one) => (all && one ? unionBox(all, one) : (all ?? one)));
  const near = box && belowAndBeside(box, first, liver);
  if (!near) return null;
  const whole = crop(first, growBox(near, marginVoxels));
  for (const mask of parts.slice(1)) {
    const here = crop(mask, boxOf(whole.grid, mask.grid)).data;
    for (let at = 0; at < here.length; at++) whole.data[at]! |= here[at]!;
  }
  clearMargin(whole.data, whole.grid.size);
  const { filled } = fillCavities(whole.grid, whole.data);
  const { labels, voxels } = componentsOf(whole.grid, filled);
  if (voxels.length === 0) return null;
  if (voxels.length > 1) {
    const left = voxels.slice(1).reduce((sum, count) => sum + count, 0) * voxelVolumeOf(whole.grid);
    issues.push({
      code: "venous-pieces-left-out",
      severity: left >= 1000 ? "warn" : "info",
      where: "hepaticVeins",
      text: `${count(voxels.length - 1, "piece")} apart from the veins (${Number((left / 1000).toPrecision(2))} mL together) ${voxels.length === 2 ? "is" : "are"} left out.`,
    });
    for (let at = 0; at < filled.length; at++) if (labels[at] !== 1) filled[at] = 0;
  }
  const mask: Mask = { grid: whole.grid, data: filled };
  const centreLine = vesselTree(mask);
  const cavaMask = venaCava && crop(venaCava, boxOf(mask.grid, venaCava.grid));
  const way = findCava(centreLine, (at) => !cavaMask || isSet(cavaMask, centreLine.points[at]!));
  const cava = way && isCava(way, centreLine) ? way.toReversed() : null;
  issues.push(...cavaIssues(cava !== null, venaCava !== undefined, centreLine.points.length));
  const anyEnd = centreLine.joined.findIndex((list) => list.length === 1);
  return { mask, tree: rootAt(centreLine, cava ? cava[0]! : Math.max(0, anyEnd)), cava };
}

function cavaIssues(isFound: boolean, hasMask: boolean, points: number): ReadingIssue[] {
  if (!isFound)
    return [
      {
        code: "vena-cava-not-found",
        severity: points > 0 ? "warn" : "info",
        where: "hepaticVeins",
        text: "No vena cava was found among the veins: the hepatic veins are not named.",
      },
    ];
  if (hasMask) return [];
  return [
    {
      code: "vena-cava-by-shape",
      severity: "info",
      where: "venaCava",
      text: "The vena cava has no mask of its own: the widest vertical vessel among the hepatic veins is taken for it.",
    },
  ];
}

function isCava(way: readonly number[], tree: Pick<RootedTree, "points" | "radiusMm">): boolean {
  const [bottom, top] = [tree.points[way[0]!]!, tree.points[way.at(-1)!]!];
  const rise = top[2] - bottom[2];
  const radii = way.map((at) => tree.radiusMm[at]!).sort((a, b) => a - b);
  return (
    rise >= leastRiseMm &&
    rise >= leastUpright * distanceBetween(top, bottom) &&
    radii[radii.length >> 1]! >= leastCavaRadiusMm
  );
}

const shifted = (box: Box | null, by: Box): Box | null =>
  box && {
    from: [box.from[0] + by.from[0], box.from[1] + by.from[1], box.from[2] + by.from[2]],
    to: [box.to[0] + by.from[0], box.to[1] + by.from[1], box.to[2] + by.from[2]],
  };

/** The part of a box of voxels that lies within the liver's box or above it; null where nothing does. */
function belowAndBeside({ from, to }: Box, { grid }: Mask, liver: LiverBox): Box | null {
  const spacing = spacingOf(grid);
  const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
    toVoxel(grid, [
      n & 1 ? liver.low[0] : liver.high[0],
      n & 2 ? liver.low[1] : liver.high[1],
      n & 4 ? liver.low[2] : liver.high[2],
    ]),
  );
  const up = grid.affine.slice(8, 11).map(Math.abs);
  const vertical = up.indexOf(Math.max(...up));
  const isUp = grid.affine[8 + vertical]! > 0;
  const low = [0, 1, 2].map((axis) => {
    const margin = aroundLiverMm / spacing[axis]!;
    const least = Math.floor(Math.min(...corners.map((corner) => corner[axis]!)) - margin);
    return axis === vertical && !isUp ? from[axis]! : Math.max(from[axis]!, least);
  });
  const high = [0, 1, 2].map((axis) => {
    const margin = aroundLiverMm / spacing[axis]!;
    const most = Math.ceil(Math.max(...corners.map((corner) => corner[axis]!)) + margin) + 1;
    return axis === vertical && isUp ? to[axis]! : Math.min(to[axis]!, most);
  });
  if (low.some((n, axis) => n >= high[axis]!)) return null;
  return { from: low as [number, number, number], to: high as [number, number, number] };
}

/** Empties the outermost layers of a grid, which a vessel cut at the liver's box may fill. */
function clearMargin(data: Uint8Array, [ni, nj, nk]: readonly [number, number, number]): void {
  for (let k = 0; k < nk; k++)
    for (let j = 0; j < nj; j++) {
      const row = ni * (j + nj * k);
      const isEdge = Math.min(k, nk - 1 - k, j, nj - 1 - j) < marginVoxels;
      if (isEdge) data.fill(0, row, row + ni);
      else {
        data.fill(0, row, row + marginVoxels);
        data.fill(0, row + ni - marginVoxels, row + ni);
      }
    }
}

function isSet({ grid, data }: Mask, point: readonly [number, number, number]): boolean {
  const [ni, nj, nk] = grid.size;
  const [i, j, k] = toVoxel(grid, point).map(Math.round) as [number, number, number];
  return i >= 0 && j >= 0 && k >= 0 && i < ni && j < nj && k < nk && data[i + ni * (j + nj * k)] === 1;
}
