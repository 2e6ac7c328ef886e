import type { Text } from "@glisson/case";
import type { Plan } from "@glisson/planner";
import { memo } from "react";
import { useSay, useWords } from "../language/language.ts";
import { MissingFacts } from "../page/MissingFacts.tsx";
import { SettledBy } from "../page/SettledBy.tsx";
import { CardStepView } from "./CardStepView.tsx";
import { embolisationOf } from "./embolisationOf.ts";
import { OtherTreatments } from "./OtherTreatments.tsx";
import classes from "./orderCard.module.css";
import { TrunkSensitivity } from "./TrunkSensitivity.tsx";

interface Props {
  readonly plan: Plan;
  /** What the simulated months say to the order, once they have been played. */
  readonly courseSays: Text | undefined;
}

/** The main answer: the steps in order, the gate before each, what would turn the order round, and what is missing. */
export const OrderCard = memo(function OrderCard({ plan, courseSays }: Props) {
  const t = useWords();
  const say = useSay();
  const { card, trunk } = plan;
  const lethal = plan.dangers.some(({ code }) => code === "liver-without-supply");
  const dangerous = lethal ? card.steps.find(({ step }) => step === embolisationOf(card)) : undefined;
  return (
    <section className={`card ${classes.card}`} aria-labelledby="order-heading">
      <h2 id="order-heading">{t("orderCard")}</h2>
      <p className={classes.headline} data-kind={card.kind}>
        {say(card.headline)}
      </p>
      {plan.disagreements.length > 0 && (
        <div className={classes.disagreements}>
          <h3>{t("disagreements")}</h3>
          {plan.disagreements.map((sentence) => (
            <div key={sentence.en}>{say(sentence)}</div>
          ))}
        </div>
      )}
      {courseSays && (
        <p className={classes.disagreements}>
          {say(courseSays)} <a href="#course">{t("course")}</a>
        </p>
      )}
      {dangerous && (
        <p className={classes.dangerous}>
          <b>
            {t("dangerousStep")} {say(dangerous.title)}
          </b>{" "}
          ({t("dangerousStepHint")})
        </p>
      )}
      {card.steps.length > 0 && (
        <ol className={classes.steps}>
          {card.steps.map((step, at) => (
            <CardStepView key={step.step} step={step} number={at + 1} />
          ))}
        </ol>
      )}
      <OtherTreatments others={plan.otherTreatments} />
      {card.missing.length > 0 && (
        <>
          <h3>{t("missingFacts")}</h3>
          <MissingFacts missing={card.missing} />
          <SettledBy sets={card.settledBy ?? card.steps[0]?.gate.settledBy} />
        </>
      )}
      {card.flips.length > 0 && (
        <>
          <h3>{t("nearestFlip")}</h3>
          <ul className={classes.plain}>
            {card.flips.map((flip) => (
              <li key={flip.change.en}>
                {say(flip.change)} {flip.within && `(${t("withinRange")})`} → <b>{say(flip.becomes)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      <TrunkSensitivity trunk={trunk} />
      {card.stops.length > 0 && (
        <>
          <h3>{t("stops")}</h3>
          <ul className={classes.plain}>
            {card.stops.map((stop) => (
              <li key={stop.en}>{say(stop)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
});
