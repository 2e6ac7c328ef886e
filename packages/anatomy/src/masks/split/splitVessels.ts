import { bad, good, type ReadingIssue, type Result } from "@glisson/case";
import {
  boundingBox,
  boxOf,
  crop,
  fillCavities,
  frameOf,
  type Grid,
  growBox,
  type Mask,
  spacingOf,
  type Volume,
} from "@glisson/volume";
import { acceptScans } from "../../attenuation/acceptScans.ts";
import type { ReadingOptions } from "../../liverImages.ts";
import { volumeMl } from "../overlap.ts";
import { placeMask } from "../placeMask.ts";
import { uniteMasks } from "../uniteMasks.ts";
import { partPieces } from "./partPieces.ts";
import { hepatic, portal } from "./partTree.ts";
import { phaseSeeds } from "./phaseSeeds.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { nothingTells, sayParting, sayPoint } from "./sayParting.ts";
import { nearKnown, seedMm, seedPoints, veinsSeen } from "./veinSeeds.ts";

/** A mask that holds portal and hepatic veins in one label, and what else shows where either runs. */
export interface MergedVessels {
  readonly vessels: Mask;
  readonly liver: Mask;
  readonly portalVein?: Mask;
  readonly hepaticVeins?: Mask;
  readonly venaCava?: Mask;
}

export interface PartedVeins {
  /** Each with the mask of it that was given, if one was. */
  readonly portalVein: Mask;
  readonly hepaticVeins: Mask;
  readonly issues: readonly ReadingIssue[];
}

/** Pieces smaller than this have no centre line worth measuring in a scan, mL. Ours. */
const leastPieceMl = 0.2;
/** A scan that would cut a vessel wider than this has not shown two veins that only touch, mm. Ours. */
const widestCutMm = 3;

/**
 * Parts a mask of portal and hepatic veins in one label. A piece that holds seeds of one vein is that vein; one that
 * holds seeds of both is cut at the thinnest link of every way from one to the other along its centre line. Seeds are,
 * together: points that a person gave; centre lines that run within a mask of the portal vein, the hepatic veins or the vena
 * cava, or end within 3 mm of one;
 * and where these name one vein alone or none, an arterial scan of this liver in which the veins clearly differ. Every cut is an issue;
 * what no seed reaches is left out of both and said.
 *
 * Faults: nothing tells the veins apart, a point away from the vessels, masks of different images.
 */
export function splitVessels(
  given: MergedVessels,
  { choices = {}, scans = {} }: ReadingOptions = {},
): Result<PartedVeins> {
  const issues: ReadingIssue[] = [];
  const onLiver = placeAll(given, choices.resample ?? false, issues);
  if (!onLiver.ok) return onLiver;
  const { vessels, portalVein, hepaticVeins } = onLiver.value;
  const box = growBox(boundingBox(vessels)!, Math.ceil(seedMm / Math.min(...spacingOf(vessels.grid))) + 1);
  const { grid, data } = crop(vessels, box);
  const inside = fillCavities(grid, data).filled;
  const pieces = piecesOf(grid, inside);

  // What is known of either vein.
  const points = seedPoints(grid, inside, choices.portalSeeds ?? [], choices.hepaticSeeds ?? []);
  if (!points.ok) return points;
  const seeds = { points: points.value, known: nearKnown(grid, marksOf(onLiver.value, grid)) };
  const how = [
    ...(seeds.points.size > 0 ? ["points that were given"] : []),
    ...(seeds.known ? ["the masks beside it"] : []),
  ];

  // A scan decides where the seeds name one vein alone.
  const named = new Set(pieces.flatMap((piece) => [...veinsSeen(grid, seeds, piece)]));
  const unsaid = nothingTells(
    pieces.map(({ millilitres }) => millilitres),
    named,
  );
  const rejected: ReadingIssue[] = [];
  const [scan] =
    named.size < 2 && scans.arterial ? acceptScans({ arterial: scans.arterial }, given.liver, undefined, rejected) : [];
  const phase = scan ? byPhase(pieces, scan.volume) : null;
  const why = phase?.kind === "not told" ? [phase.why] : rejected.map(({ text }) => `${unsaid.found}. ${text}`);
  if (named.size < 2 && phase?.kind !== "told") return bad({ ...unsaid, found: why[0] ?? unsaid.found });
  if (phase?.kind === "told") how.push(phase.how);

  const parted = partPieces(grid, pieces, seeds, phase?.kind === "told" ? phase.seeds : new Map());
  const wide = parted.cuts.find(({ radiusMm }) => radiusMm > widestCutMm);
  if (phase && wide)
    return bad({
      ...unsaid,
      found: `a vessel of ${wide.radiusMm.toFixed(1)} mm radius at ${sayPoint(wide.atMm)} that joins what the arterial scan shows as two veins`,
    });
  const part = (wanted: number): Mask => ({
    grid,
    data: parted.veins.map((vein) => (vein === wanted ? 1 : 0)),
    frame: frameOf(vessels),
  });
  const [portalPart, hepaticPart] = [part(portal), part(hepatic)];
  issues.push(...sayParting(how, { portal: volumeMl(portalPart), hepatic: volumeMl(hepaticPart) }, parted));
  return good({
    portalVein: portalVein ? uniteMasks([portalVein, portalPart]) : portalPart,
    hepaticVeins: hepaticVeins ? uniteMasks([hepaticVeins, hepaticPart]) : hepaticPart,
    issues,
  });
}

/** All masks on the liver's grid. The vena cava's own issues are told where it is read itself. */
function placeAll(
  given: MergedVessels,
  resample: boolean,
  issues: ReadingIssue[],
): Result<Omit<MergedVessels, "liver">> {
  const reference = frameOf(given.liver);
  const placed: Record<string, Mask> = {};
  for (const role of ["vessels", "portalVein", "hepaticVeins", "venaCava"] as const) {
    const mask = given[role];
    if (!mask) continue;
    if (boundingBox(mask) === null)
      return bad({ where: role, found: "an empty mask", wanted: "at least one voxel inside" });
    const on = placeMask(role, mask, reference, resample, role === "venaCava" ? [] : issues);
    if (!on.ok) return on;
    placed[role] = on.value;
  }
  return good(placed as unknown as Omit<MergedVessels, "liver">);
}

/** The veins that are known already, marked on the grid of the merged mask. */
function marksOf({ portalVein, hepaticVeins, venaCava }: Omit<MergedVessels, "liver">, grid: Grid): Uint8Array {
  const marks = new Uint8Array(grid.size[0] * grid.size[1] * grid.size[2]);
  for (const [mask, vein] of [
    [hepaticVeins, hepatic],
    [venaCava, hepatic],
    [portalVein, portal],
  ] as const) {
    if (!mask) continue;
    const there = crop(mask, boxOf(grid, mask.grid)).data;
    for (let at = 0; at < marks.length; at++) if (there[at] === 1) marks[at] = vein;
  }
  return marks;
}

function byPhase(pieces: readonly Piece[], scan: Volume) {
  const measured = pieces.filter(({ millilitres }) => millilitres >= leastPieceMl);
  const told = phaseSeeds(
    measured.map((piece) => piece.tree()),
    scan,
  );
  if (told.kind === "not told") return told;
  const [bright, dark] = [Math.round(told.portalHu), Math.round(told.hepaticHu)];
  return {
    kind: "told" as const,
    seeds: new Map(measured.map((piece, n) => [piece, told.seeds[n]!])),
    how: `the arterial phase (portal vein ${bright} HU, hepatic veins ${dark} HU; a branch with little flow looks like a hepatic vein)`,
  };
}
