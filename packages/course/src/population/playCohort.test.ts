import { expect, it } from "vitest";
import { parametersWith } from "../parameters.ts";
import { causes } from "../play/playOrder.ts";
import { anyExtent, livers, order } from "../testing/settings.ts";
import { addCounts, playCohort } from "./playCohort.ts";
import { drawStart, extents } from "./population.ts";
import { deadOf, medianMonths, survivalAt } from "./survival.ts";

const arm = { population: anyExtent, order: () => order("tace:right") };
const p = parametersWith();
const play = (from: number, to: number) => playCohort(arm, livers, p, { seed: 5, from, to, months: 24 });

it("the counts of parts add up to those of the whole, in any split", () => {
  expect(addCounts(play(0, 37), play(37, 90))).toEqual(play(0, 90));
});

it("nobody is counted twice or lost: alive and dead of each cause are all", () => {
  const counts = play(0, 150);
  const dead = causes.reduce((sum, cause) => sum + deadOf(counts, cause), 0);
  expect(dead + survivalAt(counts, 24)).toBeCloseTo(1, 9);
  expect(survivalAt(counts, 0)).toBe(1);
  expect(survivalAt(counts, medianMonths(counts))).toBeCloseTo(0.5, 9);
});

it("a population has the extents that it says, in their shares", () => {
  const count = 4000;
  const seen = new Map(extents.map((name) => [name, 0]));
  for (let sample = 0; sample < count; sample++) {
    const [right, left, trunk, mesenteric] = drawStart(anyExtent, livers, 1, sample).thrombusMl;
    const side = Math.max(right, left);
    const name =
      mesenteric > 0
        ? "mesenteric"
        : trunk * 1.5 > 0.9 * 9
          ? "trunk blocked"
          : trunk > 0
            ? "trunk open"
            : side > 1
              ? "side"
              : "sectoral";
    seen.set(name, seen.get(name)! + 1);
  }
  for (const [name, share] of Object.entries(anyExtent.extent))
    expect(Math.abs(seen.get(name as (typeof extents)[number])! / count - share)).toBeLessThan(
      4 * Math.sqrt(share / count),
    );
});
