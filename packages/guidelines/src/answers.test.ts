import fc from "fast-check";
import { expect, it } from "vitest";
import { codeFor, compiledGates, compiledRules, verdictOfCode } from "./answers.ts";
import { evaluateWith, type Judge } from "./evaluate.ts";
import { judged } from "./finding.ts";
import { findingNames } from "./findings.ts";
import { conditionOf, conditionOfGate } from "./guideline.ts";
import { gates, guidelines } from "./rules.generated.ts";

/** Every answer to every finding may stand beside every other, even where no patient has both. */
const anyCodes = fc.uint8Array({ min: 0, max: 2, minLength: findingNames.length, maxLength: findingNames.length });

const judgeOf =
  (codes: Uint8Array): Judge =>
  (finding) =>
    judged(codeFor(codes, finding), []);

it("a rule or gate made ready answers as the same condition does with its trace", () => {
  const conditions = guidelines.flatMap((guideline) => guideline.rules.map((rule) => conditionOf(rule, guideline)));
  fc.assert(
    fc.property(anyCodes, (codes) => {
      const ready = compiledRules.map(({ judge }) => verdictOfCode[judge(codes)]);
      expect(ready).toEqual(conditions.map((condition) => evaluateWith(condition, judgeOf(codes)).verdict));
      for (const [gate, rules] of [
        [compiledGates.tace, gates["before-tace"]],
        [compiledGates.radiotherapy, gates["before-radiotherapy"]],
      ] as const)
        expect(verdictOfCode[gate(codes)]).toBe(evaluateWith(conditionOfGate(rules), judgeOf(codes)).verdict);
    }),
    { numRuns: 20 },
  );
});
