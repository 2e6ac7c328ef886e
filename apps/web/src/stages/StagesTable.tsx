import type { Stage, Stages } from "@glisson/staging";
import { memo } from "react";
import { useSay, useWords } from "../language/language.ts";
import { CitationLine } from "../page/CitationLine.tsx";
import { FactReferences } from "../page/FactReferences.tsx";
import classes from "./stages.module.css";

const shown = ["childPugh", "albi", "malbi", "ecog", "cheng", "vp", "bclc", "cnlc", "vv", "hvtt"] as const;

/** Every stage of the case in one table; its inputs and source open beneath it. */
export const StagesTable = memo(function StagesTable({ stages }: { stages: Stages }) {
  const t = useWords();
  return (
    <section className="card" aria-labelledby="stages-heading">
      <h2 id="stages-heading">{t("stages")}</h2>
      <ul className={classes.stages}>
        {shown.map((id) => (
          <StageRow key={id} stage={stages[id]} />
        ))}
      </ul>
    </section>
  );
});

function StageRow({ stage }: { stage: Stage }) {
  const t = useWords();
  const say = useSay();
  const possible = stage.possible?.join(t("or"));
  return (
    <li>
      <details>
        <summary data-fact={`stages.${stage.id}`}>
          <span>{say(stage.title)}</span>
          {stage.value === undefined ? (
            <span className={classes.open}>{possible ? t("cannotSayStage", { possible }) : t("cannotSay")}</span>
          ) : (
            <b>{stage.value === "none" ? t("none") : stage.value}</b>
          )}
          {stage.detail && <span className="dim">{say(stage.detail)}</span>}
        </summary>
        <div className={classes.behind}>
          {stage.inputs.length > 0 && (
            <FactReferences lines={stage.inputs.map(({ shown: text, ...input }) => ({ ...input, text }))} />
          )}
          {stage.missing.length > 0 && (
            <p>
              {t("missing")} {stage.missing.map(({ name }) => say(name)).join(t("comma"))}
            </p>
          )}
          {stage.note && <p>{say(stage.note)}</p>} <CitationLine citation={stage.citation} />
        </div>
      </details>
    </li>
  );
}
