import { type BranchName, branchNames, type LiverReadingInput } from "@glisson/case";
import { distanceBetween } from "@glisson/volume";
import type { DigitalLiver } from "./digitalLiver.ts";
import { power } from "./elementary.ts";
import { place, round } from "./quantities.ts";
import type { VesselSegment, VesselTree } from "./vessel.ts";

/** How a fork of a tree stands to Murray's law. */
export interface Fork {
  /** Id of the segment that divides. */
  readonly segment: number;
  /** 1 - Σ daughters' r^γ / r^γ. */
  readonly residual: number;
  /** Whether a daughter's radius was asked for as a ratio or a diameter, so that the law need not hold. */
  readonly isGiven: boolean;
}

const isTributary = ({ name }: VesselSegment): boolean => name === "SMV" || name === "SV";

/** Every place where a vessel divides, by the radii before any thrombus widened them. */
export function forksOf(tree: VesselTree, exponent: number): Fork[] {
  return tree.flatMap((segment) => {
    const daughters = tree.filter((one) => one.parent === segment.id && !isTributary(one));
    if (daughters.length === 0) return [];
    const sum = daughters.reduce((total, { radiusMm }) => total + power(radiusMm / segment.radiusMm, exponent), 0);
    return [{ segment: segment.id, residual: 1 - sum, isGiven: daughters.some(({ isGiven }) => isGiven) }];
  });
}

/** The portal tree in the terms of a reading; the two veins that meet in the trunk have no parent. */
export function treeTruth({ portal, shape }: DigitalLiver): NonNullable<LiverReadingInput["portalTree"]> {
  const daughters = portal.map(({ id }) => portal.filter((one) => one.parent === id && !isTributary(one)));
  const strahler: number[] = [];
  for (let id = portal.length - 1; id >= 0; id--) {
    const orders = daughters[id]!.map((daughter) => strahler[daughter.id]!).sort((a, b) => b - a);
    strahler[id] = orders.length === 0 ? 1 : orders[0]! + (orders[1] === orders[0] ? 1 : 0);
  }
  const generation: number[] = [];
  for (const segment of portal) {
    const { id, parent } = segment;
    generation[id] =
      parent === null ? 0 : generation[parent]! + (daughters[parent]!.length > 1 || isTributary(segment) ? 1 : 0);
  }
  return {
    segments: portal.map((segment) => {
      const { id, parent, name, points, radiusMm } = segment;
      return {
        id,
        ...(parent === null || isTributary(segment) ? {} : { parent }),
        ...((branchNames as readonly string[]).includes(name) ? { name: name as BranchName } : {}),
        generation: generation[id]!,
        strahler: strahler[id]!,
        fromMm: place(points[0]!),
        toMm: place(points.at(-1)!),
        lengthMm: round(
          points.slice(1).reduce((sum, point, n) => sum + distanceBetween(point, points[n]!), 0),
          4,
        ),
        radiusMm: round(radiusMm, 6),
        insideLiver: shape.distanceMm(...points[Math.floor(points.length / 2)]!) < 0,
      };
    }),
  };
}
