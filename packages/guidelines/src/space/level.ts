/** A part of a case as it is written by hand. */
export interface Fragment {
  readonly [field: string]: unknown;
}

/** One state that a fact can be in: its word, and the part of a case that says it. */
export interface Level {
  readonly says: string;
  readonly facts: Fragment | ((soFar: Fragment) => Fragment);
  /** Another way of not knowing: an answer given before may be withdrawn here. */
  readonly unsettled?: boolean;
  /** What is simulated elsewhere and handed in as a fact. */
  readonly simulated?: Fragment;
}

/** One fact that criteria rest on, in all its states. The first is always that nobody knows. */
export interface Axis {
  readonly name: string;
  readonly levels: readonly Level[];
  /** Pairs of levels of which the second is the worse, and what is worse in it. */
  readonly worse?: { readonly of: "liver function" | "performance" | "obstruction"; readonly pairs: readonly Pair[] };
}

type Pair = readonly [better: string, worse: string];

const unknown: Level = { says: "unknown", facts: {} };

/** An axis of plain levels, unknown before them. */
export const axis = (name: string, levels: readonly Level[], worse?: Axis["worse"]): Axis => ({
  name,
  levels: [unknown, ...levels],
  ...(worse ? { worse } : {}),
});

/** Every level worse than the one before it. */
export const inOrder = (levels: readonly string[]): Pair[] =>
  levels.slice(1).map((worse, index) => [levels[index]!, worse]);

/** Joins parts of a case; the later part wins where both say something. */
export function merge(a: Fragment, b: Fragment): Fragment {
  const joined: Record<string, unknown> = { ...a };
  for (const [field, value] of Object.entries(b)) {
    const before = joined[field];
    joined[field] = isFragment(before) && isFragment(value) ? merge(before, value) : value;
  }
  return joined;
}

const isFragment = (value: unknown): value is Fragment =>
  typeof value === "object" && value !== null && !Array.isArray(value);
