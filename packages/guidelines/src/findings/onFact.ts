import { type Quantity, showQuantity, type Text, text } from "@glisson/case";
import { endsOf, type Fact, measuredAgain, type StageInput } from "@glisson/staging";
import { withExamination } from "../examination.ts";
import { type FactLine, type Judgement, judged, judgedLater } from "../finding.ts";
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

/**
 * Judges a limit on a quantity over the whole of its range: settled where both ends fall on one side, else cannot say,
 * and a closer measurement is what is missing.
 *
 * @param otherwise the answer where the whole range falls on the other side
 */
export function onQuantity<U extends string>(
  given: Quantity<U> | undefined,
  path: string,
  name: Text,
  holds: (value: number, unit: U) => boolean,
  otherwise: Verdict = "not met",
): Judgement {
  if (given === undefined) return judged("cannot say", [], [withExamination({ path, name })]);
  const [atLow, atHigh] = endsOf(given).map((value) => holds(value, given.unit));
  const shown = showQuantity(given);
  return judgedLater(
    atLow !== atHigh ? "cannot say" : atLow ? "met" : otherwise,
    () => [{ path, text: text(`${name.en} ${shown}`, `${name.zh} ${shown}`) }],
    () => (atLow !== atHigh ? [withExamination({ path, name: measuredAgain(name) })] : []),
  );
}

/** A fact that the staging worked out, with what it rests on and lacks. */
export const fromFact = ({ options, inputs, missing }: Fact<boolean>): Judgement =>
  judgedLater(
    options.length > 1 ? "cannot say" : metIf(options[0]),
    () => factLines(inputs),
    () => missing.map(withExamination),
  );

/** What a stage stands on, as lines of a judgement. */
export const factLines = (inputs: readonly StageInput[]): FactLine[] =>
  inputs.map(({ shown, ...placed }) => ({ ...placed, text: shown }));

export const metIf = (holds: boolean): Verdict => (holds ? "met" : "not met");
