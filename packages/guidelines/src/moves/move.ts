import type { Case, Text } from "@glisson/case";

/** One fact of a case changed, as little as a limit or the next class asks. */
export interface Move {
  /** Place of the fact in the case. */
  readonly path: string;
  readonly change: Text;
  /**
   * How much must change: a measured value by its share of itself, an obstruction by its share of the lumen, a class by
   * the share of its scale. Defined: the sciences give no common measure of such changes.
   */
  readonly distance: number;
  /** The new value lies within the range of the measurement as it is. */
  readonly within: boolean;
  readonly patient: Case;
}
