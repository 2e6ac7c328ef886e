import { type BranchName, branchNames, type MaskRole } from "@glisson/case";
import { type Grid, type Mask, toWorld, type Volume } from "@glisson/volume";
import { type Capsule, capsulesOf } from "./capsuleIndex.ts";
import type { DigitalLiver } from "./digitalLiver.ts";
import { boxAround, eachVoxelIn, emptyMask, fillCapsules, fillShape } from "./fill.ts";
import { gridOf } from "./grids.ts";
import { nearestCapsule } from "./nearestCapsule.ts";
import type { SolidName } from "./solids.ts";
import { thrombusOf } from "./thrombusOf.ts";
import { farthestMm, outness } from "./tumour.ts";
import type { VesselTree } from "./vessel.ts";

/** A liver cut on a grid. */
export interface Rasterised {
  readonly grid: Grid;
  /** All masks on that grid. `portalVein` is the vein from wall to wall: it holds the thrombus. */
  readonly masks: { readonly liver: Mask; readonly portalVein: Mask } & { readonly [role in MaskRole]?: Mask };
}

/** Masks of a liver on a grid: a voxel is inside where its centre is. */
export function rasterise(liver: DigitalLiver, grid: Grid = gridOf(liver)): Rasterised {
  const liverMask = emptyMask(grid);
  fillShape(liverMask, liver.shape);
  const vessels = vesselMasks(liver, grid);
  const { portalVein, hepaticVeins, venaCava, artery } = vessels;
  takeAway(liverMask, venaCava);
  const others = Object.values(vessels);
  const solid = (name: SolidName): Mask => solidMask(liver, name, grid, [liverMask, ...others]);
  return {
    grid,
    masks: {
      liver: liverMask,
      portalVein,
      hepaticVeins,
      venaCava,
      artery,
      ...presentOnly({
        thrombus: thrombusMask(liver, grid),
        tumour: tumourMask(liver, grid, others),
        spleen: solid("spleen"),
        gallbladder: solid("gallbladder"),
        atrium: solid("atrium"),
      }),
    },
  };
}

function vesselMasks({ portal, hepaticVeins, artery, parameters }: DigitalLiver, grid: Grid) {
  const fill = (tree: VesselTree): Mask => {
    const mask = emptyMask(grid);
    fillCapsules(mask, capsulesOf(visible(tree, parameters.visibleDiameterMm)));
    return mask;
  };
  const venaCava = fill(hepaticVeins.filter(({ name }) => name === "IVC"));
  const veins = fill(hepaticVeins.filter(({ name }) => name !== "IVC"));
  takeAway(veins, venaCava);
  return { portalVein: fill(portal), hepaticVeins: veins, venaCava, artery: fill(artery) };
}

/** The masks in which a voxel is set. */
const presentOnly = (masks: { readonly [role in MaskRole]?: Mask }): { readonly [role in MaskRole]?: Mask } =>
  Object.fromEntries(Object.entries(masks).filter(([, { data }]) => data.includes(1)));

/** Voxels of all tumours, inside the liver and outside the vessels. */
export function tumourMask(liver: DigitalLiver, grid: Grid, vessels?: readonly Mask[]): Mask {
  const mask = emptyMask(grid);
  if (liver.tumours.length === 0) return mask;
  const others = vessels ?? Object.values(vesselMasks(liver, grid));
  for (const tumour of liver.tumours)
    eachVoxelIn(grid, boxAround([tumour.centre], farthestMm(tumour)), (at, x, y, z) => {
      if (mask.data[at] === 1 || isTaken(others, at)) return;
      if (outness(tumour, [x, y, z]) < 1) mask.data[at] = 1;
    });
  return mask;
}

function solidMask({ solids }: DigitalLiver, name: SolidName, grid: Grid, others: readonly Mask[]): Mask {
  const mask = emptyMask(grid);
  const { box, holds } = solids.find((solid) => solid.name === name)!;
  eachVoxelIn(grid, box, (at, x, y, z) => {
    if (holds(x, y, z) && !isTaken(others, at)) mask.data[at] = 1;
  });
  return mask;
}

function isTaken(masks: readonly Mask[], at: number): boolean {
  for (const { data } of masks) if (data[at] === 1) return true;
  return false;
}

function takeAway({ data }: Mask, { data: other }: Mask): void {
  for (let at = 0; at < data.length; at++) if (other[at] === 1) data[at] = 0;
}

/** The vessels that are wide enough to be drawn. */
export const visible = (tree: VesselTree, leastMm: number): VesselTree =>
  tree.filter(({ radiiMm }) => 2 * Math.max(...radiiMm) >= leastMm - 1e-9);

/** Voxels whose centres lie in thrombus. */
export function thrombusMask(liver: DigitalLiver, grid: Grid): Mask {
  const mask = emptyMask(grid);
  const { holds, boxes } = thrombusOf(liver);
  const seen = new Uint8Array(mask.data.length);
  for (const box of boxes)
    eachVoxelIn(grid, box, (at, x, y, z) => {
      if (seen[at]) return;
      seen[at] = 1;
      if (holds([x, y, z])) mask.data[at] = 1;
    });
  return mask;
}

/**
 * Couinaud segments by the nearest true portal branch of a segment: 1 to 8, 0 outside the liver.
 */
export function segmentLabels(liver: DigitalLiver, cut: Rasterised): Volume<Uint8Array> {
  const segmental = capsulesOf(liver.portal.filter(({ name }) => /^P\d$/.test(name)));
  return nearestLabels(cut, segmental, (name) => Number(name.slice(1)));
}

/**
 * The portal branch nearest to each voxel of the liver, by the true centre lines: place in `branchNames` plus 1, 0
 * outside the liver.
 */
export function territoryLabels({ portal }: DigitalLiver, cut: Rasterised): Volume<Uint8Array> {
  return nearestLabels(cut, capsulesOf(portal), (name) => branchNames.indexOf(name as BranchName) + 1);
}

function nearestLabels(
  { masks, grid }: Rasterised,
  capsules: readonly Capsule[],
  labelOf: (name: string) => number,
): Volume<Uint8Array> {
  const data = new Uint8Array(masks.liver.data.length);
  const nearest = nearestCapsule(capsules);
  const [ni, nj] = grid.size;
  for (let at = masks.liver.data.indexOf(1); at >= 0; at = masks.liver.data.indexOf(1, at + 1)) {
    const point = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    data[at] = labelOf(nearest(...point).segment.name);
  }
  return { grid, data };
}
