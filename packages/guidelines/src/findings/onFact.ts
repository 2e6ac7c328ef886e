import type { Text } from "@glisson/case";
import { withExamination } from "../examination.ts";
import { type Judgement, judged } from "../finding.ts";
import type { Verdict } from "../verdict.ts";

/** Judges a fact that may be missing: missing is cannot say, with the examination that gives it. */
export function onFact<T>(
  value: T | undefined,
  path: string,
  name: Text,
  judge: (value: T) => readonly [verdict: Verdict, shown: Text],
): Judgement {
  if (value === undefined) return judged("cannot say", [], [withExamination({ path, name })]);
  const [verdict, shown] = judge(value);
  return judged(verdict, [{ path, text: shown }]);
}

export const metIf = (holds: boolean): Verdict => (holds ? "met" : "not met");
