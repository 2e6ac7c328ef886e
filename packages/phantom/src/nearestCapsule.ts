import type { Capsule } from "./capsuleIndex.ts";
import { segmentGap } from "./segmentGap.ts";

type Finder = (x: number, y: number, z: number) => readonly Capsule[];

/** Cells are numbered within this many to either side of the origin. */
const half = 512;

/** Candidates for points of a cell, gathered once for each cell from those of a coarser finder. */
function refine(coarser: Finder, cellMm: number): Finder {
  const cells = new Map<number, readonly Capsule[]>();
  return (x, y, z) => {
    const i = Math.floor(x / cellMm);
    const j = Math.floor(y / cellMm);
    const k = Math.floor(z / cellMm);
    const key = i + half + 2 * half * (j + half + 2 * half * (k + half));
    const known = cells.get(key);
    if (known) return known;
    const middle = [(i + 0.5) * cellMm, (j + 0.5) * cellMm, (k + 0.5) * cellMm] as const;
    const capsules = coarser(...middle);
    const distances = Float64Array.from(capsules, ({ from, to }) => segmentGap(from, to, middle, middle));
    // What is nearest to a point of the cell is at most its diagonal further from its middle than what is nearest there.
    const reach = distances.reduce((least, one) => Math.min(least, one), Infinity) + cellMm * Math.sqrt(3);
    const found = capsules.filter((_, at) => distances[at]! <= reach);
    cells.set(key, found);
    return found;
  };
}

/** Finds the capsule whose axis is nearest to a point. Of equally near ones, the first. */
export function nearestCapsule(capsules: readonly Capsule[]): (x: number, y: number, z: number) => Capsule {
  const candidates = refine(
    refine(() => capsules, 30),
    6,
  );
  return (x, y, z) => {
    let best = capsules[0]!;
    let least = Infinity;
    for (const capsule of candidates(x, y, z)) {
      const squared = squaredToAxis(capsule, x, y, z);
      if (squared < least) {
        best = capsule;
        least = squared;
      }
    }
    return best;
  };
}

function squaredToAxis({ from, to }: Capsule, x: number, y: number, z: number): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const dz = to[2] - from[2];
  const px = x - from[0];
  const py = y - from[1];
  const pz = z - from[2];
  const along = (px * dx + py * dy + pz * dz) / Math.max(1e-12, dx * dx + dy * dy + dz * dz);
  const share = along < 0 ? 0 : Math.min(along, 1);
  const ox = px - share * dx;
  const oy = py - share * dy;
  const oz = pz - share * dz;
  return ox * ox + oy * oy + oz * oz;
}
