import { readWritten, type WrittenQuantity, writeQuantity } from "../document/writtenQuantity.ts";

/** What the case says of a figure that a person has set or changed. */
export const editedByHand = "edited by hand";

export type WrittenBranch = Readonly<Record<string, unknown>>;

/** How far a range reaches below and above its value, in per cent of area. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

/** The obstruction of a branch as it is written, in per cent; the words "complete" and "none" are 100 and 0. */
export function filledPercent(branch: WrittenBranch | undefined): WrittenQuantity | undefined {
  const words: Record<string, string> = { complete: "100 %", none: "0 %" };
  const written = branch?.obstruction;
  const quantity = readWritten(typeof written === "string" ? (words[written] ?? written) : written, ["%", "1"]);
  if (quantity?.unit !== "1") return quantity;
  const { value, low, high, ...rest } = quantity;
  return {
    ...rest,
    unit: "%",
    value: typeof value === "number" ? round(value * 100) : value,
    ...(low === undefined ? {} : { low: round(low * 100) }),
    ...(high === undefined ? {} : { high: round(high * 100) }),
  };
}

/**
 * How far the range of a figure reaches to each side; undefined where there is no range round a value. At 0 and at 100
 * the scale has cut the range, so that an end there says nothing: it takes the wider of the two reaches.
 */
export function reachOf(filled: WrittenQuantity | undefined): Reach | undefined {
  const { value, low, high } = filled ?? {};
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") return undefined;
  if (!(low <= value && value <= high)) return undefined;
  const [below, above] = [value - low, high - value];
  const wider = Math.max(below, above);
  return { below: low <= 0 ? wider : below, above: high >= 100 ? wider : above };
}

/**
 * Another filled per cent for a branch. The range moves with the value and keeps the reach that it had when the moving
 * began, whatever 0 and 100 cut off on the way. A value off the scale, and typed text that is no number, is kept for the
 * reader to mend, beside the range as it stands.
 */
export function moveFilled(
  from: WrittenQuantity | undefined,
  value: number | string,
  reach: Reach | undefined,
): WrittenQuantity {
  const moved: WrittenQuantity = { ...from, unit: "%", value };
  if (reach === undefined || typeof value !== "number" || value < 0 || value > 100) return moved;
  return {
    ...moved,
    low: Math.max(0, round(value - reach.below)),
    high: Math.min(100, round(value + reach.above)),
  };
}

const round = (percent: number): number => Math.round(percent * 10) / 10;

/**
 * A branch with another obstruction, set by a person. It keeps the date of the figure that it corrects: a correction is
 * no new look at the vein, and must not make an old reading seem one made after treatment. The free lumen's area that a
 * program measured belongs to the old figure and goes out with it, so that no result goes on using it.
 */
export function withObstruction(
  branch: WrittenBranch | undefined,
  obstruction: WrittenQuantity | undefined,
): WrittenBranch {
  const { obstruction: _, lumenArea, ...others } = branch ?? {};
  return obstruction === undefined
    ? others
    : { ...others, obstruction: writeQuantity({ ...obstruction, source: editedByHand }) };
}

/** A branch with another flow or another kind of thrombus; its figure stays as it was read. */
export function withAnswer(
  branch: WrittenBranch | undefined,
  key: "flow" | "thrombus",
  answer: string | undefined,
): WrittenBranch {
  const { [key]: _, ...others } = branch ?? {};
  return answer === undefined ? others : { ...others, [key]: answer };
}
