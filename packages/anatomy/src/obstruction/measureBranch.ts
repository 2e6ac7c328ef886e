import type { Grid } from "@glisson/volume";
import { median } from "../median.ts";
import { millilitres, millimetres, round } from "../rounding.ts";
import type { CentrePoint } from "../tree/centreline.ts";
import { type BranchInput, sectionAt } from "./branchInput.ts";
import { voxelSizeOf } from "./crossSection.ts";
import { edgeVoxels, nearComplete, thrombusShows } from "./limits.ts";
import type { Section } from "./sections.ts";
import { narrowestOf, type Worst, worstOf } from "./worstSection.ts";

/** What a branch is measured from. */
interface Measured {
  /** The smoothed centre line, and the sections across it. */
  readonly line: readonly CentrePoint[];
  readonly sections: readonly Section[];
  readonly lumenPath: NonNullable<BranchInput["lumenPath"]>;
  /** Thrombus among the branch's own voxels; left out where nobody looked for thrombus. */
  readonly thrombusMl: number | undefined;
}

/**
 * One named branch: calibre, length and obstruction with its range.
 *
 * The obstruction is thrombus area over wall-to-wall area on the worst section, in sections every 0.5 mm at right
 * angles to the centre line, away from the forks. The range moves every segmentation
 * edge by half a voxel, and adds what a channel or a film two voxels wide could hide. No figure is given for a vessel
 * or a stretch too small to judge; the flags say why.
 */
export function measureBranch(
  { line, sections, lumenPath, thrombusMl }: Measured,
  grid: Grid,
  wholeGrid: Grid,
): BranchInput {
  const flags: string[] = [];
  const hasMask = thrombusMl !== undefined;
  const open = openOf(sections.filter((one) => one.valid));
  const worst = hasMask ? worstOf(sections, grid, flags) : narrowestOf(sections, grid, flags);
  const grade = worst && hasMask ? gradeOf(worst, lumenPath) : undefined;
  if (grade === "near-complete" && worst?.isPlugged) flags.push("full, but lumen may lead past it");
  return {
    ...(worst ? { obstruction: range01(worst) } : {}),
    ...(grade ? { grade } : {}),
    lumenPath,
    ...(worst ? areasOf(worst.section, grid) : {}),
    ...(worst?.stretch && open.length > 0
      ? { expansion: { value: round(worst.section.wallArea / median(open.map((one) => one.wallArea)), 2), unit: "1" } }
      : {}),
    ...(hasMask ? { thrombusVolume: millilitres(thrombusMl) } : {}),
    ...(worst && hasMask ? { obstructedLength: millimetres(worst.stretch?.lengthMm ?? 0) } : {}),
    ...(worst?.stretch
      ? { obstructedFrom: millimetres(worst.stretch.fromMm), obstructedTo: millimetres(worst.stretch.toMm) }
      : {}),
    length: millimetres(line.at(-1)?.atMm ?? 0),
    ...(open.length > 0 ? { radius: radiusOf(open) } : {}),
    ...(worst ? { worstSection: sectionAt(worst.section.point, worst.section.direction, wholeGrid) } : {}),
    centrelineMm: line
      .filter((_, n) => n % 2 === 0 || n === line.length - 1)
      .map(({ point: [x, y, z], radiusMm }) => [round(x, 2), round(y, 2), round(z, 2), round(radiusMm, 2)]),
    ...(flags.length > 0 ? { flags } : {}),
  };
}

/**
 * Sections that show the vein's own calibre: those without any thrombus, because even a film of it may lie in a wall that it
 * has widened; where there are none, those that show hardly any.
 */
function openOf(valid: readonly Section[]): readonly Section[] {
  const free = valid.filter((one) => one.thrombusArea === 0);
  return free.length > 0 ? free : valid.filter((one) => one.fraction < thrombusShows);
}

/** The obstruction in a word. Complete needs a plug that is long enough to judge and no lumen past it. */
function gradeOf({ value, isPlugged }: Worst, path: Measured["lumenPath"]): BranchInput["grade"] {
  if (value < thrombusShows) return "none";
  if (isPlugged && path === "interrupted") return "complete";
  return value >= nearComplete ? "near-complete" : "partial";
}

const radiusOf = (open: readonly Section[]) => ({
  value: round(Math.sqrt(median(open.map((one) => one.wallArea)) / Math.PI), 2),
  unit: "mm",
});

function areasOf(cut: Section, grid: Grid) {
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

const range01 = ({ value, low, high }: Worst) => ({
  value: round(value, 3),
  low: round(low, 3),
  high: round(high, 3),
  unit: "1",
});
