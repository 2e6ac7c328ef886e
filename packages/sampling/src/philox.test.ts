import { describe, expect, it } from "vitest";
import { philox, uniform } from "./philox.ts";

describe("Philox 4x32-10", () => {
  // Known answers published by the authors with their library (Random123, kat_vectors).
  it.each([
    [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
    [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
    [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
  ] as const)("counter %j, key %j", (counter, key, answer) => {
    const words = philox([...counter], [...key]).map((word) => word.toString(16).padStart(8, "0"));
    expect(words.join(" ")).toBe(answer);
  });
});

describe("uniform draws", () => {
  it("lie between 0 and 1, spread evenly, and do not hang together from place to place", () => {
    const count = 20_000;
    const bins = new Array<number>(20).fill(0);
    let [sum, products] = [0, 0];
    for (let n = 0; n < count; n++) {
      const [here, beside] = [uniform(7, n, 0), uniform(7, n, 1)];
      expect(here > 0 && here < 1).toBe(true);
      bins[Math.floor(20 * here)]!++;
      sum += here;
      products += (here - 0.5) * (beside - 0.5);
    }
    expect(Math.abs(sum / count - 0.5)).toBeLessThan(4 / Math.sqrt(12 * count));
    expect(Math.abs(products / count)).toBeLessThan(4 / (12 * Math.sqrt(count)));
    // Chi squared with 19 degrees of freedom lies below 43.8 in 999 of 1,000.
    const expected = count / 20;
    expect(bins.reduce((chi, bin) => chi + (bin - expected) ** 2 / expected, 0)).toBeLessThan(43.8);
  });

  it("depend on seed, sample and place alone", () => {
    expect(uniform(1, 2, 3)).toBe(uniform(1, 2, 3));
    const draws = [uniform(1, 2, 3), uniform(2, 2, 3), uniform(1, 3, 3), uniform(1, 2, 4)];
    expect(new Set(draws).size).toBe(4);
  });
});
