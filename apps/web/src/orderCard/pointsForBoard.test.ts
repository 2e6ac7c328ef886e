import { text } from "@glisson/case";
import type { Gate, Verdict } from "@glisson/guidelines";
import { expect, it } from "vitest";
import { pointsForBoard } from "./pointsForBoard.ts";

const gate = (verdict: Verdict, ...lines: [verdict: Verdict, decides: boolean][]): Gate => ({
  verdict,
  lines: lines.map(([of, decides]) => ({
    id: "no encephalopathy",
    limit: text("", ""),
    decides,
    trace: { verdict: of, says: text("", ""), because: [], missing: [], parts: [] },
  })),
});

it("counts, at a gate that is met, what does not decide and is not known to be met", () => {
  expect(pointsForBoard(gate("met", ["met", true], ["met", false]))).toBe(0);
  expect(pointsForBoard(gate("met", ["met", true], ["not met", false], ["cannot say", false]))).toBe(2);
  expect(pointsForBoard(gate("not met", ["not met", true], ["not met", false]))).toBe(0);
});
