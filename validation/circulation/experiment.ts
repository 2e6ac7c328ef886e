/** One figure of an experiment: what the model gives, and the band into which it must fall. */
interface Figure {
  readonly what: string;
  readonly ours: number;
  readonly low: number;
  readonly high: number;
  /**
   * What the band rests on: a source that was read; general knowledge, so that missing it is told and does not fail; or a
   * convention of ours.
   */
  readonly mark: "read" | "recalled" | "defined";
}

/** A published experiment run on the model by changing its input alone. */
export interface Experiment {
  readonly id: string;
  readonly intervention: string;
  readonly published: string;
  readonly source: string;
  readonly figures: readonly Figure[];
  /** Why the model cannot run it, or what stands behind a miss. */
  readonly note?: string;
}

export type Verdict = "met" | "missed";

export const verdictOf = ({ ours, low, high }: Figure): Verdict => (ours >= low && ours <= high ? "met" : "missed");

export const figure = (
  what: string,
  ours: number,
  low: number,
  high: number,
  mark: Figure["mark"] = "read",
): Figure => ({
  what,
  ours,
  low,
  high,
  mark,
});

/** 1 where it holds, else 0: wanted 1. */
export const holds = (what: string, is: boolean, mark: Figure["mark"] = "read"): Figure =>
  figure(what, is ? 1 : 0, 1, 1, mark);
