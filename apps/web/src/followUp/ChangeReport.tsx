import type { Change, Plan } from "@glisson/planner";
import { memo } from "react";
import { Link } from "wouter";
import { useSay, useWords, type Words } from "../language/language.ts";
import classes from "./followUp.module.css";

/** What changed since the case before, and what that did to the order. */
export const ChangeReport = memo(function ChangeReport({ change, plan }: { change: Change; plan: Plan }) {
  const t = useWords();
  const say = useSay();
  return (
    <section className="card" aria-labelledby="change-heading">
      <h2 id="change-heading">{t("changeSince", { date: change.from.date })}</h2>
      <p className={classes.says} data-flipped={change.flipped || undefined}>
        {change.flipped && <span className="mark">{t("orderFlipped")}</span>} {say(change.says)}
      </p>
      {change.facts.length > 0 && (
        <div className="scroll">
          <table className="compact">
            <thead>
              <tr>
                <th scope="col">{t("fact")}</th>
                <th scope="col">{t("before")}</th>
                <th scope="col">{t("now")}</th>
                <th scope="col">{t("change")}</th>
              </tr>
            </thead>
            <tbody>
              {change.facts.map((fact) => (
                <tr key={`${fact.path} ${fact.now.en}`}>
                  <th scope="row">{say(fact.name)}</th>
                  <td>{say(fact.before)}</td>
                  <td>{say(fact.now)}</td>
                  <td>{t(verdictOf(fact.real))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.headlines}>
        <div>
          <h3>
            {t("before")} | {change.from.date} | <Link href={`/cases/${change.from.id}`}>{change.from.id}</Link>
          </h3>
          <p>{say(change.headlineBefore)}</p>
        </div>
        <div>
          <h3>
            {t("now")} | {plan.case.date}
          </h3>
          <p>
            <b>{say(plan.card.headline)}</b>
          </p>
        </div>
      </div>
    </section>
  );
});

/** Without ranges nobody can say whether a change is beyond error. */
const verdictOf = (real: boolean | undefined): Words =>
  real === undefined ? "changeNoRange" : real ? "changeReal" : "changeWithinError";
