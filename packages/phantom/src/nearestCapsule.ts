import type { Capsule } from "./capsuleIndex.ts";

/** Numbers of the capsules that may be nearest to a point. */
type Finder = (x: number, y: number, z: number) => Int32Array;

/** Sides in mm of the cells for which candidates are gathered once, each size from those of the one before. Ours; for speed. */
const cellsMm = [64, 20, 6];
/** Cells are numbered within this many to either side of the origin. */
const half = 512;

/** Finds the capsule whose axis is nearest to a point. Of equally near ones, the first. */
export function nearestCapsule(capsules: readonly Capsule[]): (x: number, y: number, z: number) => Capsule {
  // Each axis in a row of numbers: its beginning, its way, and one over the square of its length.
  const rows = new Float64Array(7 * capsules.length);
  for (const [n, { from, to }] of capsules.entries()) {
    const way = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const;
    const squared = way[0] * way[0] + way[1] * way[1] + way[2] * way[2];
    rows.set([...from, ...way, 1 / Math.max(1e-12, squared)], 7 * n);
  }
  const squaredTo = (capsule: number, x: number, y: number, z: number): number => {
    const at = 7 * capsule;
    const px = x - rows[at]!;
    const py = y - rows[at + 1]!;
    const pz = z - rows[at + 2]!;
    const dx = rows[at + 3]!;
    const dy = rows[at + 4]!;
    const dz = rows[at + 5]!;
    const share = Math.max(0, Math.min(1, (px * dx + py * dy + pz * dz) * rows[at + 6]!));
    const ox = px - share * dx;
    const oy = py - share * dy;
    const oz = pz - share * dz;
    return ox * ox + oy * oy + oz * oz;
  };
  const all = Int32Array.from(capsules.keys());
  const candidates = cellsMm.reduce<Finder>(
    (coarser, cellMm) => refine(coarser, cellMm, squaredTo),
    () => all,
  );
  return (x, y, z) => {
    let best = 0;
    let least = Infinity;
    for (const capsule of candidates(x, y, z)) {
      const squared = squaredTo(capsule, x, y, z);
      if (squared < least) {
        best = capsule;
        least = squared;
      }
    }
    return capsules[best]!;
  };
}

function refine(
  coarser: Finder,
  cellMm: number,
  squaredTo: (capsule: number, x: number, y: number, z: number) => number,
): Finder {
  const cells = new Map<number, Int32Array>();
  return (x, y, z) => {
    const i = Math.floor(x / cellMm);
    const j = Math.floor(y / cellMm);
    const k = Math.floor(z / cellMm);
    const key = i + half + 2 * half * (j + half + 2 * half * (k + half));
    const known = cells.get(key);
    if (known) return known;
    const cx = (i + 0.5) * cellMm;
    const cy = (j + 0.5) * cellMm;
    const cz = (k + 0.5) * cellMm;
    const among = coarser(cx, cy, cz);
    const squared = new Float64Array(among.length);
    let least = Infinity;
    for (let n = 0; n < among.length; n++) {
      squared[n] = squaredTo(among[n]!, cx, cy, cz);
      least = Math.min(least, squared[n]!);
    }
    // What is nearest to a point of the cell is at most its diagonal further from its middle than what is nearest there.
    const reach = Math.sqrt(least) + cellMm * Math.sqrt(3);
    const found = among.filter((_, n) => squared[n]! <= reach * reach);
    cells.set(key, found);
    return found;
  };
}
