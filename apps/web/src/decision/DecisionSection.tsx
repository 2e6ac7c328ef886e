import type { Plan } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import classes from "./decision.module.css";

/** What the board decided, beside the advice; and the form for a new decision on the card as it stands. */
export function DecisionSection({ plan }: { plan: Plan }) {
  const t = useWords();
  const say = useSay();
  const { decision } = plan;
  return (
    <section className="card" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{t("decision")}</h2>
      {decision ? (
        <div className={classes.taken} data-state={decision.state}>
          <p>{say(decision.says)}</p>
          {decision.state === "card changed" && (
            <p className="dim">
              {t("advisedThen")} {say(decision.advised)}
            </p>
          )}
        </div>
      ) : (
        <p className="dim">{t("noDecision")}</p>
      )}
      <DecisionForm plan={plan} />
    </section>
  );
}
