import { type Text, text } from "@glisson/case";

/** Whether a figure changed between two readings: only beyond both ranges is a change called real. */
export type Verdict = "less" | "more" | "no real change" | "cannot say";

/** A figure with its range; without one it is not known how far it can be trusted. */
export interface Figure {
  /** Why it cannot be judged whatever its range: a lower limit, a gap that nobody labelled. */
  readonly limitedBy?: Text | undefined;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

export interface Judged {
  readonly verdict: Verdict;
  /** Why it cannot be said. */
  readonly reason?: Text;
}

export const cannotSay = (reason: Text): Judged => ({ verdict: "cannot say", reason });

/** Less or more where the two ranges do not overlap, no real change where they do. */
export function judge(before: Figure | undefined, after: Figure | undefined): Judged {
  if (!before || !after)
    return cannotSay(
      before
        ? text("not measured in the later reading", "后次未测得")
        : text("not measured in the earlier reading", "前次未测得"),
    );
  const limit = before.limitedBy ?? after.limitedBy;
  if (limit) return cannotSay(limit);
  const { low, high } = before;
  if (low === undefined || high === undefined || after.low === undefined || after.high === undefined)
    return cannotSay(text("a range is missing", "缺少范围"));
  if (after.high < low) return { verdict: "less" };
  if (high < after.low) return { verdict: "more" };
  return { verdict: "no real change" };
}
