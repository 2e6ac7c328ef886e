import type { ReadingIssue } from "@glisson/case";
import {
  boundingBox,
  boxGrid,
  boxOf,
  componentsOf,
  crop,
  fillCavities,
  type Grid,
  growBox,
  type Mask,
  toWorld,
  unionBox,
  type Vector,
  voxelVolumeOf,
} from "@glisson/volume";
import { count } from "../count.ts";
import type { VesselMasks } from "../obstruction/crossSection.ts";
import { type Piece, piecesBeside } from "./pieces.ts";

export interface Vessel extends VesselMasks {
  /** Pieces of at least 1 mL beside the main one that were not joined to it. */
  readonly pieces: readonly Piece[];
}

/** Empty layers kept around the vessel: the work that follows needs one. */
const marginVoxels = 3;
/** Smaller pieces than this are reported together; larger ones may be a vessel beyond a gap. */
const pieceMl = 1;
/** The smallest piece and the widest break that are joined when somebody asks for it. Ours. */
const bridgedPieceMl = 0.03;
const widestBridgeMm = 40;

/**
 * The portal vein from wall to wall: lumen and thrombus together, cavities filled, the connected piece with the most
 * voxels inside the liver. The other pieces are reported; they are joined only when asked for.
 */
export function wallToWall(
  lumen: Mask,
  thrombus: Mask | undefined,
  isInside: (point: Vector) => boolean,
  bridge: boolean,
  issues: ReadingIssue[],
): Vessel {
  const lumenBox = boundingBox(lumen)!;
  // Each may be held on a box of its own: both are brought onto one.
  const clotBox = thrombus && boxOf(boxGrid(thrombus.grid, boundingBox(thrombus)!), lumen.grid);
  const { grid, data } = crop(lumen, growBox(clotBox ? unionBox(lumenBox, clotBox) : lumenBox, marginVoxels));
  const clot = thrombus ? crop(thrombus, boxOf(grid, thrombus.grid)).data : new Uint8Array(data.length);
  if (thrombus) for (let at = 0; at < data.length; at++) data[at]! |= clot[at]!;
  const { filled, cavityVoxels } = fillCavities(grid, data);
  if (cavityVoxels > 0)
    issues.push({
      code: "cavities-filled",
      severity: "info",
      where: "portalVein",
      text: `${count(cavityVoxels, "voxel")} enclosed by the vessel ${cavityVoxels === 1 ? "was not marked; it counts" : "were not marked; they count"} as lumen.`,
    });
  const { labels, voxels } = componentsOf(grid, filled);
  if (voxels.length === 1) return { grid, vessel: filled, thrombus: clot, pieces: [] };

  const main = mainPiece(grid, labels, voxels, isInside);
  const millilitres = (label: number): number => (voxels[label - 1]! * voxelVolumeOf(grid)) / 1000;
  const others = voxels.flatMap((_, n) => (n + 1 === main ? [] : [n + 1]));
  const looked = others.filter((label) => millilitres(label) >= (bridge ? bridgedPieceMl : pieceMl));
  const pieces = piecesBeside(grid, labels, main, looked, millilitres);
  const joined = bridge ? pieces.filter(({ distanceMm }) => distanceMm <= widestBridgeMm) : [];
  const apart = pieces.filter((piece) => !joined.includes(piece) && piece.volumeMl >= pieceMl);
  const kept = new Set([main, ...joined.map(({ label }) => label)]);
  const left = others.filter((label) => !kept.has(label) && !apart.some((piece) => piece.label === label));
  const leftMl = left.reduce((sum, label) => sum + millilitres(label), 0);
  if (left.length > 0)
    issues.push({
      code: "pieces-left-out",
      severity: "info",
      where: "portalVein",
      text: `${count(left.length, "small piece")} apart from the vein (${sayMl(leftMl)} mL together) ${left.length === 1 ? "is" : "are"} left out.`,
    });
  const vessel = new Uint8Array(labels.length);
  const isLeft = new Set(left);
  let clotLeft = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) continue;
    if (kept.has(label)) vessel[at] = 1;
    else if (clot[at] === 1 && isLeft.has(label)) clotLeft++;
  }
  if (clotLeft > 0)
    issues.push({
      code: "thrombus-left-out",
      severity: "warn",
      where: "thrombus",
      text: `${sayMl((clotLeft * voxelVolumeOf(grid)) / 1000)} mL of thrombus lie in pieces apart from the vein: no branch counts them.`,
    });
  for (const piece of apart)
    issues.push({
      code: "vessel-broken",
      severity: "warn",
      where: "portalVein",
      text: `A piece of ${sayMl(piece.volumeMl)} mL lies ${piece.distanceMm.toFixed(1)} mm apart from the rest and is not joined to it.`,
    });
  for (const piece of joined)
    issues.push({
      code: "vessel-bridged",
      severity: "warn",
      where: "portalVein",
      text: `A piece of ${sayMl(piece.volumeMl)} mL that lies ${piece.distanceMm.toFixed(1)} mm apart was joined because that was asked for: the way of the vessel, not open lumen.`,
    });
  return { grid, vessel, thrombus: clot, pieces: apart };
}

function mainPiece(
  grid: Grid,
  labels: Int32Array,
  voxels: readonly number[],
  isInside: (point: Vector) => boolean,
): number {
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

const sayMl = (millilitres: number): string => String(Number(millilitres.toPrecision(2)));
