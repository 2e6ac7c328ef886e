import { follows, type ReasonToDiffer, reasonsToDiffer, reasonTitle, type Step } from "@glisson/case";
import { type Plan, stepTitle } from "@glisson/planner";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useField } from "../document/editing.ts";
import { DateInput } from "../facts/DateInput.tsx";
import { FaultLine } from "../facts/FaultLine.tsx";
import { stepWords } from "../facts/stepWords.ts";
import { useSay, useWords } from "../language/language.ts";
import classes from "./decision.module.css";
import { type Draft, recorded, whyNotYet } from "./draft.ts";

/** A decision being written. Nothing of it is kept until it is recorded; from then on only undo takes it back. */
export function DecisionForm({ plan }: { plan: Plan }) {
  const t = useWords();
  const say = useSay();
  const { written, fault, set } = useField(["decisions"]);
  const advice = plan.card.steps.map(({ step }) => step);
  const [draft, setDraft] = useState<Draft>();
  if (!draft)
    return (
      <div className="noPrint">
        <FaultLine fault={fault} />
        <Button
          size="xs"
          variant="default"
          onClick={() => setDraft({ date: plan.case.date, by: "", steps: advice, reason: undefined, note: "" })}
        >
          {t("recordDecision")}
        </Button>
      </div>
    );
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const differs = !follows(draft.steps, advice);
  const hindrance = whyNotYet(draft, plan);
  const record = () => {
    set([...(Array.isArray(written) ? written : []), recorded(draft, plan)]);
    setDraft(undefined);
  };
  return (
    <div className={`${classes.form} noPrint`}>
      <div className={classes.fields}>
        <DateInput label={t("decidedOn")} written={draft.date} onWrite={(date) => change({ date: date ?? "" })} />
        <TextInput
          size="xs"
          label={t("decidedBy")}
          placeholder={t("decidedByHint")}
          value={draft.by}
          onChange={(event) => change({ by: event.currentTarget.value })}
        />
      </div>
      <ol className={classes.steps} aria-label={t("decidedSteps")}>
        {draft.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may be given twice, and has no identity but its place
          <li key={at}>
            {say(stepTitle(step))}{" "}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={t("removeStep", { step: say(stepTitle(step)) })}
              onClick={() => change({ steps: draft.steps.toSpliced(at, 1) })}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ol>
      {draft.steps.length === 0 && <p>{t("decidedNone")}</p>}
      <NativeSelect
        size="xs"
        label={t("addStep")}
        value=""
        data={[
          { value: "", label: t("choose") },
          ...stepWords.map(({ step, label }) => ({ value: step, label: t(label) })),
        ]}
        onChange={(event) => change({ steps: [...draft.steps, event.currentTarget.value as Step] })}
      />
      {differs && (
        <div className={classes.fields}>
          <NativeSelect
            size="xs"
            label={t("reasonToDiffer")}
            value={draft.reason ?? ""}
            data={[
              { value: "", label: t("choose") },
              ...reasonsToDiffer.map((reason) => ({ value: reason, label: say(reasonTitle[reason]) })),
            ]}
            onChange={(event) =>
              change({ reason: (event.currentTarget.value || undefined) as ReasonToDiffer | undefined })
            }
          />
          <TextInput
            size="xs"
            label={t("inALine")}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </div>
      )}
      <p className="dim" role="status">
        {hindrance ? t(hindrance) : t(differs ? "decisionDiffers" : "decisionFollows")}
      </p>
      <div className={classes.fields}>
        <Button size="xs" disabled={hindrance !== undefined} onClick={record}>
          {t("recordDecision")}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDraft(undefined)}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
