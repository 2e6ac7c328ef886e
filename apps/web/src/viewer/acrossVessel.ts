import { cross, dot, lengthOf, scale, subtract, type Vector } from "@glisson/volume";

/** How a slice is looked at: the direction from the slice to the eye, and the one that points up on the screen. LPS. */
export interface Looking {
  readonly viewPlaneNormal: Vector;
  readonly viewUp: Vector;
}

const front: Vector = [0, -1, 0];
const head: Vector = [0, 0, 1];

/**
 * The plane at right angles to a vessel, seen as radiologists see the standard plane nearest to it: the front up where
 * that is the axial one, else the head; and the patient's right never on the right of the screen. A plane that shows
 * neither left nor right is seen from the patient's left.
 *
 * @param along the vessel's direction, of any length but 0
 */
export function acrossVessel(along: Vector): Looking {
  const normal = scale(along, 1 / lengthOf(along));
  const [x, y, z] = normal.map(Math.abs) as unknown as Vector;
  const wanted = z >= x && z >= y ? front : head;
  const up = subtract(wanted, scale(normal, dot(wanted, normal)));
  const viewUp = scale(up, 1 / lengthOf(up));
  const toTheLeft = cross(viewUp, normal)[0];
  const turned = Math.abs(toTheLeft) > 1e-6 ? toTheLeft < 0 : normal[0] < 0;
  return { viewPlaneNormal: turned ? scale(normal, -1) : normal, viewUp };
}
