import type { Plan } from "@glisson/planner";
import { useEffect, useRef, useState } from "react";
import { useSay, useWords } from "../language/language.ts";
import classes from "./caseStrip.module.css";
import { noticesId } from "./SessionNotices.tsx";
import { savingWords } from "./savingWords.ts";
import type { Saving, SessionState } from "./session.ts";

const troubles: readonly Saving[] = ["at fault", "refused", "no answer"];

/**
 * The case in one line at the top edge once its head is scrolled away: the order, the danger, whether edits are saved
 * and what hinders them, so that the consequence of an edit is seen where it is made.
 */
export function CaseStrip({ plan, state }: { plan: Plan; state: SessionState }) {
  const t = useWords();
  const say = useSay();
  const head = useRef<HTMLDivElement>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!head.current) return;
    const observer = new IntersectionObserver(([seen]) =>
      setAway(seen !== undefined && !seen.isIntersecting && seen.boundingClientRect.top < 0),
    );
    observer.observe(head.current);
    return () => observer.disconnect();
  }, []);
  const { theirs, faults, saving } = state;
  const [danger] = plan.dangers;
  const [fault] = faults;
  const notice = theirs ? t("conflict") : fault && t("faultLine", { found: fault.found, wanted: fault.wanted });
  return (
    <>
      <div ref={head} />
      {away && (
        <section className={classes.strip} aria-label={t("inShort")}>
          <p className={classes.headline} role="status">
            {say(plan.card.headline)}
          </p>
          {danger && (
            <p className={classes.danger}>
              <span aria-hidden="true">▲</span> <b>{t("dangerMark", { count: plan.dangers.length })}:</b>{" "}
              {say(danger.says)}
            </p>
          )}
          <p className={classes.saving} data-trouble={troubles.includes(saving) || undefined}>
            {t(savingWords[saving])}
          </p>
          {notice && (
            <p className={classes.notice}>
              <a href={`#${noticesId}`}>
                <span aria-hidden="true">⚠</span> {notice}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}
