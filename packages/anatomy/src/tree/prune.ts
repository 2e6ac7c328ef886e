import { distanceBetween, type Vector } from "@glisson/volume";

/**
 * Takes off end branches that are no vessels, the least first, until none is left: those of which no point lies farther
 * than `leastMm` outside the vessel that they spring from. That vessel is the spheres along the tree around the fork, on
 * a way as long as the end branch and half as long again.
 */
export function pruned(
  points: readonly Vector[],
  radiusMm: Float64Array,
  tree: readonly (readonly number[])[],
  leastMm: number,
): number[][] {
  const joined = tree.map((list) => [...list]);
  for (let changed = true; changed; ) {
    changed = false;
    const spurs = joined.flatMap((list, end) => {
      if (list.length !== 1) return [];
      const path = pathToFork(joined, end);
      if (path === null) return [];
      const beyondMm = beyond(points, radiusMm, joined, path);
      return beyondMm < leastMm ? [{ path, beyondMm }] : [];
    });
    for (const { path } of spurs.sort((p, q) => p.beyondMm - q.beyondMm || p.path[0]! - q.path[0]!)) {
      const fork = path.at(-1)!;
      if (joined[fork]!.length < 3) continue;
      const last = path.at(-2)!;
      joined[fork] = joined[fork]!.filter((other) => other !== last);
      for (const at of path.slice(0, -1)) joined[at] = [];
      changed = true;
    }
  }
  return joined;
}

/** From an end to the nearest fork; null where there is none. */
function pathToFork(joined: readonly (readonly number[])[], end: number): number[] | null {
  const path = [end];
  for (let at = end, from = -1; joined[at]!.length < 3; ) {
    const next = joined[at]!.find((other) => other !== from);
    if (next === undefined) return null;
    path.push(next);
    [from, at] = [at, next];
  }
  return path;
}

/** How far an end branch, given from its end to its fork, reaches outside the vessel around the fork, mm. */
function beyond(
  points: readonly Vector[],
  radiusMm: Float64Array,
  joined: readonly (readonly number[])[],
  path: readonly number[],
): number {
  const fork = path.at(-1)!;
  const spur = new Set(path.slice(0, -1));
  let lengthMm = 0;
  for (let n = 1; n < path.length; n++) lengthMm += distanceBetween(points[path[n]!]!, points[path[n - 1]!]!);
  const reachMm = 1.5 * lengthMm + radiusMm[fork]!;
  const around = [{ at: fork, from: -1, wayMm: 0 }];
  for (const { at, from, wayMm } of around)
    for (const next of joined[at]!) {
      if (next === from || spur.has(next)) continue;
      const onwardMm = wayMm + distanceBetween(points[at]!, points[next]!);
      if (onwardMm <= reachMm) around.push({ at: next, from: at, wayMm: onwardMm });
    }
  let most = 0;
  for (const at of spur) {
    let least = Number.POSITIVE_INFINITY;
    for (const one of around)
      least = Math.min(least, distanceBetween(points[at]!, points[one.at]!) - radiusMm[one.at]!);
    most = Math.max(most, least);
  }
  return most;
}
