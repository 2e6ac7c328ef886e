import type { Text } from "@glisson/case";

/** A fact of the case that a stage stands on, as the card shows it. `path` is its place in the case. */
export interface StageInput {
  readonly path: string;
  readonly shown: Text;
  readonly date?: string;
  readonly source?: string;
}

/** A fact that the case does not have, by its place in the case. */
export interface MissingInput {
  readonly path: string;
  readonly name: Text;
}

/** A fact as far as it is known: one option where it is settled, else every value that it still may have. */
export interface Fact<T> {
  readonly options: readonly [T, ...T[]];
  readonly inputs: readonly StageInput[];
  readonly missing: readonly MissingInput[];
}

export const known = <T>(value: T, ...inputs: StageInput[]): Fact<T> => ({ options: [value], inputs, missing: [] });

export const unknown = <T>(
  options: readonly [T, ...T[]],
  missing: readonly MissingInput[],
  inputs: readonly StageInput[] = [],
): Fact<T> => ({ options, inputs, missing });

/** The fact is known and true. */
export const isTrue = (fact: Fact<boolean>): boolean => !fact.options.includes(false);

/** True when one of the facts is true, false when all are false, else open with what would settle it. */
export function anyOf(facts: readonly Fact<boolean>[]): Fact<boolean> {
  const inputs = facts.flatMap((fact) => fact.inputs);
  if (facts.some(isTrue)) return known(true, ...inputs);
  if (facts.every((fact) => !fact.options.includes(true))) return known(false, ...inputs);
  return unknown(
    [true, false],
    facts.flatMap((fact) => fact.missing),
    inputs,
  );
}

type Facts<F> = { readonly [K in keyof F]: Fact<F[K]> };

interface Settled<V> {
  /** Every value that the facts still allow, in the order given. */
  readonly possible: readonly V[];
  readonly inputs: readonly StageInput[];
  /** What is missing and would change the value; empty when the value is settled. */
  readonly missing: readonly MissingInput[];
}

/**
 * Decides a stage for every combination of the values that the facts still allow.
 *
 * @param facts what the stage depends on
 * @param decide the stage of one combination
 * @param order all values of the stage, in the order in which they are shown; without it, as they are met
 */
export function settle<F extends object, V extends string>(
  facts: Facts<F>,
  decide: (given: F) => V,
  order?: readonly V[],
): Settled<V> {
  const names = Object.keys(facts) as (keyof F)[];
  const outcomes = combinations(facts, names).map((chosen) => {
    const given = Object.fromEntries(names.map((name, i) => [name, facts[name].options[chosen[i]!]])) as F;
    return { chosen, value: decide(given) };
  });
  const reached = new Set(outcomes.map(({ value }) => value));
  const matters = (position: number): boolean => {
    const seen = new Map<string, V>();
    return outcomes.some(({ chosen, value }) => {
      const rest = chosen.with(position, -1).join();
      const other = seen.get(rest) ?? value;
      seen.set(rest, value);
      return other !== value;
    });
  };
  return {
    possible: order ? order.filter((value) => reached.has(value)) : [...reached],
    inputs: distinct(names.flatMap((name) => facts[name].inputs)),
    missing: distinct(
      names.flatMap((name, i) => (facts[name].options.length > 1 && matters(i) ? facts[name].missing : [])),
    ),
  };
}

/** Every choice of one option per fact, as option indices. */
const combinations = <F>(facts: Facts<F>, names: readonly (keyof F)[]): number[][] =>
  names.reduce<number[][]>(
    (chosen, name) => chosen.flatMap((start) => facts[name].options.map((_, option) => [...start, option])),
    [[]],
  );

const distinct = <T extends { readonly path: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.path, item])).values(),
];
