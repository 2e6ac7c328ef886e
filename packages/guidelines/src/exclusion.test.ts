import { expect, it } from "vitest";
import type { Treatment } from "./advice.ts";
import { exclude, opens } from "./exclusion.ts";

const says = (advises: readonly Treatment[], options?: readonly Treatment[]) => ({
  advises,
  ...(options ? { options } : {}),
});
const forbids = (...against: Treatment[]) => ({ advises: [], against });

it("what begins now is the first of a sequence, and each option", () => {
  expect(opens(says(["radiotherapy", "tace"]))).toEqual(["radiotherapy"]);
  expect(opens(says(["radiotherapy", "tace"], ["haic", "systemic"]))).toEqual(["radiotherapy", "haic", "systemic"]);
  expect(opens(says([]))).toEqual([]);
});

it.each([
  ["one forbids what the other opens", says(["tace"]), forbids("systemic", "tace"), true],
  ["one forbids an option of the other", says([], ["haic", "tace"]), forbids("tace"), true],
  ["the forbidden step is only a later one", says(["radiotherapy", "tace"]), forbids("tace"), false],
  ["another step is forbidden", says(["tace"]), forbids("haic"), false],
  ["both forbid", forbids("tace"), forbids("tace"), false],
  ["the same two, the other way round", says(["tace", "radiotherapy"]), says(["radiotherapy", "tace"]), true],
  ["the other way round, one between", says(["tace", "haic", "systemic"]), says(["systemic", "tace"]), true],
  ["the other way round, at the end", says(["haic", "tace", "systemic"]), says(["haic", "systemic", "tace"]), true],
  ["the same order", says(["tace", "haic", "systemic"]), says(["tace", "systemic"]), false],
  ["one step in common", says(["tace", "radiotherapy"]), says(["radiotherapy", "systemic"]), false],
  ["one step each", says(["tace"]), says(["radiotherapy"]), false],
])("%s: %o and %o exclude each other: %s", (_, one, other, excluded) => {
  expect([exclude(one, other), exclude(other, one)]).toEqual([excluded, excluded]);
});
