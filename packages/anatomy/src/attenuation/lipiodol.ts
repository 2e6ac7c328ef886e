import type { LiverReadingInput, ReadingIssue } from "@glisson/case";
import { boxOf, crop, type Mask, voxelVolumeOf } from "@glisson/volume";
import type { Nodule } from "../nodules/findNodules.ts";
import type { VesselMasks } from "../obstruction/crossSection.ts";
import { millilitres, round } from "../rounding.ts";
import { leastCovered, type Scan } from "./acceptScans.ts";
import { voxelsOf } from "./core.ts";
import { cutEnds, nearCutHu } from "./cutEnds.ts";
import { sampleScan } from "./sampleScan.ts";

export type Lipiodol = NonNullable<NonNullable<LiverReadingInput["nodules"]>[number]["lipiodol"]>;

/** Brighter than this is oil: without contrast, and with it. Recalled; no agreed threshold was found. */
export const oilHu = { native: 150, enhanced: 300 } as const;
/** Less than this in nodules and portal vein together is no deposit: there was no embolisation, or none of it is left. Ours. */
const leastMl = 0.1;
/** Limits of the classes, in parts of the nodule: Cancer Imaging 2016, doi 10.1186/s40644-016-0090-4, abstract read. */
const complete = 0.9;
const moderate = 0.5;

interface Deposits {
  readonly ofNodule: ReadonlyMap<number, Lipiodol>;
  readonly inPortalVein: ReturnType<typeof millilitres> | null;
}

const none: Deposits = { ofNodule: new Map(), inPortalVein: null };

/**
 * Iodised oil in each nodule and in the portal vein outside them, in one scan: the native one where there is one, else the
 * latest. Nothing is said where hardly any oil is seen, because a mask does not tell whether oil was ever given.
 *
 * @param artery in a scan with contrast it may be as bright as oil and does not count
 */
export function readLipiodol(
  scans: readonly Scan[],
  nodules: readonly Nodule[],
  portal: VesselMasks,
  artery: Mask | undefined,
  issues: ReadingIssue[],
): Deposits {
  const scan = scans.find(({ phase }) => phase === "native") ?? scans.at(-1);
  if (!scan) return none;
  const { phase, volume } = scan;
  const threshold = phase === "native" ? oilHu.native : oilHu.enhanced;
  const arteryIn = ({ grid }: Pick<Mask, "grid">) =>
    artery && phase !== "native" ? crop(artery, boxOf(grid, artery.grid)).data : undefined;
  const ends = cutEnds(volume.data);
  const ofNodule = new Map<number, Lipiodol>();
  let oilMl = 0;
  for (const { id, mask } of nodules) {
    const bright = arteryIn(mask);
    const voxels = voxelsOf(mask.data);
    const { hu, inside } = sampleScan(volume, mask.grid, voxels);
    if (inside < leastCovered * voxels.length) {
      issues.push({
        code: "scan-does-not-cover",
        severity: "warn",
        where: `nodules.${id}`,
        text: `The ${phase} scan shows ${Math.round((100 * inside) / voxels.length)} % of nodule ${id}: oil in it is not judged.`,
      });
      continue;
    }
    let [oil, sum, darkest, brightest] = [0, 0, Infinity, -Infinity];
    for (let n = 0; n < hu.length; n++) {
      if (Number.isNaN(hu[n])) continue;
      sum += hu[n]!;
      darkest = Math.min(darkest, hu[n]!);
      brightest = Math.max(brightest, hu[n]!);
      if (hu[n]! > threshold && bright?.[voxels[n]!] !== 1) oil++;
    }
    oilMl += (oil * voxelVolumeOf(mask.grid)) / 1000;
    const share = oil / inside;
    const isCut = brightest > ends.highest - nearCutHu || darkest < ends.lowest + nearCutHu;
    if (isCut)
      issues.push({
        code: "scan-clipped",
        severity: "warn",
        where: `nodules.${id}.lipiodol`,
        text: `Values of nodule ${id} come near ${brightest > ends.highest - nearCutHu ? ends.highest : ends.lowest} HU, where the ${phase} scan was clipped or windowed: its mean attenuation is not told.`,
      });
    ofNodule.set(id, {
      coverage: { value: round(share, 3), unit: "1" },
      grade: share > complete ? "complete" : share >= moderate ? "moderate" : "poor",
      ...(isCut ? {} : { meanAttenuation: { value: round(sum / inside, 1), unit: "HU" } }),
      phase,
      threshold: { value: threshold, unit: "HU" },
    });
  }
  const inPortalVeinMl = oilInVein(scan, threshold, nodules, portal, arteryIn(portal));
  if (oilMl + inPortalVeinMl < leastMl) return none;
  issues.push({
    code: "lipiodol-threshold",
    severity: "info",
    where: "lipiodol",
    text: `Voxels above ${threshold} HU in the ${phase} scan count as iodised oil. No threshold is agreed; calcium, clips and stents are as bright.`,
  });
  return { ofNodule, inPortalVein: millilitres(inPortalVeinMl) };
}

/** Oil within the portal vein's wall and outside the nodules, mL. */
function oilInVein(
  { volume }: Scan,
  threshold: number,
  nodules: readonly Nodule[],
  { grid, vessel }: VesselMasks,
  artery: Uint8Array | undefined,
): number {
  const outside = vessel.slice();
  for (const { mask } of nodules) {
    const { from } = boxOf(mask.grid, grid);
    const [ni, nj, nk] = grid.size;
    const [mi, mj] = mask.grid.size;
    for (let at = mask.data.indexOf(1); at >= 0; at = mask.data.indexOf(1, at + 1)) {
      const [i, j, k] = [
        (at % mi) + from[0],
        (Math.floor(at / mi) % mj) + from[1],
        Math.floor(at / (mi * mj)) + from[2],
      ];
      if (i >= 0 && j >= 0 && k >= 0 && i < ni && j < nj && k < nk) outside[i + ni * (j + nj * k)] = 0;
    }
  }
  const voxels = voxelsOf(outside);
  const { hu } = sampleScan(volume, grid, voxels);
  let oil = 0;
  for (let n = 0; n < hu.length; n++) if (hu[n]! > threshold && artery?.[voxels[n]!] !== 1) oil++;
  return (oil * voxelVolumeOf(grid)) / 1000;
}
