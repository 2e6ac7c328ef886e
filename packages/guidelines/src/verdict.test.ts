import { expect, it } from "vitest";
import { allOf, anyOf, notOf, type Verdict } from "./verdict.ts";

const three: readonly Verdict[] = ["not met", "cannot say", "met"];
const rank = (verdict: Verdict) => three.indexOf(verdict);

it("joins two verdicts as Kleene's strong logic does, over all nine pairs", () => {
  for (const a of three)
    for (const b of three) {
      expect(rank(allOf([a, b]))).toBe(Math.min(rank(a), rank(b)));
      expect(rank(anyOf([a, b]))).toBe(Math.max(rank(a), rank(b)));
      expect(notOf(allOf([a, b]))).toBe(anyOf([notOf(a), notOf(b)]));
    }
});

it("knows the empty cases", () => {
  expect(allOf([])).toBe("met");
  expect(anyOf([])).toBe("not met");
});
