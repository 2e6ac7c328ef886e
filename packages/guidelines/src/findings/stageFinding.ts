import { text } from "@glisson/case";
import type { Stage } from "@glisson/staging";
import { withExamination } from "../examination.ts";
import { type FactLine, type Judgement, judgedLater } from "../finding.ts";
import type { Verdict } from "../verdict.ts";

/** A stage against the classes wanted: settled as soon as every class still possible falls on one side. */
export function stageIs(stage: Stage, wanted: (value: string) => boolean): Judgement {
  const possible = stage.value !== undefined ? [stage.value] : (stage.possible ?? []);
  return fromPossible(stage, possible.map(wanted));
}

/** One answer for every value still possible: settled when they agree. */
export function fromPossible(stage: Stage, holds: readonly boolean[]): Judgement {
  const [first] = holds;
  const isSettled = first !== undefined && holds.every((one) => one === first);
  const verdict: Verdict = !isSettled ? "cannot say" : first ? "met" : "not met";
  return judgedLater(
    verdict,
    () => stageLine(stage),
    () => stage.missing.map(withExamination),
  );
}

function stageLine(stage: Stage): FactLine[] {
  const shown = stage.value ?? stage.possible?.join(" / ");
  if (shown === undefined) return [];
  const { id, title, detail } = stage;
  const said = text(
    `${title.en}: ${shown}${detail ? ` (${detail.en})` : ""}`,
    `${title.zh}：${shown}${detail ? `（${detail.zh}）` : ""}`,
  );
  return [{ path: `stages.${id}`, text: said }];
}

export const among =
  (...wanted: readonly string[]) =>
  (value: string): boolean =>
    wanted.includes(value);
