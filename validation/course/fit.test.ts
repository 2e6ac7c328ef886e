import { describe, expect, it } from "vitest";
import { fit as leastSquares } from "./fit.ts";
import { fitted } from "./fitted.ts";
import { readOutcomes } from "./outcomes.ts";
import { allTargets } from "./targets.ts";

const quiet = { rounds: 40, step: 1e-4, tell: () => undefined };

describe("least squares", () => {
  it("finds the one point of a curved valley (Rosenbrock, minimum at 0.5, 0.25)", () => {
    const found = leastSquares(([x, y]) => [1 - 2 * x!, 10 * (4 * y! - 4 * x! ** 2)], [0.1, 0.9], quiet);
    expect(found.at[0]).toBeCloseTo(0.5, 3);
    expect(found.at[1]).toBeCloseTo(0.25, 3);
    expect(found.after).toBeLessThan(1e-6);
  });

  it("stays within its bounds, and leaves alone what no figure holds", () => {
    const found = leastSquares(([x, y]) => [x! - 3, 0.1 * (y! - 0.4)], [0.5, 0.4], quiet);
    expect(found.at[0]).toBe(1);
    expect(found.at[1]).toBeCloseTo(0.4, 6);
  });

  it("finds where the others belong when one is held at its end", () => {
    const found = leastSquares(([x, y]) => [10 * (x! - 3), x! + y! - 1.4], [0.5, 0.9], { ...quiet, rounds: 8 });
    expect(found.at[0]).toBe(1);
    expect(found.at[1]).toBeCloseTo(0.4, 2);
  });

  it("refuses more parameters than figures", () => {
    expect(() => leastSquares(([x]) => [x!], [0.5, 0.5], quiet)).toThrow("2 parameters on 1 figures");
  });
});

describe("the figures", () => {
  const kept = /^(order-|yoon|launch|rtog|he-|wei|hfrt)/;

  it("that are kept for validation are never among those fitted", () => {
    const targets = allTargets();
    for (const { arm, use } of targets) if (kept.test(arm.row)) expect(use).toBe("validation");
    expect(targets.filter(({ use }) => use === "fit").length).toBeGreaterThan(fitted.length);
    for (const { id, use } of readOutcomes()) if (kept.test(id)) expect(use).toBe("validation");
  });

  it("each have their row, and each row its source and mark", () => {
    const rows = readOutcomes();
    expect(rows.length).toBe(95);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { source } of rows) expect(source.length).toBeGreaterThan(3);
    const weiB = rows.find(({ id }) => id === "wei-b")!;
    expect(weiB.survival.map(({ months }) => months)).toEqual([6, 12, 24]);
    [0.817, 0.431, 0.094].forEach((share, n) => {
      expect(weiB.survival[n]!.share).toBeCloseTo(share, 12);
    });
  });
});
