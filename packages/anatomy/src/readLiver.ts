import { bad, good, type LiverReadingInput, type ReadingIssue, type Result } from "@glisson/case";
import type { Grid, Vector } from "@glisson/volume";
import { checkMasks, type LiverMasks, volumeMl } from "./checkMasks.ts";
import { checkSides, liverPlaceOf } from "./checkSides.ts";
import { findTrunk, hangFrom, type PortalTree } from "./findTrunk.ts";
import { branchAtGap, endFacing, withGap } from "./gap.ts";
import { insideLiver } from "./insideLiver.ts";
import { measureBranch, round } from "./measureBranch.ts";
import { method } from "./method.ts";
import { type NamedTree, nameBranches } from "./nameBranches.ts";
import { territoryMap, territoryVolumes } from "./territories.ts";
import { type Vessel, wallToWall } from "./vessel.ts";
import { type VesselTree, vesselTree } from "./vesselTree.ts";

/**
 * Reads a liver from its masks: volumes, the portal tree and its branches by name, their obstruction with its range,
 * and the territories of the sectors. Nothing is guessed: what cannot be judged is left out, and an issue or a flag
 * says why. Flow is never filled in, because a mask shows none.
 *
 * @param masks on one grid in DICOM LPS mm, or on grids that differ by flips and whole voxels
 * @returns the reading, ready for `parseReading`; faults when the masks cannot belong together or left and right are
 *   mirrored
 */
export function readLiver(given: LiverMasks): Result<LiverReadingInput> {
  // The masks belong together: one grid, plausible volumes, portal vein apart from hepatic veins.
  const checked = checkMasks(given);
  if (!checked.ok) return checked;
  const { masks, issues } = checked.value;
  const { liver, portalVein, thrombus, tumour } = masks;

  // The vessel from wall to wall is lumen and thrombus together; its centre line is a tree.
  const isInside = insideLiver(liver);
  const vessel = wallToWall(portalVein, thrombus, isInside, issues);
  const centreLine = vesselTree({ grid: vessel.grid, data: vessel.vessel });
  if (!centreLine.points.some(isInside))
    return bad({ where: "portalVein", found: "a vein outside the liver", wanted: "the portal vein of this liver" });

  // The trunk parts the tree's ends inside the liver from those outside; or the tree hangs from a gap in the vein.
  const tree = findTrunk(centreLine, isInside) ?? treeBeyondGap(centreLine, isInside, vessel);
  const place = liverPlaceOf(liver);
  const mirrored = checkSides(place, tree, issues);
  if (mirrored) return bad(mirrored);

  // Branches are named by where in the liver they lead, and measured in sections across the vessel.
  const named = tree && nameBranches(tree, place);
  if (named?.doubt !== "") issues.push(namingIssue(named));
  const portal = tree && named ? measureAll(tree, named, vessel, liver.grid, thrombus !== undefined) : {};

  // Each voxel of the liver belongs to the sector of the nearest point of the tree.
  const judged = named && named.variant !== "not recognised" && !issues.some(({ code }) => code === "liver-cut");
  const territories = tree && judged ? territoryVolumes(territoryMap(liver, tree.points, named.sectorOf)) : {};
  return good({
    ...(thrombus ? { thrombus: "undetermined" as const } : {}),
    portal,
    portalVariant: named?.variant ?? "not recognised",
    liverVolume: millilitres(volumeMl(liver)),
    ...(tumour ? { tumourVolume: millilitres(volumeMl(tumour)) } : {}),
    ...(thrombus ? { thrombusVolume: millilitres(volumeMl(thrombus)) } : {}),
    ...(judged ? { territories: Object.fromEntries(volumes(territories)) } : {}),
    method,
    issues,
  });
}

const millilitres = (ml: number) => ({ value: round(ml, 3), unit: "mL" });

const volumes = (territories: Readonly<Record<string, number>>) =>
  Object.entries(territories).map(([sector, ml]) => [sector, millilitres(ml)] as const);

/** The tree inside the liver hung from the end that faces the largest piece beyond a gap; null without such a piece. */
function treeBeyondGap(
  centreLine: VesselTree,
  isInside: (point: Vector) => boolean,
  { pieces }: Vessel,
): PortalTree | null {
  for (const piece of pieces) {
    const end = endFacing(centreLine, piece);
    if (end !== null && !isInside(piece.nearest)) return hangFrom(centreLine, end, isInside);
  }
  return null;
}

/** Every named branch in sections; then the branches that a gap interrupts. */
function measureAll(tree: PortalTree, named: NamedTree, vessel: Vessel, wholeGrid: Grid, hasThrombusMask: boolean) {
  const portal: NonNullable<LiverReadingInput["portal"]> = {};
  for (const [name, path] of named.branches)
    portal[name] = measureBranch(tree, path, vessel, wholeGrid, hasThrombusMask);
  for (const piece of vessel.pieces) {
    const end = endFacing(tree, piece);
    const name = end === null ? null : branchAtGap(tree, named.branches, end);
    if (name) portal[name] = withGap(portal[name] ?? {}, tree, end!, piece, wholeGrid);
  }
  return portal;
}

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
