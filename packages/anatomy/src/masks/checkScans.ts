import type { Fault, Phase, ReadingIssue } from "@glisson/case";
import { type Mask, toVoxel, toWorld, type Vector, type Volume } from "@glisson/volume";
import type { ReadingOptions } from "../liverImages.ts";

/** Every so many voxels of the liver are looked at: enough for a mean, whatever the grid. */
const stride = 11;
/** A scan that leaves out more of the liver than this is one of another place. */
const mostOutside = 0.2;
/** Mean attenuation, HU, outside which the voxels are not a liver's in Hounsfield units. Ours, wide: fat lowers it far. */
const possibleHu = [-50, 250] as const;
/** And the usual range, without and with contrast medium. */
const usualHu = { native: [30, 80], enhanced: [40, 180] } as const;

/**
 * Whether scans show this liver: most of it lies within them, and its mean attenuation is one that a liver can have.
 * Adds an issue where that is unusual for the phase, or where a part of the liver is not in the scan.
 */
export function checkScans(liver: Mask, scans: ReadingOptions["scans"], issues: ReadingIssue[]): Fault[] {
  return Object.entries(scans ?? {}).flatMap(([phase, scan]) => {
    const where = `${phase} scan`;
    const { meanHu, outside } = look(liver, scan);
    if (outside > mostOutside)
      return [
        { where, found: `${Math.round(100 * outside)} % of the liver outside it`, wanted: "a scan of this liver" },
      ];
    const hu = Math.round(meanHu);
    if (meanHu < possibleHu[0] || meanHu > possibleHu[1])
      return [{ where, found: `a mean of ${hu} in the liver`, wanted: "a scan of this liver in Hounsfield units" }];
    if (outside > 0)
      issues.push({
        code: "scan-cut",
        severity: "warn",
        where,
        text: `${Math.max(1, Math.round(100 * outside))} % of the liver lies outside it: nothing is measured there.`,
      });
    const [low, high] = usualHu[(phase as Phase) === "native" ? "native" : "enhanced"];
    if (meanHu < low || meanHu > high)
      issues.push({
        code: "scan-doubtful",
        severity: "warn",
        where,
        text: `The liver's mean is ${hu} HU, usual in this phase are ${low} to ${high}: a fatty or iron-laden liver, another phase, or another patient.`,
      });
    return [];
  });
}

/** Mean of the scan in the liver, and the share of the liver that lies outside it. */
function look({ grid, data }: Mask, scan: Volume): { meanHu: number; outside: number } {
  const [ni, nj] = grid.size;
  const [si, sj, sk] = scan.grid.size;
  let [sum, inside, count] = [0, 0, 0];
  for (let at = 0; at < data.length; at += stride) {
    if (data[at] !== 1) continue;
    count++;
    const place = toWorld(grid, [at % ni, Math.floor(at / ni) % nj, Math.floor(at / (ni * nj))]);
    const [i, j, k] = toVoxel(scan.grid, place).map(Math.round) as unknown as Vector;
    if (i < 0 || j < 0 || k < 0 || i >= si || j >= sj || k >= sk) continue;
    inside++;
    sum += scan.data[i + si * (j + sj * k)]!;
  }
  return { meanHu: sum / inside, outside: count === 0 ? 0 : 1 - inside / count };
}
