import { text } from "@glisson/case";
import type { Stage } from "@glisson/staging";
import { withExamination } from "../examination.ts";
import { type FactLine, type Judgement, judged } from "../finding.ts";
import type { Verdict } from "../verdict.ts";

/** A stage against the classes wanted: settled as soon as every class still possible falls on one side. */
export function stageIs(stage: Stage, wanted: (value: string) => boolean): Judgement {
  const possible = stage.value !== undefined ? [stage.value] : (stage.possible ?? []);
  return fromPossible(stage, possible.map(wanted));
}

/** One answer for every value still possible: settled when they agree. */
export function fromPossible(stage: Stage, holds: readonly boolean[]): Judgement {
  const verdict: Verdict = holds.length === 0 || new Set(holds).size > 1 ? "cannot say" : holds[0] ? "met" : "not met";
  const shown = stage.value ?? stage.possible?.join(" / ");
  const because: FactLine[] =
    shown === undefined
      ? []
      : [
          {
            path: `stages.${stage.id}`,
            text: text(
              `${stage.title.en}: ${shown}${stage.detail ? ` (${stage.detail.en})` : ""}`,
              `${stage.title.zh}：${shown}${stage.detail ? `（${stage.detail.zh}）` : ""}`,
            ),
          },
        ];
  return judged(verdict, because, verdict === "cannot say" ? stage.missing.map(withExamination) : []);
}

export const among =
  (...wanted: readonly string[]) =>
  (value: string): boolean =>
    wanted.includes(value);
