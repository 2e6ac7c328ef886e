import type { Phase, ReadingIssue } from "@glisson/case";
import { boundingBox, boxOf, countSet, crop, type Grid, type Mask, type Volume } from "@glisson/volume";
import type { ReadingOptions } from "../liverImages.ts";
import { median } from "../median.ts";
import { sampleScan } from "./sampleScan.ts";

/** A scan that belongs to the masks. */
export interface Scan {
  readonly phase: Phase;
  readonly volume: Volume;
}

/** In the order in which they are acquired. */
const phases = ["native", "arterial", "portal venous", "delayed"] as const satisfies readonly Phase[];

/** The liver is judged on so many of its voxels, evenly spread. */
const liverSamples = 20_000;
/** A structure of which less than this lies in the scan is not measured there. */
export const leastCovered = 0.8;
/** HU between which the middle of a liver lies: without contrast, and with it. Ours, wide on purpose; much fat or iron in a liver can lie outside. */
const plausibleHu = { native: [30, 80], enhanced: [0, 180] } as const;

/**
 * The scans that cover the liver and show it with the attenuation of one. Judged by the median, which oil in a tumour
 * does not move. The others are left out, each with an issue.
 */
export function acceptScans(
  scans: NonNullable<ReadingOptions["scans"]>,
  liver: Mask,
  tumour: Mask | undefined,
  issues: ReadingIssue[],
): Scan[] {
  if (phases.every((phase) => !scans[phase])) return [];
  const { grid, voxels } = spreadVoxels(liver, tumour);
  return phases.flatMap((phase): Scan[] => {
    const volume = scans[phase];
    if (!volume) return [];
    const { hu, inside } = sampleScan(volume, grid, voxels);
    const leaveOut = (code: string, text: string): Scan[] => {
      issues.push({ code, severity: "warn", where: `scans.${phase}`, text: `${text} The scan is left out.` });
      return [];
    };
    if (inside < leastCovered * voxels.length)
      return leaveOut(
        "scan-does-not-cover",
        `The scan shows ${Math.round((100 * inside) / voxels.length)} % of the liver's mask: these do not belong together.`,
      );
    const middle = median([...hu].filter((value) => !Number.isNaN(value)));
    const [least, most] = plausibleHu[phase === "native" ? "native" : "enhanced"];
    if (middle < least || middle > most)
      return leaveOut(
        "scan-of-another-liver",
        `Within the liver's mask the scan shows ${Math.round(middle)} HU where a liver has ${least} to ${most}: these do not belong together, or the phase is another one, or the liver holds much fat or iron.`,
      );
    return [{ phase, volume }];
  });
}

/** Voxels of the liver outside the tumour, evenly spread, and the grid that they are numbered on. */
function spreadVoxels(liver: Mask, tumour: Mask | undefined): { readonly grid: Grid; readonly voxels: Int32Array } {
  const { grid, data } = crop(liver, boundingBox(liver)!);
  const other = tumour && crop(tumour, boxOf(grid, tumour.grid)).data;
  const every = Math.max(1, Math.floor(countSet(data) / liverSamples));
  const voxels: number[] = [];
  for (let at = data.indexOf(1), n = 0; at >= 0; at = data.indexOf(1, at + 1), n++)
    if (n % every === 0 && other?.[at] !== 1) voxels.push(at);
  return { grid, voxels: Int32Array.from(voxels) };
}
