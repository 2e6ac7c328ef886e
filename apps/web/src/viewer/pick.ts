type OnScreen = readonly [x: number, y: number];

/** Pixels around a drawn line within which a click still means the line. Defined. */
const reachPx = 10;

/** The name whose points on the screen come nearest to a click, or undefined where none is within reach. */
export function nearest<Name>(
  click: OnScreen,
  lines: Iterable<readonly [Name, readonly OnScreen[]]>,
): Name | undefined {
  let found: Name | undefined;
  let least = reachPx;
  for (const [name, points] of lines) {
    for (const [x, y] of points) {
      const distance = Math.hypot(x - click[0], y - click[1]);
      if (distance < least) {
        least = distance;
        found = name;
      }
    }
  }
  return found;
}
