import { cross, dot, scale, subtract, type Vector } from "@glisson/volume";
import { alongPath, type BranchPath, branchPath } from "./branchPath.ts";
import { type Capsule, type CapsuleIndex, seatOf } from "./capsuleIndex.ts";
import { arccosine, cosine, pi, sine } from "./elementary.ts";
import { boxAround, type WorldBox } from "./fill.ts";
import type { SectionShape, ThrombusParameters } from "./parameters.ts";
import { acrossFrom, add, direction } from "./points.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** Thrombus in one named branch. */
export interface Stretch {
  readonly branch: string;
  readonly path: BranchPath;
  /** Way along the branch at which it begins and ends, mm. */
  readonly fromMm: number;
  readonly toMm: number;
  /** Share of the area within the wall that it takes at a way along the branch. */
  readonly obstructionAt: (mm: number) => number;
  readonly shape: SectionShape;
  /** For each piece of the path, the side against which a crescent lies. */
  readonly sides: readonly Vector[];
}

/** The wall widens and narrows over this way at the ends of a thrombus, mm. */
const easeMm = 4;
/** Longest piece of a vessel that holds thrombus, mm. */
const finePieceMm = 1;

/** The portal tree with its wall widened by the thrombus: expansion is a ratio of areas. */
export function expand(tree: VesselTree, given: ThrombusParameters): VesselTree {
  let widened = tree;
  for (const piece of given.pieces) {
    const path = branchPath(widened, piece.branch);
    if (!path) continue;
    const [fromMm, toMm] = extentOf(path, piece);
    const factorAt = (mm: number): number => {
      const inward = Math.min(mm - fromMm, toMm - mm);
      const share = Math.max(0, Math.min(1, inward / easeMm));
      return Math.sqrt(1 + (given.expansion - 1) * share);
    };
    widened = widened.map((segment) => {
      const place = path.segments.indexOf(segment);
      if (place < 0) return segment;
      const beforeMm = path.segments.slice(0, place).reduce((sum, one) => sum + lengthOfSegment(one), 0);
      return refined(segment, beforeMm, factorAt);
    });
  }
  return widened;
}

const lengthOfSegment = (segment: VesselSegment): number =>
  branchPath([{ ...segment, parent: null }], segment.name)!.lengthMm;

/** The segment in short pieces, each point's radius times the factor at its way along the branch. */
function refined(segment: VesselSegment, beforeMm: number, factorAt: (mm: number) => number): VesselSegment {
  const path = branchPath([{ ...segment, parent: null }], segment.name)!;
  const count = Math.max(1, Math.ceil(path.lengthMm / finePieceMm));
  const places = Array.from({ length: count + 1 }, (_, n) => alongPath(path, (n * path.lengthMm) / count));
  return {
    ...segment,
    points: places.map(({ point }, n) => (n === 0 ? segment.points[0]! : n === count ? segment.points.at(-1)! : point)),
    radiiMm: places.map(({ radiusMm }, n) => radiusMm * factorAt(beforeMm + (n * path.lengthMm) / count)),
  };
}

export function extentOf(path: BranchPath, piece: ThrombusParameters["pieces"][number]): [number, number] {
  const { lengthMm } = path;
  const ends: [number, number] =
    piece.measuredFrom === "start"
      ? [piece.gapMm, piece.gapMm + piece.lengthMm]
      : [lengthMm - piece.gapMm - piece.lengthMm, lengthMm - piece.gapMm];
  return [Math.max(0, ends[0]), Math.min(lengthMm, ends[1])];
}

/** The stretches of thrombus in a tree that `expand` has widened. Branches that the variant lacks hold none. */
export function stretchesOf(tree: VesselTree, given: ThrombusParameters | null, isMirrored: boolean): Stretch[] {
  return (given?.pieces ?? []).flatMap((piece) => {
    const path = branchPath(tree, piece.branch);
    if (!path) return [];
    const [fromMm, toMm] = extentOf(path, piece);
    if (toMm <= fromMm) return [];
    return [
      {
        branch: piece.branch,
        path,
        fromMm,
        toMm,
        obstructionAt: profile(given!.profile, piece, path, fromMm, toMm),
        shape: given!.shape,
        sides: sidesAlong(path, isMirrored ? -given!.sideDeg : given!.sideDeg),
      },
    ];
  });
}

/** No blood passes. */
export const complete = 1 - 1e-9;

/** The section with the largest obstruction; of equal ones the middle. */
export function worstSection({ fromMm, toMm, obstructionAt }: Stretch): { mm: number; obstruction: number } {
  const count = Math.max(2, Math.ceil((toMm - fromMm) / 0.05));
  const places = Array.from({ length: count + 1 }, (_, n) => fromMm + ((toMm - fromMm) * n) / count);
  const shares = places.map(obstructionAt);
  const most = Math.max(...shares);
  const among = places.filter((_, n) => shares[n]! >= most - 1e-9);
  return { mm: among[Math.floor(among.length / 2)]!, obstruction: most };
}

/** Boxes that together hold the thrombus of a stretch, one for each piece of the vessel. */
export const boxesOf = ({ path: { points, radiiMm } }: Stretch): WorldBox[] =>
  points.slice(1).map((to, n) => boxAround([points[n]!, to], Math.max(radiiMm[n]!, radiiMm[n + 1]!)));

function profile(
  kind: ThrombusParameters["profile"],
  piece: ThrombusParameters["pieces"][number],
  path: BranchPath,
  fromMm: number,
  toMm: number,
): (mm: number) => number {
  const most = piece.obstruction;
  const inside = (mm: number): boolean => mm >= fromMm && mm <= toMm;
  switch (kind) {
    case "constant":
      return (mm) => (inside(mm) ? most : 0);
    case "tapering": {
      // Full over the third next to the end from which it is measured, then thinning evenly to nothing.
      const thick = piece.measuredFrom === "start" ? fromMm : toMm;
      const way = toMm - fromMm;
      return (mm) => (inside(mm) ? most * Math.min(1, 1.5 * (1 - Math.abs(mm - thick) / way)) : 0);
    }
    case "plug":
      return (mm) => {
        if (!inside(mm)) return 0;
        const { radiusMm } = alongPath(path, mm);
        const tips = [fromMm > 0 ? mm - fromMm : radiusMm, toMm < path.lengthMm ? toMm - mm : radiusMm];
        const missing = 1 - Math.min(1, Math.min(...tips) / radiusMm);
        return most * (1 - missing * missing);
      };
  }
}

/** One side of a vessel all along it, turning with it as little as can be. */
export function sidesAlong({ points }: BranchPath, sideDeg: number): Vector[] {
  const sides: Vector[] = [];
  for (let n = 1; n < points.length; n++) {
    const way = direction(subtract(points[n]!, points[n - 1]!));
    if (n === 1) {
      const [angle, back] = [(sideDeg * pi) / 180, acrossFrom(way, [0, 1, 0])];
      sides.push(add(scale(back, cosine(angle)), scale(cross(way, back), sine(angle))));
    } else sides.push(acrossFrom(way, sides[n - 2]!));
  }
  return sides;
}

/** Share of a disc's area that lies beyond a chord at this distance from its middle, in radii (-1 to 1). */
const shareBeyond = (chord: number): number =>
  chord >= 1 ? 0 : chord <= -1 ? 1 : (arccosine(chord) - chord * Math.sqrt(1 - chord * chord)) / pi;

/**
 * Tells whether a point holds thrombus. Where vessels meet, a point belongs to the one in which it lies deepest: whose
 * axis is nearest in radii.
 */
export function thrombusIn(index: CapsuleIndex, stretches: readonly Stretch[]): (point: Vector) => boolean {
  const stretchOf = new Map<number, { stretch: Stretch; firstPiece: number }[]>();
  for (const stretch of stretches) {
    let firstPiece = 0;
    for (const segment of stretch.path.segments) {
      stretchOf.set(segment.id, [...(stretchOf.get(segment.id) ?? []), { stretch, firstPiece }]);
      firstPiece += segment.points.length - 1;
    }
  }
  return (point) => {
    const owner = deepest(index, point);
    if (!owner) return false;
    const seat = seatOf(owner, point);
    return (stretchOf.get(owner.segment.id) ?? []).some(({ stretch, firstPiece }) => {
      const piece = firstPiece + owner.piece;
      const { wayMm } = stretch.path;
      const mm = wayMm[piece]! + seat.share * (wayMm[piece + 1]! - wayMm[piece]!);
      const share = stretch.obstructionAt(mm);
      if (share <= 0) return false;
      const aside = dot(seat.offset, stretch.sides[piece]!) / seat.radiusMm;
      return fills(stretch.shape, share, seat.distanceMm / seat.radiusMm, aside);
    });
  };
}

/**
 * Whether a place in a round section is filled, where `share` of the section is. Distances from the middle, and towards
 * the side of a crescent, in radii.
 */
function fills(shape: SectionShape, share: number, fromMiddle: number, aside: number): boolean {
  switch (shape) {
    case "crescent":
      return shareBeyond(aside) < share;
    case "ring":
      return fromMiddle * fromMiddle >= 1 - share;
    case "central":
      return fromMiddle * fromMiddle <= share;
  }
}

/** The capsule in which the point lies deepest; null outside all of them. */
function deepest(index: CapsuleIndex, point: Vector): Capsule | null {
  let best: Capsule | null = null;
  let least = 1;
  for (const capsule of index.near(point)) {
    const { distanceMm, radiusMm } = seatOf(capsule, point);
    if (distanceMm / radiusMm < least) [best, least] = [capsule, distanceMm / radiusMm];
  }
  return best;
}
