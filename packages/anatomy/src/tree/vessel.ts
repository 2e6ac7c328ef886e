import type { ReadingIssue } from "@glisson/case";
import {
  boundingBox,
  componentsOf,
  crop,
  depthMm,
  fillCavities,
  growBox,
  type Mask,
  toWorld,
  unionBox,
  type Vector,
  voxelVolumeOf,
} from "@glisson/volume";
import type { VesselMasks } from "../obstruction/crossSection.ts";

/** A part of the vessel that no voxel joins to the rest. */
export interface Piece {
  readonly volumeMl: number;
  /** Its voxel nearest to the main part, how far that is, and which voxel of the main part faces it; LPS mm. */
  readonly nearest: Vector;
  readonly distanceMm: number;
}

export interface Vessel extends VesselMasks {
  /** Pieces of at least 1 mL beside the main one. */
  readonly pieces: readonly Piece[];
}

/** Empty layers kept around the vessel: the work that follows needs one. */
const marginVoxels = 3;
/** Smaller pieces than this are reported together; larger ones may be a vessel beyond a gap. */
const pieceMl = 1;

/**
 * The portal vein from wall to wall: lumen and thrombus together, cavities filled, the connected piece with the most
 * voxels inside the liver. The other pieces are reported, never joined.
 */
export function wallToWall(
  lumen: Mask,
  thrombus: Mask | undefined,
  isInside: (point: Vector) => boolean,
  issues: ReadingIssue[],
): Vessel {
  const lumenBox = boundingBox(lumen)!;
  const box = growBox(thrombus ? unionBox(lumenBox, boundingBox(thrombus)!) : lumenBox, marginVoxels);
  const { grid, data } = crop(lumen, box);
  const clot = thrombus ? crop(thrombus, box).data : new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) data[at]! |= clot[at]!;
  const { filled, cavityVoxels } = fillCavities(grid, data);
  if (cavityVoxels > 0)
    issues.push({
      code: "cavities-filled",
      severity: "info",
      where: "portalVein",
      text: `${cavityVoxels} voxels enclosed by the vessel were not marked; they count as lumen.`,
    });
  const { labels, voxels } = componentsOf(grid, filled);
  const main = mainPiece(grid, labels, voxels, isInside);
  const vessel = new Uint8Array(labels.length);
  for (let at = 0; at < labels.length; at++) vessel[at] = labels[at] === main ? 1 : 0;
  const millilitres = (count: number): number => (count * voxelVolumeOf(grid)) / 1000;
  const large = voxels.flatMap((count, n) => (n + 1 !== main && millilitres(count) >= pieceMl ? [n + 1] : []));
  const small = voxels.filter((_, n) => n + 1 !== main && !large.includes(n + 1));
  if (small.length > 0)
    issues.push({
      code: "pieces-left-out",
      severity: "info",
      where: "portalVein",
      text: `${small.length} small pieces apart from the vein (${sayMl(millilitres(sum(small)))} mL together) are left out.`,
    });
  const leftOut = new Set(voxels.flatMap((_, n) => (n + 1 !== main && !large.includes(n + 1) ? [n + 1] : [])));
  const clotLeftOut = clot.reduce((count, inside, at) => count + (inside && leftOut.has(labels[at]!) ? 1 : 0), 0);
  if (clotLeftOut > 0)
    issues.push({
      code: "thrombus-left-out",
      severity: "warn",
      where: "thrombus",
      text: `${sayMl(millilitres(clotLeftOut))} mL of thrombus lie in pieces apart from the vein: no branch counts them.`,
    });
  const pieces = large.length === 0 ? [] : piecesOf(grid, labels, large, vessel, voxels.map(millilitres));
  for (const piece of pieces)
    issues.push({
      code: "vessel-broken",
      severity: "warn",
      where: "portalVein",
      text: `A piece of ${sayMl(piece.volumeMl)} mL lies ${piece.distanceMm.toFixed(1)} mm apart from the rest and is not joined to it.`,
    });
  return { grid, vessel, thrombus: clot, pieces };
}

function mainPiece(
  grid: Mask["grid"],
  labels: Int32Array,
  voxels: readonly number[],
  isInside: (point: Vector) => boolean,
): number {
  if (voxels.length === 1) return 1;
  const within = new Float64Array(voxels.length + 1);
  const [ni, nj] = grid.size;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) continue;
    if (isInside(toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]))) within[label]! += 1;
  }
  const most = Math.max(...within);
  return most > 0 ? within.indexOf(most) : 1;
}

function piecesOf(
  grid: Mask["grid"],
  labels: Int32Array,
  large: readonly number[],
  main: Uint8Array,
  millilitres: readonly number[],
): Piece[] {
  const away = depthMm(
    grid,
    main.map((value) => 1 - value),
  );
  const [ni, nj] = grid.size;
  return large.map((label) => {
    let best = labels.indexOf(label);
    for (let at = best; at >= 0; at = labels.indexOf(label, at + 1)) if (away[at]! < away[best]!) best = at;
    const nearest = toWorld(grid, [best % ni, Math.floor(best / ni) % nj, Math.floor(best / (ni * nj))]);
    return { volumeMl: millilitres[label - 1]!, nearest, distanceMm: away[best]! };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const sayMl = (millilitres: number): string => String(Number(millilitres.toPrecision(2)));
