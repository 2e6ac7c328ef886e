import type { Criterion, Guideline, Rule } from "@glisson/guidelines";

/** A guideline with one rule's condition wrong in one place, and what was done to it. */
export interface Mutant {
  readonly rule: string;
  readonly done: string;
  readonly guideline: Guideline;
}

/** Every way of getting one condition of a guideline wrong in one place: a part left out, turned round, or joined otherwise. */
export function mutantsOf(guideline: Guideline): Mutant[] {
  return guideline.rules.flatMap((rule, at) =>
    wrongs(rule.when).map(({ done, criterion }) => ({
      rule: rule.id,
      done,
      guideline: { ...guideline, rules: guideline.rules.with(at, { ...rule, when: criterion } satisfies Rule) },
    })),
  );
}

interface Wrong {
  readonly done: string;
  readonly criterion: Criterion;
}

function wrongs(criterion: Criterion): Wrong[] {
  if (typeof criterion === "string") return [{ done: `"${criterion}" turned round`, criterion: { not: criterion } }];
  if ("not" in criterion)
    return [
      { done: "not left out", criterion: criterion.not },
      ...wrongs(criterion.not)
        .filter(({ criterion: inner }) => !(typeof inner === "object" && "not" in inner && inner.not === criterion.not))
        .map(({ done, criterion: inner }) => ({ done, criterion: { not: inner } })),
    ];
  const isAll = "all" in criterion;
  const parts = isAll ? criterion.all : criterion.any;
  const joined = (inner: readonly Criterion[]): Criterion => (isAll ? { all: inner } : { any: inner });
  const leftOut =
    parts.length < 2
      ? []
      : parts.map((part, at) => ({ done: `${say(part)} left out`, criterion: joined(parts.toSpliced(at, 1)) }));
  const within = parts.flatMap((part, at) =>
    wrongs(part).map(({ done, criterion: inner }) => ({ done, criterion: joined(parts.with(at, inner)) })),
  );
  return [
    { done: isAll ? "any for all" : "all for any", criterion: isAll ? { any: parts } : { all: parts } },
    ...leftOut,
    ...within,
  ];
}

const say = (part: Criterion): string => (typeof part === "string" ? `"${part}"` : JSON.stringify(part));
