import { Button } from "@mantine/core";
import { useWords } from "../language/language.ts";
import classes from "./casePage.module.css";
import { downloadJson } from "./downloadJson.ts";
import type { Session, SessionState } from "./session.ts";

/** Where the notices stand on the page, to lead there. */
export const noticesId = "notices";

/** What the reader must know about the edits: a fault, edits found again, another window's version, versions put aside. */
export function SessionNotices({ state, session }: { state: SessionState; session: Session }) {
  const t = useWords();
  const { faults, restored, theirs, asides, keptHere, saving } = state;
  return (
    <div id={noticesId} tabIndex={-1} className={classes.notices}>
      {theirs && (
        <div className={classes.notice} role="alert">
          <p>
            <b>{t("conflict")}</b> {t("conflictHint")}
          </p>
          <div className={classes.choices}>
            <Button size="xs" onClick={() => void session.keepMine()}>
              {t("keepMine")}
            </Button>
            <Button size="xs" variant="default" onClick={session.takeTheirs}>
              {t("takeTheirs")}
            </Button>
          </div>
        </div>
      )}
      {faults.length > 0 && (
        <div className={classes.notice} role="status">
          <p>
            <b>{t(saving === "refused" ? "refusedByServer" : "lastValidPlan")}</b>
          </p>
          {faults.map((fault) => (
            <p key={fault.where} className="faultLine">
              {t("faultAt", { ...fault })}
            </p>
          ))}
        </div>
      )}
      {restored && !theirs && <p className={classes.quiet}>{t("restored")}</p>}
      {!keptHere && (
        <p className={classes.notice} role="alert">
          {t("notKeptHere")}
        </p>
      )}
      {asides.map((aside) => (
        <div key={JSON.stringify(aside)} className={classes.quiet}>
          {t("asideKept")}
          <Button size="compact-xs" variant="subtle" onClick={() => session.putBack(aside)}>
            {t("putBack")}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => downloadJson(`${aside.id}.json`, aside)}>
            {t("download")}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => session.discardAside(aside)}>
            {t("throwAway")}
          </Button>
        </div>
      ))}
    </div>
  );
}
