/** Where a label is written beside its point, pixels from the pane's top left corner; `end`: it ends at x. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

/** Room that a label of 13 px keeps to the pane's upper and lower edge. */
const [roomAbove, roomBelow] = [14, 6];

/** Width of a text of 13 px semi-bold, px, at most: 8 for a Latin sign, 13.5 for a Chinese one. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2e7f ? 13.5 : 8), 0);

/**
 * Places a label to the right of its point; to the left where it would be cut there and is not cut here; and moved into
 * the pane where neither side has room. A point outside the pane keeps its label outside.
 */
export function placeLabel(
  [x, y]: readonly [number, number],
  width: number,
  [paneWidth, paneHeight]: readonly [number, number],
  gap: number,
): LabelPlace {
  if (x < 0 || x > paneWidth || y < 0 || y > paneHeight) return { x: x + gap, y, anchor: "start" };
  const inside = Math.min(paneHeight - roomBelow, Math.max(roomAbove, y));
  if (x + gap + width <= paneWidth) return { x: x + gap, y: inside, anchor: "start" };
  if (x - gap - width >= 0) return { x: x - gap, y: inside, anchor: "end" };
  return { x: Math.max(0, paneWidth - width), y: inside, anchor: "start" };
}
