/** Cases with facts left out and put back, for tests of what a stage says while facts are missing. */

export type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** The same facts with some of them left out, each by its own coin. */
export const thinned = (facts: Tree, coin: () => boolean): Tree =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(() => !coin())
      .map(([key, value]) => [key, isTree(value) ? thinned(value, coin) : value]),
  );

/** The facts with the one at a path taken over from the whole: `reading.portal.PV.trunk.thrombus`, `labs.inr` … */
export const restored = (partial: Tree, facts: Tree, [key, ...rest]: readonly string[]): Tree => ({
  ...partial,
  [key!]:
    rest.length === 0 || !(key! in partial) ? facts[key!] : restored(partial[key!] as Tree, facts[key!] as Tree, rest),
});

/** A path in its steps; the name of a branch is one. */
export const stepsOf = (path: string): string[] =>
  path
    .replace(/PV\.(\w+)/, "PV_$1")
    .split(".")
    .map((step) => step.replace("PV_", "PV."));
