import { readWritten, type WrittenQuantity, writeQuantity } from "../document/writtenQuantity.ts";

/** What the case says of a figure that a person has set in place of a measured one. */
export const editedByHand = "edited by hand";

export type WrittenBranch = Readonly<Record<string, unknown>>;

/** Whether a program measured the branch on masks. */
export const isMeasured = (branch: WrittenBranch | undefined): boolean =>
  branch !== undefined && (branch.worstSection !== undefined || branch.wallArea !== undefined);

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
 * Another filled per cent for a branch. The range moves with the value and ends at 0 and 100; where there was none there
 * is none. Typed text that is no number is kept for the reader to mend.
 */
export function moveFilled(from: WrittenQuantity | undefined, value: number | string): WrittenQuantity {
  const moved: WrittenQuantity = { ...from, unit: "%", value };
  if (typeof value !== "number" || typeof from?.value !== "number") return moved;
  if (from.low === undefined || from.high === undefined) return moved;
  const shift = value - from.value;
  const within = (end: number): number => Math.min(100, Math.max(0, round(end + shift)));
  return { ...moved, low: within(from.low), high: within(from.high) };
}

const round = (percent: number): number => Math.round(percent * 10) / 10;

/**
 * A branch with another obstruction. The free lumen's area that a program measured belongs to the old figure and goes
 * out with it, so that no result goes on using it; the figure itself says that a person set it.
 */
export function withObstruction(
  branch: WrittenBranch | undefined,
  obstruction: WrittenQuantity | undefined,
): WrittenBranch {
  const { obstruction: _, lumenArea, ...others } = branch ?? {};
  if (obstruction === undefined) return others;
  const source = isMeasured(branch) ? { source: editedByHand } : {};
  return { ...others, obstruction: { ...writeQuantity(obstruction), ...source } };
}

/** A branch with another kind of thrombus; on a measured branch that, too, is a person's word. */
export function withThrombus(branch: WrittenBranch | undefined, thrombus: string | undefined): WrittenBranch {
  const { thrombus: _, ...others } = branch ?? {};
  const filled = filledPercent(branch);
  const marked =
    isMeasured(branch) && filled ? { obstruction: { ...writeQuantity(filled), source: editedByHand } } : {};
  return { ...others, ...marked, ...(thrombus === undefined ? {} : { thrombus }) };
}
