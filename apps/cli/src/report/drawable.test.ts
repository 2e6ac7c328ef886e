import { expect, it } from "vitest";
import { drawable } from "./drawable.ts";

it("shows what the font lacks as a mark and says what it was, at any depth; the rest stays", () => {
  const { document, missing } = drawable(
    { title: "a😀b", lines: [{ name: "😀", count: 3, real: true }] },
    (character) => character !== "😀",
  );
  expect(document).toEqual({ title: "a〓b", lines: [{ name: "〓", count: 3, real: true }] });
  expect(missing).toEqual(["😀"]);
});
