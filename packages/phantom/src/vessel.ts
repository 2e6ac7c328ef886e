import type { Vector } from "@glisson/volume";

export type TreeKind = "portal" | "hepatic veins" | "artery";

/** A vessel between two forks, or between a fork and an end, from the heart of its tree outwards. World LPS mm. */
export interface VesselSegment {
  /** Position in the tree's list; every parent stands before its children. */
  readonly id: number;
  readonly parent: number | null;
  readonly tree: TreeKind;
  /** The named branch that it is a part of. */
  readonly name: string;
  /** Centre line, straight from point to point, and the radius at each point. */
  readonly points: readonly Vector[];
  readonly radiiMm: readonly number[];
  /** Radius by Murray's law, before any thrombus widened it. */
  readonly radiusMm: number;
  /** Whether the radius was given as a ratio or a diameter instead of following from the ends beyond it. */
  readonly isGiven: boolean;
  /** Ends of the tree beyond it. */
  readonly ends: number;
}

export type VesselTree = readonly VesselSegment[];
