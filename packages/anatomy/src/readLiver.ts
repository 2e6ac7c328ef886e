import { good, type LiverReadingInput, type ReadingIssue, type Result } from "@glisson/case";
import type { LiverMasks, ReadingOptions } from "./liverImages.ts";
import { volumeMl } from "./masks/overlap.ts";
import { method } from "./method.ts";
import { measureBranches } from "./obstruction/measureBranches.ts";
import { millilitres } from "./rounding.ts";
import { territoryMap, territoryVolumes } from "./territories/territoryMap.ts";
import { type TracedLiver, traceLiver } from "./traceLiver.ts";
import { treeOf } from "./tree/segments.ts";

/**
 * Reads a liver from its masks: volumes, the portal tree and its branches by name, their obstruction with its range,
 * and the territories of the sectors. Nothing is guessed: what cannot be judged is left out, and an issue or a flag
 * says why. Flow is never filled in, because a mask shows none.
 *
 * @param given masks on one grid in DICOM LPS mm, or on grids that differ by flips and whole voxels
 * @returns the reading, ready for `parseReading`; the caller adds the files and their hashes to `method`. Faults when
 *   the masks cannot belong together or an axis of the patient is mirrored.
 */
export function readLiver(given: LiverMasks, options: ReadingOptions = {}): Result<LiverReadingInput> {
  // Which vessel is which.
  const traced = traceLiver(given, options);
  if (!traced.ok) return traced;
  const { masks, portal } = traced.value;
  const { liver, tumour, thrombus } = masks;
  const issues = [...traced.value.issues];

  // How far each branch is obstructed: sections across it, thrombus against everything within the wall.
  options.onProgress?.("sections across the branches", 0.5);
  const branches = measureBranches(traced.value);

  // What each sector's branches feed: every voxel of the liver belongs to the nearest point of the tree.
  options.onProgress?.("territories", 0.8);
  const territories = judgedTerritories(traced.value, issues);
  return good({
    ...(thrombus ? { thrombus: "undetermined" as const } : {}),
    portal: branches,
    portalVariant: portal?.named.variant ?? "not recognised",
    ...(portal ? { portalTree: treeOf(portal.tree, portal.named.branches) } : {}),
    liverVolume: millilitres(volumeMl(liver)),
    ...(tumour ? { tumourVolume: millilitres(volumeMl(tumour)) } : {}),
    ...(thrombus ? { thrombusVolume: millilitres(volumeMl(thrombus)) } : {}),
    ...(territories ? { territories } : {}),
    method,
    issues,
  });
}

/** A sector smaller than this share of the liver is one whose branch was not seen. Ours; the smallest is usually 15 %. */
const leastSectorShare = 0.03;

/** Volumes of the sectors, without the halves of the right or the left liver where one of the two was missed. */
function judgedTerritories({ masks, portal }: TracedLiver, issues: ReadingIssue[]): LiverReadingInput["territories"] {
  if (!portal || portal.named.variant === "not recognised") return undefined;
  if (issues.some(({ code }) => code === "liver-cut")) return undefined;
  const volumes = territoryVolumes(territoryMap(masks.liver, portal.tree.points, portal.named.sectorOf));
  const least = leastSectorShare * volumeMl(masks.liver);
  const halves = [
    ["RA", "RP"],
    ["LM", "LL"],
  ] as const;
  const judged = halves.flatMap((pair) => {
    const small = pair.find((sector) => volumes[sector] < least);
    if (!small) return pair.map((sector) => [sector, millilitres(volumes[sector])] as const);
    issues.push({
      code: "sector-not-judged",
      severity: "info",
      where: "territories",
      text: `Hardly any branch of ${small} was seen, so ${pair.join(" and ")} are not told apart.`,
    });
    return [];
  });
  return Object.fromEntries(judged);
}
