import { type PhantomParameters, piecesOfType } from "@glisson/phantom";
import { afterAll, describe, expect, it } from "vitest";
import { checkDigitalLiver, type LiverCheck } from "./digitalLiver.ts";
import { quantile } from "./statistics.ts";
import { terminalsFound } from "./terminals.ts";

/** A sample of the sweep that docs/validation.md shows, on seeds of its own and coarse enough to be quick. */
const sample = Array.from({ length: 8 }, (_, n) => 900_000 + n);
const spacings = [
  [1.2, 1.2, 1.2],
  [1, 1, 1.6],
  [0.9, 0.9, 2.5],
  [0.9, 0.9, 5],
] as const;
const variants = ["A", "A", "B", "C", "A", "D", "A", "E"] as const;
const obstructions = [0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.96, 1] as const;
const shapes = ["crescent", "ring", "central"] as const;
const types = ["III", "II"] as const;

const thrombusOf = (n: number): PhantomParameters["thrombus"] => ({
  ...{
    kind: "tumour",
    shape: shapes[n % 3]!,
    profile: "constant",
    expansion: 1.2,
    downstreamRatio: 1,
    sideDeg: 40 * n,
  },
  pieces: piecesOfType(types[n % 2]!, variants[n]!, obstructions[n]!),
});

describe("digital livers", () => {
  const checks: LiverCheck[] = [];

  it.each(sample)("seed %i: read, named, never mirrored", (seed) => {
    const n = seed - 900_000;
    const check = checkDigitalLiver(seed, {
      spacingMm: [...spacings[n % 4]!],
      forkVariant: variants[n]!,
      thrombus: thrombusOf(n),
    });
    checks.push(check);
    expect(check.refused).toBeNull();
    expect(check.mirrored).toBe("refused");
    expect(check.names.filter(({ given, isRight }) => !isRight && given.startsWith("PV")).length).toBeLessThan(2);
    // Null where thrombus fills the trunk from end to end: its calibre is that of the part without.
    expect(check.trunkRadiusVoxels ?? 0).toBeLessThan(0.5);
    expect(quantile(check.radiusErrorVoxels, 0.5)).toBeLessThan(0.35);
  });

  afterAll(() => {
    if (checks.length < sample.length) return;
    const measured = checks.flatMap(({ branches }) => branches.filter(({ read }) => read !== null));
    const inside = measured.filter(({ truth, read }) => truth >= read!.low - 1e-6 && truth <= read!.high + 1e-6);
    expect(inside.length / measured.length).toBeGreaterThan(0.95);
    const errors = measured.filter(({ truth }) => truth > 0).map(({ truth, read }) => Math.abs(read!.value - truth));
    expect(errors.length).toBeGreaterThan(5);
    expect(quantile(errors, 0.5)).toBeLessThan(0.03);
    const names = checks.flatMap((one) => one.names);
    expect(names.filter(({ isRight }) => isRight).length / names.length).toBeGreaterThan(0.95);
  });

  it("show nearly all of the ends that their masks can show", () => {
    const { ends, apart, apartFound } = terminalsFound(900_100, 300, 0.6);
    expect(ends).toBe(300);
    expect(apartFound).toBeGreaterThanOrEqual((290 / 300) * apart);
  });
});
