import { describe, expect, it } from "vitest";
import { drawsFrom, hash } from "./random.ts";

describe("random numbers", () => {
  it("are the same on every machine", () => {
    expect([hash(0, 0, 0), hash(1, 2, 3), hash(4294967295, 11, 123456789)]).toEqual([
      1058359340, 1500469937, 2045950392,
    ]);
  });

  it("do not depend on what was drawn before in another stream", () => {
    const first = drawsFrom(5, 1);
    first.share();
    const alone = drawsFrom(5, 2).share();
    expect(drawsFrom(5, 2).share()).toBe(alone);
    expect(drawsFrom(5, 1).share()).not.toBe(alone);
  });

  it("are evenly spread, without memory, and normal where asked", () => {
    const draws = drawsFrom(7, 3);
    const shares = Array.from({ length: 20000 }, draws.share);
    const mean = shares.reduce((sum, x) => sum + x, 0) / shares.length;
    expect(mean).toBeCloseTo(0.5, 2);
    const lag = shares.slice(1).reduce((sum, x, n) => sum + (x - 0.5) * (shares[n]! - 0.5), 0) / shares.length;
    expect(Math.abs(12 * lag)).toBeLessThan(0.03);
    const normals = Array.from({ length: 20000 }, () => draws.normal(3, 2));
    const middle = normals.reduce((sum, x) => sum + x, 0) / normals.length;
    const variance = normals.reduce((sum, x) => sum + (x - middle) ** 2, 0) / normals.length;
    expect(middle).toBeCloseTo(3, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
  });
});
