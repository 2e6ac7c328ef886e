/** Veins that thrombus fills, and how they join: a side opens into the trunk, the trunk into the other side and down the mesenteric vein. */
export const [right, left, trunk, mesenteric] = [0, 1, 2, 3] as const;

/**
 * Where new thrombus of each vein ends up: the share of the lumen that is taken grows on into the next vein, the rest stays. From
 * the trunk it goes to both sides and down, in equal parts, to those that have room; where none has, growth falls to `fullGrowth`
 * and stays. `grown` mL by vein, changed in place; `taken`: worst section of each vein, 0 to 1.
 */
export function extendThrombus(grown: Float64Array, taken: Float64Array, fullGrowth: number): void {
  for (let side: number = right; side <= left; side++) {
    const on = grown[side]! * taken[side]!;
    const moved = taken[trunk]! < 1 ? on : on * fullGrowth;
    grown[side] = grown[side]! - on;
    grown[trunk] = grown[trunk]! + moved;
  }
  const on = grown[trunk]! * taken[trunk]!;
  const space = 1 - taken[right]! + (1 - taken[left]!) + (1 - taken[mesenteric]!);
  grown[trunk] = grown[trunk]! - on;
  if (space <= 0) {
    grown[mesenteric] = grown[mesenteric]! + on * fullGrowth;
    return;
  }
  for (let next: number = right; next <= mesenteric; next++)
    if (next !== trunk) grown[next] = grown[next]! + (on * (1 - taken[next]!)) / space;
}

/** Veins on the way out of the liver that thrombus fills: the first opens into the second. */
export const [hepaticVein, venaCava] = [0, 1] as const;

/** Thrombus in branches of a hepatic vein, before its stem begins to fill, mL. Defined. */
export const inHepaticBranchesMl = 1;

/** As `extendThrombus`, on the way out: from a hepatic vein into the vena cava, where there is room up to the heart. */
export function extendOutflow(grown: Float64Array, taken: Float64Array): void {
  const on = grown[hepaticVein]! * taken[hepaticVein]!;
  grown[hepaticVein] = grown[hepaticVein]! - on;
  grown[venaCava] = grown[venaCava]! + on;
}

/**
 * Obstruction of a vein's worst section from how full it is: thrombus lies unevenly, so its worst section is fuller than the
 * mean. Both 0 to 1.
 */
export const worstSection = (fill: number, worstOverMean: number): number =>
  Math.min(1, Math.max(0, fill * worstOverMean));
