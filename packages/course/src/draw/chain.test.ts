import { expect, it } from "vitest";
import { processNames } from "../processes.ts";
import { chain, chainArrows, chainBox, chainPlace } from "./chain.ts";

it("every process stands on the diagram once, at a place of its own, and links lead to processes", () => {
  expect(chain.map(({ name }) => name).sort()).toEqual([...processNames].sort());
  expect(new Set(chain.map(({ row, column }) => `${row} ${column}`)).size).toBe(chain.length);
  for (const { to } of chain) for (const name of to) expect(processNames).toContain(name);
});

it("every link has its arrow, boxes stand apart, and an arrow that passes a box goes round it", () => {
  expect(chainArrows.length).toBe(chain.flatMap(({ to }) => to).length);
  for (const one of chain)
    for (const other of chain) {
      const [a, b] = [chainPlace(one), chainPlace(other)];
      if (one !== other && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThan(chainBox.height);
    }
  // Past the extension, and not from it.
  const toEmbolism = chainArrows.find(({ to }) => to === "embolism")!;
  expect(toEmbolism.from).toBe("thrombus growth");
  expect(toEmbolism.course).toMatch(/^M[\d.]+ [\d.]+C/);
});
