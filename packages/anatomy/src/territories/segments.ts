import type { ReadingIssue, Sector } from "@glisson/case";
import { type Mask, toVoxel, toWorld, type Vector, type Volume } from "@glisson/volume";
import type { Share } from "./tally.ts";
import { sectorLabels } from "./territoryMap.ts";

/** Couinaud segments of each sector; segment 1, the caudate, belongs to none. */
export const sectorOfSegment = [
  null,
  null,
  "LL",
  "LL",
  "LM",
  "RA",
  "RP",
  "RP",
  "RA",
] as const satisfies readonly (Sector | null)[];

/** Labels that cover less of the liver than this are those of another liver. Ours. */
const leastCovered = 0.5;

/**
 * Couinaud label (1 to 8; 0 where there is none) of each voxel of the liver: that of the nearest voxel of the label map,
 * which may lie on any grid. Null, with an issue, where the map does not belong to this liver.
 */
export function segmentsOn(liver: Mask, map: Volume<Uint8Array>, issues: ReadingIssue[]): Uint8Array | null {
  const [ni, nj, nk] = liver.grid.size;
  const [mi, mj, mk] = map.grid.size;
  const at = (i: number, j: number, k: number): Vector => toVoxel(map.grid, toWorld(liver.grid, [i, j, k]));
  const [origin, i1, j1, k1] = [at(0, 0, 0), at(1, 0, 0), at(0, 1, 0), at(0, 0, 1)];
  const step = (to: Vector): Vector => [to[0] - origin[0], to[1] - origin[1], to[2] - origin[2]];
  const [u, v, w] = [step(i1), step(j1), step(k1)];
  const found = new Uint8Array(liver.data.length);
  let [inside, covered] = [0, 0];
  for (let k = 0, voxel = 0; k < nk; k++)
    for (let j = 0; j < nj; j++)
      for (let i = 0; i < ni; i++, voxel++) {
        if (liver.data[voxel] !== 1) continue;
        inside++;
        const x = Math.round(origin[0] + u[0] * i + v[0] * j + w[0] * k);
        const y = Math.round(origin[1] + u[1] * i + v[1] * j + w[1] * k);
        const z = Math.round(origin[2] + u[2] * i + v[2] * j + w[2] * k);
        if (x < 0 || y < 0 || z < 0 || x >= mi || y >= mj || z >= mk) continue;
        const label = map.data[x + mi * (y + mj * z)]!;
        if (label < 1 || label > 8) continue;
        found[voxel] = label;
        covered++;
      }
  if (covered >= leastCovered * inside) return found;
  issues.push({
    code: "segments-elsewhere",
    severity: "warn",
    where: "segments",
    text: `The Couinaud labels cover ${percent(covered / inside)} % of this liver: they are left out.`,
  });
  return null;
}

/** What the labels leave open, and how well the sectors by the portal tree agree with them. */
export function compareSegments(
  shares: readonly Share[],
  sectorByTree: ((share: Share) => Sector | null) | null,
  issues: ReadingIssue[],
): void {
  const count = (holds: (share: Share) => boolean): number =>
    shares.reduce((sum, share) => (holds(share) ? sum + share.voxels : sum), 0);
  const inside = count(() => true);
  const open = count(({ segment }) => segment === 0);
  if (open > 0)
    issues.push({
      code: "segments-incomplete",
      severity: "info",
      where: "segments",
      text: `${open < 0.005 * inside ? "Less than 1" : percent(open / inside)} % of the liver carry no Couinaud label and count for no sector.`,
    });
  if (!sectorByTree) return;
  const said = sectorLabels.map((sector) => {
    // The caudate belongs to no sector, and liver without a label to none that is known.
    const ours = (share: Share): boolean => share.segment > 1 && sectorByTree(share) === sector;
    const theirs = (share: Share): boolean => sectorOfSegment[share.segment] === sector;
    const dice = (2 * count((share) => ours(share) && theirs(share))) / (count(ours) + count(theirs));
    return `${sector} ${dice.toFixed(2)}`;
  });
  issues.push({
    code: "segments-compared",
    severity: "info",
    where: "territories",
    text: `The sectors are those of the Couinaud labels. Dice against the sectors by the portal tree: ${said.join(", ")}.`,
  });
}

const percent = (share: number): number => Math.round(100 * share);
