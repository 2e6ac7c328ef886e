import { parseCase } from "@glisson/case";
import { expect, it } from "vitest";
import { responseBetween } from "./response.ts";

function answers(before: Record<string, unknown>, now: Record<string, unknown>): (string | undefined)[] {
  const [then, today] = [before, now].map((tumours) => {
    const parsed = parseCase({ glisson: "glisson-case/1", id: "a", date: "2026-11-02", source: "test", tumours });
    if (!parsed.ok) throw new Error(parsed.faults[0].where);
    return parsed.value;
  });
  return responseBetween(then!, today!).map(({ answer }) => answer?.en.slice(0, 2));
}

it.each([
  ["10 cm", "7 cm", "PR"],
  ["10 cm", "71 mm", "SD"],
  ["10 cm", "120 mm", "PD"],
  // A fifth more, but less than 5 mm.
  ["20 mm", "24 mm", "SD"],
])("one tumour of %s, then %s: %s by RECIST 1.1, and nothing is said of what was not measured", (then, now, wanted) => {
  const one = (largest: string) => ({ count: 1, largest });
  expect(answers(one(then), one(now))).toEqual([wanted, undefined, undefined]);
});

it("several tumours are not graded by the largest", () => {
  expect(answers({ count: 2, largest: "10 cm" }, { count: 2, largest: "5 cm" })).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
