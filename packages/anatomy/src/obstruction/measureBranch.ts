import type { LiverReadingInput } from "@glisson/case";
import { distanceBetween, type Grid, spacingOf, toVoxel, type Vector } from "@glisson/volume";
import { type CentrePoint, smoothLine, stepMm } from "../tree/centreline.ts";
import type { PortalTree } from "../tree/findTrunk.ts";
import { type CrossSection, cutAcross, type VesselMasks, voxelSizeOf } from "./crossSection.ts";

export type BranchInput = NonNullable<NonNullable<LiverReadingInput["portal"]>["PV.trunk"]>;

/** A section with less thrombus than this shows none. */
export const thrombusShows = 0.05;
/** At least this much over at least 3 mm and 3 slices is a plug. A description, not a rule's threshold. */
export const plugShows = 0.98;
/** A stretch shorter than this, or than three slices, is too short to judge. */
export const shortestStretchMm = 3;
export const shortestStretchSlices = 3;
/** A vessel narrower than this many voxels in the plane, or than two slices, is not resolved. */
export const leastWidthVoxels = 4;
export const leastWidthSlices = 2;
/** Segmentation edges are trusted to half a voxel; what is narrower than two voxels may go unseen. */
export const edgeVoxels = 0.5;
export const unseenVoxels = 2;

/** Sections within this of the worst are as bad; the one in the middle of them stands for all. Ours. */
const worstBand = 0.02;

interface Cut extends CrossSection, CentrePoint {
  /** Outside the inscribed spheres of the forks at both ends, and closed. */
  readonly valid: boolean;
  readonly fraction: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Measures one named branch: calibre, length and obstruction with its range.
 *
 * The obstruction is thrombus area over wall-to-wall area on the worst section, in sections every 0.5 mm at right
 * angles to the centre line and at least one inscribed sphere away from the forks. The range moves every segmentation
 * edge by half a voxel, and adds what a channel or a film two voxels wide could hide. No figure is given for a vessel
 * or a stretch too small to judge; the flags say why.
 *
 * @param hasThrombusMask without one, nobody looked for thrombus: the high end then covers the narrowest section
 */
export function measureBranch(
  tree: PortalTree,
  path: readonly number[],
  masks: VesselMasks,
  wholeGrid: Grid,
  hasThrombusMask: boolean,
): BranchInput {
  const line = smoothLine(
    path.map((at) => tree.points[at]!),
    path.map((at) => tree.radiusMm[at]!),
  );
  const cuts = cutsAlong(tree, path, line, masks);
  const flags: string[] = [];
  const lengthMm = line.at(-1)?.atMm ?? 0;
  const open = cuts.filter((cut) => cut.valid && cut.fraction < thrombusShows);
  const seen = hasThrombusMask ? obstructionOf(cuts, masks.grid, flags) : continuityOf(cuts, masks.grid, flags);
  return {
    ...(seen ? { obstruction: range01(seen) } : {}),
    ...(seen ? areasOf(seen.cut, masks.grid) : {}),
    ...(seen && hasThrombusMask ? { obstructedLength: millimetres(seen.obstructedMm) } : {}),
    length: millimetres(lengthMm),
    ...(open.length > 0 ? { radius: millimetres(Math.sqrt(median(open.map((cut) => cut.wallArea)) / Math.PI)) } : {}),
    ...(seen ? { worstSection: sectionAt(seen.cut.point, seen.cut.direction, wholeGrid) } : {}),
    centrelineMm: line
      .filter((_, n) => n % 2 === 0 || n === line.length - 1)
      .map(({ point: [x, y, z], radiusMm }) => [round(x, 2), round(y, 2), round(z, 2), round(radiusMm, 2)]),
    ...(flags.length > 0 ? { flags } : {}),
  };
}

/** Sections every 0.5 mm along the branch. */
function cutsAlong(tree: PortalTree, path: readonly number[], line: readonly CentrePoint[], masks: VesselMasks): Cut[] {
  const onPath = new Set(path);
  const others = tree.points.flatMap((point, at) => (onPath.has(at) ? [] : [{ point, radiusMm: tree.radiusMm[at]! }]));
  const lengthMm = line.at(-1)?.atMm ?? 0;
  const ends = [tree.radiusMm[path[0]!]!, tree.radiusMm[path.at(-1)!]!] as const;
  return line.map((here) => {
    const near = others.filter(({ point }) => {
      const away = distanceBetween(point, here.point);
      return away < 4 * here.radiusMm + 4 && away > here.radiusMm;
    });
    const cut = cutAcross(masks, here.point, here.direction, here.radiusMm, near);
    const clear = here.atMm >= ends[0] && here.atMm <= lengthMm - ends[1];
    return { ...here, ...cut, valid: clear && cut.closed, ...fractionOf(cut, masks.grid) };
  });
}

/** Share of thrombus in the section, with the range that half a voxel at every edge allows. */
function fractionOf(cut: CrossSection, grid: Grid): { fraction: number; low: number; high: number } {
  const size = voxelSizeOf(grid);
  const edge = edgeVoxels * size;
  const share = (thrombus: number, lumen: number): number =>
    thrombus <= 0 ? 0 : thrombus / (thrombus + Math.max(0, lumen));
  const { thrombusArea: t, lumenArea: l, thrombusToLumen: between } = cut;
  const fraction = share(t, l);
  const least = share(t - edge * (between + cut.thrombusToWall), l + edge * (between + cut.lumenToWall));
  const most = share(t + edge * (between + cut.thrombusToWall), l - edge * (between + cut.lumenToWall));
  const unseen = Math.min(1, (Math.PI * (unseenVoxels * size) ** 2) / 4 / (t + l));
  return {
    fraction,
    low: Math.max(0, Math.min(fraction, 1 - unseen, least)),
    high: Math.max(fraction, unseen, most),
  };
}

interface Seen {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly cut: Cut;
  readonly obstructedMm: number;
}

function obstructionOf(cuts: readonly Cut[], grid: Grid, flags: string[]): Seen | null {
  const valid = cuts.filter((cut) => cut.valid);
  if (isTooShort(valid, grid)) {
    flags.push("stretch too short to judge");
    return null;
  }
  const spacing = spacingOf(grid);
  const half = Math.max(1, Math.round(Math.max(...spacing) / 2 / stepMm));
  const around = (n: number): Cut[] => valid.slice(Math.max(0, n - half), n + half + 1);
  const steady = valid.map((_, n) => median(around(n).map((cut) => cut.fraction)));
  const worst = middleOfLongest(steady, Math.max(...steady) - worstBand);
  const value = steady[worst]!;
  const near = around(worst);
  const cut = near.reduce((best, one) =>
    Math.abs(one.fraction - value) < Math.abs(best.fraction - value) ? one : best,
  );
  if (isUnresolved(cut, grid)) {
    flags.push("underresolved");
    return null;
  }
  const atForks = cuts.filter(
    (one) => !one.valid && one.fraction >= thrombusShows && one.thrombusArea > unseenArea(grid),
  );
  const obstructedMm = valid.filter((one) => one.fraction >= thrombusShows).length * stepMm;
  if (atForks.length > 0) flags.push("thrombus at a fork, where no section can be judged");
  if (value < thrombusShows && atForks.length > 0) return null;
  if (value >= thrombusShows) {
    const stretch = stretchMm(valid, cut, (one) => one.fraction >= thrombusShows);
    if (stretch < shortestMm(grid)) {
      flags.push("stretch too short to judge");
      return null;
    }
    if (stretchMm(valid, cut, (one) => one.fraction >= plugShows) >= shortestMm(grid)) flags.push("plugged");
  }
  return {
    value,
    low: Math.min(cut.low, ...near.map((one) => one.fraction)),
    high: Math.max(cut.high, ...valid.map((one) => one.fraction), ...atForks.map((one) => one.fraction)),
    cut,
    obstructedMm,
  };
}

/** Without a thrombus mask: the lumen goes on without a break; how far it narrows is the most that thrombus could take. */
function continuityOf(cuts: readonly Cut[], grid: Grid, flags: string[]): Seen | null {
  const valid = cuts.filter((cut) => cut.valid);
  flags.push("no thrombus mask");
  if (isTooShort(valid, grid)) {
    flags.push("stretch too short to judge");
    return null;
  }
  const usual = median(valid.map((cut) => cut.wallArea));
  const cut = valid.reduce((least, one) => (one.wallArea < least.wallArea ? one : least));
  if (isUnresolved(cut, grid)) {
    flags.push("underresolved");
    return null;
  }
  return { value: 0, low: 0, high: Math.max(cut.high, 1 - cut.wallArea / usual), cut, obstructedMm: 0 };
}

const shortestMm = (grid: Grid): number =>
  Math.max(shortestStretchMm, shortestStretchSlices * Math.max(...spacingOf(grid)));

const isTooShort = (valid: readonly Cut[], grid: Grid): boolean => (valid.length - 1) * stepMm < shortestMm(grid);

const unseenArea = (grid: Grid): number => (Math.PI * (unseenVoxels * voxelSizeOf(grid)) ** 2) / 4;

function isUnresolved({ wallArea }: Cut, grid: Grid): boolean {
  const spacing = spacingOf(grid);
  const widthMm = 2 * Math.sqrt(wallArea / Math.PI);
  return widthMm < leastWidthVoxels * Math.min(...spacing) || widthMm < leastWidthSlices * Math.max(...spacing);
}

/** The middle of the longest run of values that reach `least`; the first such run where several are as long. */
function middleOfLongest(values: readonly number[], least: number): number {
  let [best, longest] = [0, 0];
  for (let from = 0, n = 0; n <= values.length; n++) {
    if (n < values.length && values[n]! >= least) continue;
    if (n - from > longest) [best, longest] = [(from + n - 1) >> 1, n - from];
    from = n + 1;
  }
  return best;
}

/** Length of the unbroken run of sections around `cut` for which `holds` is true. */
function stretchMm(valid: readonly Cut[], cut: Cut, holds: (one: Cut) => boolean): number {
  const at = valid.indexOf(cut);
  if (!holds(cut)) return 0;
  let [first, last] = [at, at];
  while (first > 0 && holds(valid[first - 1]!)) first--;
  while (last < valid.length - 1 && holds(valid[last + 1]!)) last++;
  return valid[last]!.atMm - valid[first]!.atMm;
}

function areasOf(cut: Cut, grid: Grid) {
  const edge = edgeVoxels * voxelSizeOf(grid);
  const { thrombusToLumen: between, lumenToWall, thrombusToWall, wallArea, lumenArea } = cut;
  const area = (value: number, slack: number) => ({
    value: round(value, 1),
    low: round(Math.max(0, value - slack), 1),
    high: round(value + slack, 1),
    unit: "mm2",
  });
  return {
    wallArea: area(wallArea, edge * (lumenToWall + thrombusToWall)),
    lumenArea: area(lumenArea, edge * (between + lumenToWall)),
  };
}

/** A section as the reading holds it: rounded, with the slice of the whole grid on which its middle lies. */
export function sectionAt(point: Vector, normal: Vector, wholeGrid: Grid) {
  const three = (v: Vector, digits: number): [number, number, number] => [
    round(v[0], digits),
    round(v[1], digits),
    round(v[2], digits),
  ];
  const slice = Math.max(0, Math.round(toVoxel(wholeGrid, point)[2]));
  return { pointMm: three(point, 2), normal: three(normal, 4), slice };
}

const range01 = ({ value, low, high }: Seen) => ({
  value: round(value, 3),
  low: round(low, 3),
  high: round(high, 3),
  unit: "1",
});

export const millimetres = (value: number) => ({ value: round(value, 1), unit: "mm" });

/** Rounded for the page; a negative zero becomes zero. */
export const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
