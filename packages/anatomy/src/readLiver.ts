import { good, type LiverReadingInput, type ReadingIssue, type Result } from "@glisson/case";
import type { Vector } from "@glisson/volume";
import { readAttenuation } from "./attenuation/readAttenuation.ts";
import { completeReading } from "./completeReading.ts";
import type { LiverMasks, ReadingOptions } from "./liverImages.ts";
import { measuredVolume } from "./masks/measuredVolume.ts";
import { method } from "./method.ts";
import { readNodules } from "./nodules/readNodules.ts";
import { measureBranches } from "./obstruction/measureBranches.ts";
import { round } from "./rounding.ts";
import { readTerritories } from "./territories/readTerritories.ts";
import { traceLiver } from "./traceLiver.ts";
import { treeOf } from "./tree/segments.ts";
import type { Vessel } from "./tree/vessel.ts";
import { namesOf } from "./veins/course.ts";
import { readVeins } from "./veins/readVeins.ts";
import { wallOf } from "./veins/wall.ts";

/**
 * Reads a liver from its masks and, if there are any, its scans: volumes, the portal tree and its branches by name, their
 * obstruction with its range; the hepatic veins and thrombus in them; the nodules and what they touch; who feeds and who
 * drains which liver; attenuation. Nothing is guessed: what cannot be judged is left out, and an issue or a flag says why.
 * Flow is never filled in, because a mask shows none.
 *
 * @param given masks on one grid in DICOM LPS mm, or on grids that differ by flips and whole voxels
 * @returns the reading, ready for `parseReading`; the caller adds the files and their hashes to `method`. Faults when
 *   the masks cannot belong together or an axis of the patient is mirrored.
 */
export function readLiver(given: LiverMasks, options: ReadingOptions = {}): Result<LiverReadingInput> {
  const { scans = {}, segments, choices = {}, onProgress = () => {} } = options;

  // Which vessel is which.
  const traced = traceLiver(given, options);
  if (!traced.ok) return traced;
  const { masks, vessel, venousThrombus, place, isInside, portal } = traced.value;
  const { liver, tumour, thrombus, artery } = masks;

  // How far each branch is obstructed: sections across it, thrombus against everything within the wall.
  onProgress("sections across the branches", 0.5);
  const branches = measureBranches(traced.value);
  const wall =
    portal &&
    wallOf({ grid: vessel.grid, data: vessel.vessel }, portal.tree, namesOf(portal.tree, portal.named.branches));

  // The hepatic veins by where they lead, and how far thrombus in them has got towards the heart.
  onProgress("hepatic veins", 0.6);
  const veins = readVeins({ ...masks, thrombus: venousThrombus, liver: place, isInside });

  // Each nodule against each named vein.
  onProgress("nodules", 0.75);
  const walls = [wall, veins.wall].filter((one) => one !== null);
  const nodules = tumour ? readNodules({ tumour, thrombus, walls }) : null;

  // What each branch feeds and each vein drains: every voxel of the liver belongs to the nearest point of the tree.
  onProgress("territories", 0.85);
  const isWhole = traced.value.issues.every(({ code }) => code !== "liver-cut");
  const { cuts } = choices;
  const beyondBreak = piecesInside(vessel.pieces, isInside);
  const feeding = beyondBreak.length === 0 ? portal : null;
  const territories = isWhole
    ? readTerritories({ liver, tumour, segments, portal: feeding, veins: veins.drainage, branches, cuts })
    : null;

  // What the scans show where the masks tell what is what.
  onProgress("attenuation", 0.95);
  const attenuation = readAttenuation({
    ...{ scans, liver, tumour, artery, vessel, readings: branches },
    portal: portal && wall && { wall, tree: portal.tree, branches: portal.named.branches },
    nodules: nodules?.pieces ?? null,
  });

  return good({
    ...(thrombus ? { thrombus: "undetermined" as const } : {}),
    portalVariant: portal?.named.variant ?? "not recognised",
    ...(portal ? { portalTree: treeOf(portal.tree, portal.named.branches) } : {}),
    liverBoxMm: { low: rounded(place.low), high: rounded(place.high) },
    liverVolume: measuredVolume(liver),
    ...(tumour ? { tumourVolume: measuredVolume(tumour) } : {}),
    ...(thrombus ? { thrombusVolume: measuredVolume(thrombus) } : {}),
    ...completeReading({ branches, veins, nodules, territories, attenuation }),
    method,
    issues: [traced.value, { issues: beyondBreak }, veins, nodules, territories, attenuation].flatMap(
      (part) => part?.issues ?? [],
    ),
  });
}

/** Pieces of the portal vein inside the liver that nothing joins to the tree: what they feed would go to the wrong branch. */
function piecesInside(pieces: Vessel["pieces"], isInside: (point: Vector) => boolean): ReadingIssue[] {
  if (!pieces.some(({ nearest }) => isInside(nearest))) return [];
  return [
    {
      code: "territories-not-judged",
      severity: "warn",
      where: "territories",
      text: "A piece of the portal vein inside the liver is not joined to the tree: what each branch feeds cannot be said.",
    },
  ];
}

const rounded = ([x, y, z]: Vector): [number, number, number] => [round(x, 2), round(y, 2), round(z, 2)];
