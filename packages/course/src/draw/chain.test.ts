import { expect, it } from "vitest";
import { processNames } from "../processes.ts";
import { chain } from "./chain.ts";

it("every process stands on the diagram once, at a place of its own, and links lead to processes", () => {
  expect(chain.map(({ name }) => name).sort()).toEqual([...processNames].sort());
  expect(new Set(chain.map(({ row, column }) => `${row} ${column}`)).size).toBe(chain.length);
  for (const { to } of chain) for (const name of to) expect(processNames).toContain(name);
});
