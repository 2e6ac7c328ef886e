import type { Facts } from "./finding.ts";
import { type FindingName, findingNames, findings } from "./findings.ts";
import { type Criterion, conditionOf, conditionOfGate } from "./guideline.ts";
import { gates, guidelines } from "./rules.generated.ts";
import type { Verdict } from "./verdict.ts";

/** An answer as a number: not met, cannot say, met. Kleene's all and any are then least and greatest. */
export const verdictOfCode = ["not met", "cannot say", "met"] as const satisfies readonly Verdict[];

const codeOf = { "not met": 0, "cannot say": 1, met: 2 } as const satisfies Record<Verdict, number>;

/** The answers to every finding of the vocabulary, in its order. */
export type FindingCodes = Uint8Array;

const judges = findingNames.map((finding) => findings[finding].judge);

export function findingCodes(facts: Facts): FindingCodes {
  const codes = new Uint8Array(judges.length);
  for (let at = 0; at < codes.length; at++) codes[at] = codeOf[judges[at]!(facts).verdict];
  return codes;
}

/** Judges a criterion without its trace. */
type Compiled = (codes: FindingCodes) => number;

function compile(criterion: Criterion): Compiled {
  if (typeof criterion === "string") {
    const at = findingNames.indexOf(criterion);
    return (codes) => codes[at]!;
  }
  if ("not" in criterion) {
    const part = compile(criterion.not);
    return (codes) => 2 - part(codes);
  }
  if ("all" in criterion) {
    const parts = criterion.all.map(compile);
    return (codes) => {
      let least = 2;
      for (let at = 0; at < parts.length && least > 0; at++) least = Math.min(least, parts[at]!(codes));
      return least;
    };
  }
  const parts = criterion.any.map(compile);
  return (codes) => {
    let greatest = 0;
    for (let at = 0; at < parts.length && greatest < 2; at++) greatest = Math.max(greatest, parts[at]!(codes));
    return greatest;
  };
}

/** Every rule of every guideline, in their order, made ready once. */
export const compiledRules: readonly { readonly guideline: string; readonly rule: string; readonly judge: Compiled }[] =
  guidelines.flatMap((guideline) =>
    guideline.rules.map((rule) => ({
      guideline: guideline.id,
      rule: rule.id,
      judge: compile(conditionOf(rule, guideline)),
    })),
  );

export const compiledGates = {
  tace: compile(conditionOfGate(gates["before-tace"])),
  radiotherapy: compile(conditionOfGate(gates["before-radiotherapy"])),
} as const;

/** The answer to one finding among all. */
export const codeFor = (codes: FindingCodes, finding: FindingName): Verdict =>
  verdictOfCode[codes[findingNames.indexOf(finding)]!]!;
