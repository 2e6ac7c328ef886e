import type { Vector } from "@glisson/volume";
import type { Capsule } from "./capsuleIndex.ts";
import { segmentGap } from "./segmentGap.ts";

/** Width in mm of the cells for which the candidates are gathered once. Ours; only speed depends on it. */
const cellMm = 8;
const halfDiagonalMm = (cellMm * Math.sqrt(3)) / 2;

/** Finds the capsule whose axis is nearest to a point. Of equally near ones, the first. */
export function nearestCapsule(capsules: readonly Capsule[]): (point: Vector) => Capsule {
  const cells = new Map<string, Capsule[]>();
  const candidates = (point: Vector): Capsule[] => {
    const cell = point.map((x) => Math.floor(x / cellMm)) as [number, number, number];
    const key = cell.join();
    const known = cells.get(key);
    if (known) return known;
    const middle = cell.map((n) => (n + 0.5) * cellMm) as [number, number, number];
    const distances = capsules.map(({ from, to }) => segmentGap(from, to, middle, middle));
    // Whatever is nearest to a point of the cell is at most a diagonal further from its middle than the nearest there.
    const reach = distances.reduce((least, one) => Math.min(least, one), Infinity) + 2 * halfDiagonalMm;
    const found = capsules.filter((_, at) => distances[at]! <= reach);
    cells.set(key, found);
    return found;
  };
  return (point) => {
    let [best, least] = [capsules[0]!, Infinity];
    for (const capsule of candidates(point)) {
      const mm = segmentGap(capsule.from, capsule.to, point, point);
      if (mm < least) [best, least] = [capsule, mm];
    }
    return best;
  };
}
