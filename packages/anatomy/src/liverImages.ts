import type { MaskRole, Phase, Sector } from "@glisson/case";
import type { Mask, Vector, Volume } from "@glisson/volume";

/** The structures of one patient, each a mask. Liver and portal vein are needed; the others add what they can. */
export type LiverMasks = { readonly liver: Mask; readonly portalVein: Mask } & {
  readonly [role in MaskRole]?: Mask;
};

/** What there is besides masks, and what a person chose where the program would otherwise ask. */
export interface ReadingOptions {
  /** Scans of the same patient position, in HU. */
  readonly scans?: { readonly [phase in Phase]?: Volume };
  /** Couinaud segments as a label map of 1 to 8. */
  readonly segments?: Volume<Uint8Array>;
  readonly choices?: Choices;
  /** Called before each part of the work with its name and the share done so far. */
  readonly onProgress?: (part: string, share: number) => void;
}

/** All points LPS mm. */
export interface Choices {
  /** The lower end of the trunk, and its first fork: a point near the vessel wins over what the program would find. */
  readonly trunkStart?: Vector;
  readonly trunkFork?: Vector;
  /** Points in the portal and in the hepatic veins, to part a mask that holds both. */
  readonly portalSeeds?: readonly Vector[];
  readonly hepaticSeeds?: readonly Vector[];
  /** Join breaks in the vessel, for topology alone. */
  readonly bridge?: boolean;
  /** Interpolate masks on another grid onto the liver's. */
  readonly resample?: boolean;
  /** Left and right were checked against the images: an organ on the other side, or what a resection left, is taken. */
  readonly sidesConfirmed?: boolean;
  /** Cuts for which the remnant is wanted: the sectors that each takes away. */
  readonly cuts?: readonly (readonly [Sector, ...Sector[]])[];
}
