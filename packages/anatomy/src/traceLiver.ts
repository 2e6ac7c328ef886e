import { bad, good, type ReadingIssue, type Result } from "@glisson/case";
import type { Mask, Vector } from "@glisson/volume";
import type { LiverMasks, ReadingOptions } from "./liverImages.ts";
import { checkMasks } from "./masks/checkMasks.ts";
import { checkSides, type LiverPlace, liverPlaceOf } from "./masks/checkSides.ts";
import { insideLiver } from "./masks/insideLiver.ts";
import { type NamedTree, nameBranches, unnamedTree } from "./names/nameBranches.ts";
import { endFacing } from "./obstruction/gap.ts";
import { withChosenTrunk } from "./tree/chosenTrunk.ts";
import { findTrunk, hangFrom, type PortalTree } from "./tree/findTrunk.ts";
import { type Vessel, wallToWall } from "./tree/vessel.ts";
import { type VesselTree, vesselTree } from "./tree/vesselTree.ts";
import { splitThrombus } from "./veins/splitThrombus.ts";

/** What the masks of a liver hold: the masks on one grid, the portal vein from wall to wall, its tree and its names. */
export interface TracedLiver {
  readonly masks: LiverMasks;
  readonly vessel: Vessel;
  /** Thrombus on the hepatic venous side, where there is any. */
  readonly venousThrombus: Mask | undefined;
  readonly place: LiverPlace;
  readonly isInside: (point: Vector) => boolean;
  /** Null when no trunk was found: nothing is named or measured then. */
  readonly portal: { readonly tree: PortalTree; readonly named: NamedTree } | null;
  readonly issues: readonly ReadingIssue[];
}

/**
 * Checks the masks, finds the portal tree and names its branches.
 * Faults: masks that do not belong together, a vein outside the liver, left and right or another axis mirrored.
 */
export function traceLiver(
  given: LiverMasks,
  { choices = {}, onProgress = () => {} }: ReadingOptions = {},
): Result<TracedLiver> {
  onProgress("masks", 0);
  // The masks belong together: one grid, plausible volumes, portal vein apart from hepatic veins.
  const checked = checkMasks(given, { choices });
  if (!checked.ok) return checked;
  const { masks, issues } = checked.value;

  onProgress("portal vein", 0.1);
  // The vessel from wall to wall is lumen and thrombus together; its centre line is a tree.
  const isInside = insideLiver(masks.liver);
  const clot = masks.thrombus && splitThrombus(masks.thrombus, masks);
  if (clot) issues.push(...clot.issues);
  const vessel = wallToWall(masks.portalVein, clot?.portal, isInside, choices.bridge ?? false, issues);
  const centreLine = vesselTree({ grid: vessel.grid, data: vessel.vessel });
  if (!centreLine.points.some(isInside))
    return bad({ where: "portalVein", found: "a vein outside the liver", wanted: "the portal vein of this liver" });

  // The trunk parts the tree's ends inside the liver from those outside; or the tree hangs from a gap in the vein.
  onProgress("trunk and names", 0.4);
  const found = findTrunk(centreLine, isInside) ?? treeBeyondGap(centreLine, isInside, vessel);
  const tree = withChosenTrunk(centreLine, found, choices, isInside, issues);
  const place = liverPlaceOf(masks.liver);
  const mirrored = checkSides(place, tree, choices.sidesConfirmed ?? false, issues);
  if (mirrored) return bad(mirrored);

  // Branches are named by where in the liver they lead.
  const apart = vessel.pieces.filter(({ nearest }) => isInside(nearest));
  const named = tree && (apart.length > 0 ? unnamedTree(tree, sayApart(apart)) : nameBranches(tree, place));
  if (named?.doubt !== "") issues.push(namingIssue(named));
  const portal = tree && named ? { tree, named } : null;
  return good({ masks, vessel, venousThrombus: clot?.venous, place, isInside, portal, issues });
}

/** The tree inside the liver hung from the end that faces the largest piece beyond a gap; null without such a piece. */
function treeBeyondGap(
  centreLine: VesselTree,
  isInside: (point: Vector) => boolean,
  { pieces }: Vessel,
): PortalTree | null {
  for (const piece of pieces) {
    const end = endFacing(centreLine, piece);
    if (end !== null && !isInside(piece.nearest))
      return hangFrom(centreLine, end, centreLine.joined[end]![0]!, isInside, "gap");
  }
  return null;
}

/** Without a part of the tree, a branch would be named by what is left of the others. */
const sayApart = (pieces: Vessel["pieces"]): string => {
  const ml = pieces.reduce((sum, { volumeMl }) => sum + volumeMl, 0);
  return `${Number(ml.toPrecision(2))} mL of the vein inside the liver are not joined to the tree, so its parts cannot be told; breaks can be joined on request`;
};

const namingIssue = (named: NamedTree | null): ReadingIssue =>
  named === null
    ? {
        code: "trunk-not-found",
        severity: "warn",
        where: "portal",
        text: "No trunk joins the vessels inside the liver to vessels outside it: no branch is named or measured.",
      }
    : {
        code: "naming",
        severity: "warn",
        where: "portal",
        text: `Branches: ${named.variant}; ${named.doubt}.`,
      };
