import { Button } from "@mantine/core";
import { Link } from "wouter";
import { useWords } from "../language/language.ts";
import { AboutCase } from "./AboutCase.tsx";
import classes from "./casePage.module.css";
import { downloadJson } from "./downloadJson.ts";
import { Note } from "./Note.tsx";
import { savingWords } from "./savingWords.ts";
import type { Session, SessionState } from "./session.ts";

/** Whose case this is, where it comes from, whether the edits are saved, and the way back through them. */
export function CaseHead({ state, session }: { state: SessionState; session: Session }) {
  const t = useWords();
  const { valid, record, saving, keptHere } = state;
  const unsaved = saving !== "saved";
  return (
    <div className={classes.head}>
      <title>{`${valid.title ?? valid.id} – Glisson`}</title>
      <div className={classes.title}>
        <h1>{valid.title ?? valid.id}</h1>
        <p className="dim">
          {valid.title && `${valid.id} | `}
          {valid.date} | {valid.source}
          {record.example && (
            <>
              {" "}
              <span className="mark">{t("example")}</span>
            </>
          )}
          {valid.follows && (
            <>
              {" | "}
              <Link href={`/cases/${valid.follows}`}>{t("followUpOf", { id: valid.follows })}</Link>
            </>
          )}
        </p>
        {valid.note && <Note text={valid.note} />}
        <details className="more">
          <summary>{t("editAbout")}</summary>
          <AboutCase />
        </details>
      </div>
      <div className={classes.tools}>
        <span className={classes.saving} role="status" data-saving={saving}>
          {t(saving === "no answer" && !keptHere ? "savingNoAnswerNotKept" : savingWords[saving])}
        </span>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!record.canUndo && !unsaved}
          onClick={() => void session.step("undo")}
        >
          {t("undo")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!record.canRedo || unsaved}
          onClick={() => void session.step("redo")}
        >
          {t("redo")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => downloadJson(`${state.document.id}.json`, state.document)}
        >
          {t("saveAsFile")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => window.print()}>
          {t("print")}
        </Button>
      </div>
    </div>
  );
}
