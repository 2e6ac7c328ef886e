import { distanceBetween, scale, subtract, type Vector } from "@glisson/volume";
import { type CapsuleIndex, capsulesOf, indexCapsules } from "./capsuleIndex.ts";
import { pi, power, sine } from "./elementary.ts";
import type { Twig } from "./growTree.ts";
import { acrossFrom, add, direction } from "./points.ts";
import type { Draws } from "./random.ts";
import type { TreeKind, VesselSegment, VesselTree } from "./vessel.ts";

interface Making {
  readonly tree: TreeKind;
  readonly murrayExponent: number;
  /** Radii in mm that do not follow from the ends: at the root, and of stems whose ratio was asked for. */
  readonly given: ReadonlyMap<number, number>;
  readonly tortuosity: number;
  /** Vessels of other trees, to keep away from. */
  readonly others: CapsuleIndex | null;
  readonly otherGapMm: number;
}

/** Longest straight piece of a curved vessel, mm. */
const pieceMm = 2.5;
const mostPieces = 24;
/** A curve leaves the straight line by at most this share of its length. */
const mostAside = 0.3;
/** Gap that two branches of one tree keep after curving, mm. */
const ownGapMm = 0.25;

/**
 * Vessels from straight twigs: radii by Murray's law, r = r_given (ends / ends_given)^(1/γ) below each given radius, and
 * curved courses that neither touch another tree nor another branch of their own.
 */
export function toVessels(twigs: readonly Twig[], making: Making, draws: Draws): VesselTree {
  const order = parentsFirst(twigs);
  const radii = radiiOf(twigs, order, making);
  const position = new Map(order.map((at, id) => [at, id]));
  const make = (at: number, id: number, points: readonly Vector[]): VesselSegment => {
    const { parent, name, ends } = twigs[at]!;
    const radiusMm = radii[at]!;
    return {
      id,
      parent: parent < 0 ? null : position.get(parent)!,
      tree: making.tree,
      name,
      points,
      radiiMm: points.map(() => radiusMm),
      radiusMm,
      isGiven: making.given.has(at),
      ends,
    };
  };
  const straight = order.map((at, id) => make(at, id, pieces(twigs[at]!, null)));
  const curved = order.map((at, id) => make(at, id, pieces(twigs[at]!, bend(twigs, at, making.tortuosity, draws))));
  return straightenTouching(straight, curved, making);
}

/** Curved vessels, but straight where the curve would touch something. */
function straightenTouching(straight: VesselTree, curved: VesselTree, { others, otherGapMm }: Making): VesselTree {
  let vessels = [...curved];
  for (let round = 0; round < 6; round++) {
    const own = indexCapsules(capsulesOf(vessels));
    const touching = vessels.filter(
      (vessel) => vessel !== straight[vessel.id] && !isFree(vessel, vessels, own, others, otherGapMm),
    );
    if (touching.length === 0) return vessels;
    const again = new Set(touching.map(({ id }) => id));
    vessels = vessels.map((vessel) => (again.has(vessel.id) ? straight[vessel.id]! : vessel));
  }
  return vessels;
}

function isFree(vessel: VesselSegment, all: VesselTree, own: CapsuleIndex, others: CapsuleIndex | null, gapMm: number) {
  const isKin = (other: VesselSegment): boolean =>
    other === vessel || other.parent === vessel.id || vessel.parent === other.id || other.parent === vessel.parent;
  return capsulesOf([vessel]).every(
    ({ from, to, fromRadiusMm }) =>
      own.isClear(from, to, fromRadiusMm, ownGapMm, ({ segment }) => isKin(all[segment.id]!)) &&
      (others === null || others.isClear(from, to, fromRadiusMm, gapMm)),
  );
}

function parentsFirst(twigs: readonly Twig[]): number[] {
  const order: number[] = [];
  const visit = (at: number): void => {
    order.push(at);
    for (const child of twigs[at]!.children) visit(child);
  };
  for (const [at, { parent }] of twigs.entries()) if (parent < 0) visit(at);
  return order;
}

function radiiOf(twigs: readonly Twig[], order: readonly number[], { given, murrayExponent }: Making): number[] {
  const radii: number[] = [];
  const anchor: number[] = [];
  for (const at of order) {
    anchor[at] = given.has(at) ? at : anchor[twigs[at]!.parent]!;
    const from = anchor[at]!;
    radii[at] = given.get(from)! * power(twigs[at]!.ends / twigs[from]!.ends, 1 / murrayExponent);
  }
  return radii;
}

interface Bend {
  readonly startWard: Vector;
  readonly endWard: Vector;
  readonly aside: Vector;
}

/** How a twig curves: it leaves and ends in line with its neighbours, and swings out to one side between. */
function bend(twigs: readonly Twig[], at: number, tortuosity: number, draws: Draws): Bend {
  const twig = twigs[at]!;
  const own = wayOf(twig);
  const parent = twigs[twig.parent];
  const isMain = parent !== undefined && mainChild(twigs, parent) === at;
  const main = mainChild(twigs, twig);
  const lengthMm = distanceBetween(twig.from, twig.to);
  // A swing of h over a chord L is longer than it by h² π² / 4 L².
  const swing = Math.min(mostAside, (2 / pi) * Math.sqrt(tortuosity - 1) * draws.between(0.5, 1.5));
  const across = acrossFrom(own, [draws.between(-1, 1), draws.between(-1, 1), draws.between(-1, 1)]);
  return {
    startWard: isMain ? direction(add(wayOf(parent), own)) : own,
    endWard: main === undefined ? own : direction(add(own, wayOf(twigs[main]!))),
    aside: scale(across, swing * lengthMm),
  };
}

const wayOf = ({ from, to }: Twig): Vector =>
  distanceBetween(from, to) < 1e-9 ? [0, 0, 1] : direction(subtract(to, from));

function mainChild(twigs: readonly Twig[], { children }: Twig): number | undefined {
  let best: number | undefined;
  for (const child of children) if (best === undefined || twigs[child]!.ends > twigs[best]!.ends) best = child;
  return best;
}

/** Points of a twig's course: a cubic of Hermite with these directions at its ends, and a swing to one side. */
function pieces({ from, to }: Twig, bend: Bend | null): Vector[] {
  const lengthMm = distanceBetween(from, to);
  if (bend === null) return [from, to];
  const count = Math.max(1, Math.min(mostPieces, Math.ceil(lengthMm / pieceMm)));
  const points: Vector[] = [from];
  for (let n = 1; n < count; n++) {
    const t = n / count;
    const swing = sine(pi * t);
    const [h00, h10, h01, h11] = [
      (1 + 2 * t) * (1 - t) * (1 - t),
      t * (1 - t) * (1 - t) * lengthMm,
      t * t * (3 - 2 * t),
      t * t * (t - 1) * lengthMm,
    ];
    const smooth = add(
      add(scale(from, h00), scale(bend.startWard, h10)),
      add(scale(to, h01), scale(bend.endWard, h11)),
    );
    points.push(add(smooth, scale(bend.aside, swing * swing)));
  }
  return [...points, to];
}
