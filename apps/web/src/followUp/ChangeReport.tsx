import type { Change, Plan } from "@glisson/planner";
import { memo } from "react";
import { Link } from "wouter";
import { useSay, useWords, type Words } from "../language/language.ts";
import { VerdictMark } from "../page/VerdictMark.tsx";
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
      <ul>
        {change.response.map(({ title, answer, missing }) => (
          <li key={title.en}>
            {say(title)}:{" "}
            {answer ? <b>{say(answer)}</b> : t("cannotSayNeeds", { missing: missing ? say(missing) : "" })}
          </li>
        ))}
      </ul>
      {change.restoredBy.length > 0 && (
        <p>
          {t("restoredBy")} {change.restoredBy.map((set) => set.map(({ name }) => say(name)).join(" + ")).join(" | ")}
        </p>
      )}
      {change.turned.length > 0 && (
        <details className="more">
          <summary>{t("rulesTurned", { count: change.turned.length })}</summary>
          <ul>
            {change.turned.map(({ guideline, edition, says, from, to, by }) => (
              <li key={`${guideline.en} ${edition} ${says.en}`}>
                {say(guideline)}, {edition}: {say(says)} <VerdictMark verdict={from} /> → <VerdictMark verdict={to} />{" "}
                {by.length > 0 && <span className="dim">({by.map(({ name }) => say(name)).join(", ")})</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={classes.headlines}>
        <div>
          <h3>
            {t("before")} | {change.from.date} | <Link href={`/cases/${change.from.id}`}>{change.from.id}</Link>
          </h3>
          <p className="dim">{t("cardRemade")}</p>
          <p>{say(change.cardBefore.headline)}</p>
          <Steps steps={change.cardBefore.steps} />
        </div>
        <div>
          <h3>
            {t("now")} | {plan.case.date}
          </h3>
          <p>
            <b>{say(plan.card.headline)}</b>
          </p>
          <Steps steps={plan.card.steps} />
        </div>
      </div>
    </section>
  );
});

/** The steps of a card with the answer at the gate before each. */
function Steps({ steps }: { steps: Plan["card"]["steps"] }) {
  const say = useSay();
  if (steps.length === 0) return null;
  return (
    <ol>
      {steps.map(({ step, title, gate }) => (
        <li key={step}>
          {say(title)} <VerdictMark verdict={gate.verdict} />
        </li>
      ))}
    </ol>
  );
}

/** Without ranges nobody can say whether a change is beyond error. */
const verdictOf = (real: boolean | undefined): Words =>
  real === undefined ? "changeNoRange" : real ? "changeReal" : "changeWithinError";
