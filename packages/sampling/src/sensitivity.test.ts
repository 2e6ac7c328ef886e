import { expect, it } from "vitest";
import { sensitivitiesOf, sensitivityDesign } from "./sensitivity.ts";

it("Ishigami's function: the known shares, an input that acts only together with another among them", () => {
  // Ishigami and Homma 1990, a = 7, b = 0.1: S1 0.314, S2 0.442, S3 0; ST1 0.558, ST2 0.442, ST3 0.244.
  const ishigami = ([x1, x2, x3]: Float64Array): number => {
    const [a, b, c] = [x1, x2, x3].map((share) => Math.PI * (2 * share! - 1)) as [number, number, number];
    return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
  };
  const found = sensitivitiesOf(sensitivityDesign(3, 3, 20_000).map(ishigami), 3);
  [0.314, 0.442, 0].forEach((first, n) => {
    expect(Math.abs(found[n]!.first - first)).toBeLessThan(0.02);
  });
  [0.558, 0.442, 0.244].forEach((total, n) => {
    expect(Math.abs(found[n]!.total - total)).toBeLessThan(0.02);
  });
});

it("Sobol's g-function of six inputs: the known totals, in their order", () => {
  const weights = [0, 0.5, 3, 9, 99, 99];
  const g = (point: Float64Array): number =>
    weights.reduce((product, a, n) => (product * (Math.abs(4 * point[n]! - 2) + a)) / (1 + a), 1);
  const found = sensitivitiesOf(sensitivityDesign(5, 6, 20_000).map(g), 6);
  const alone = weights.map((a) => 1 / 3 / (1 + a) ** 2);
  const variance = alone.reduce((product, one) => product * (1 + one), 1) - 1;
  found.forEach(({ first, total }, n) => {
    const others = alone.reduce((product, one, m) => (m === n ? product : product * (1 + one)), 1);
    expect(Math.abs(first - alone[n]! / variance)).toBeLessThan(0.02);
    expect(Math.abs(total - (alone[n]! * others) / variance)).toBeLessThan(0.02);
  });
});

it("an output that does not vary depends on nothing", () => {
  expect(
    sensitivitiesOf(
      sensitivityDesign(1, 2, 10).map(() => 4.2),
      2,
    ),
  ).toEqual([
    { first: 0, total: 0 },
    { first: 0, total: 0 },
  ]);
});
