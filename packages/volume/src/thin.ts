import { neighbourSteps } from "./components.ts";
import type { Grid } from "./grid.ts";
import { isSimple } from "./simplePoint.ts";

/** The order in which the six faces (-k, -j, -i, +i, +j, +k) are peeled: opposite sides in turn. */
const directionOrder = [0, 5, 1, 4, 2, 3] as const;

/**
 * Marks of a voxel: on the border when the round began; to be looked at in this round; in the next; whether it can go is
 * known since the last of its neighbours went; and that it can.
 */
const onBorder = 1;
const thisRound = 2;
const nextRound = 4;
const known = 8;
const goes = 16;

/**
 * Thins a mask to its curve skeleton without changing its topology: as many pieces, cavities and tunnels as before.
 *
 * Border voxels are taken off in rounds, six directions a round, when they are simple and not the end of a curve:
 * the scheme of Lee, Kashyap and Chu, CVGIP 1994;56:462-478, doi 10.1006/cgip.1994.1042, with the simple-point test
 * of Bertrand and Malandain. A voxel that stayed is looked at again only when one of its neighbours went.
 * The outermost layer of the grid must be empty.
 */
export function thin(grid: Grid, inside: Uint8Array): Uint8Array {
  const skeleton = inside.slice();
  const around = Int32Array.from(neighbourSteps(grid, 26));
  const faces = neighbourSteps(grid, 6);
  const marks = new Uint8Array(inside.length);
  let active: number[] = [];
  for (let at = skeleton.indexOf(1); at >= 0; at = skeleton.indexOf(1, at + 1))
    if (faces.some((step) => skeleton[at + step] === 0)) {
      marks[at] = onBorder | thisRound;
      active.push(at);
    }
  const canGo = (at: number): boolean => {
    const mark = marks[at]!;
    if ((mark & known) !== 0) return (mark & goes) !== 0;
    let near = 0;
    for (let n = 0; n < 26; n++) near |= skeleton[at + around[n]!]! << n;
    // With one neighbour it is the end of a curve.
    const can = (near & (near - 1)) !== 0 && isSimple(near);
    marks[at] = can ? mark | known | goes : (mark | known) & ~goes;
    return can;
  };
  while (active.length > 0) {
    const removed: number[] = [];
    const next: number[] = [];
    for (const face of directionOrder) {
      const step = faces[face]!;
      const candidates = new Int32Array(
        active.filter((at) => skeleton[at] === 1 && skeleton[at + step] === 0 && canGo(at)),
      ).sort();
      // Looked at again one by one: two voxels that may each go may not both go.
      for (const at of candidates) {
        if (!canGo(at)) continue;
        skeleton[at] = 0;
        removed.push(at);
        for (let n = 0; n < 26; n++) {
          const beside = at + around[n]!;
          if (skeleton[beside] === 0) continue;
          const mark = marks[beside]!;
          if ((mark & nextRound) === 0) next.push(beside);
          if ((mark & (onBorder | thisRound)) === onBorder) active.push(beside);
          marks[beside] = (mark & ~known) | nextRound | ((mark & onBorder) * thisRound);
        }
      }
    }
    for (const at of active) marks[at]! &= ~thisRound;
    for (const at of removed) for (const step of faces) marks[at + step]! |= onBorder;
    for (const at of next) marks[at]! &= ~nextRound;
    // What was only now laid bare is on the border; what still lies within is not looked at.
    active = next.filter((at) => skeleton[at] === 1 && (marks[at]! & onBorder) !== 0);
    for (const at of active) marks[at]! |= thisRound;
  }
  return skeleton;
}
