import type { CardStep } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import { GateView } from "./GateView.tsx";
import classes from "./orderCard.module.css";

/** One step of the order, with its gate before it. */
export function CardStepView({ step, number }: { step: CardStep; number: number }) {
  const t = useWords();
  const say = useSay();
  return (
    <li className={classes.step}>
      <GateView gate={step.gate} />
      <h3>
        <span className={classes.number}>{number}</span> {say(step.title)}
      </h3>
      <dl className={classes.about}>
        <dt>{t("when")}</dt>
        <dd>{say(step.when)}</dd>
        <dt>{t("why")}</dt>
        <dd>
          {say(step.why)}{" "}
          <span className="mark">
            {t("rule")} {step.rule.guideline}/{step.rule.id}
          </span>
        </dd>
      </dl>
    </li>
  );
}
