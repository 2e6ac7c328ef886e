import type { Plan } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import classes from "./casePage.module.css";

/** What else the reader should know, and what made the plan, so that it can be made again. */
export function Remarks({ plan }: { plan: Plan }) {
  const t = useWords();
  const say = useSay();
  return (
    <section className="card" aria-labelledby="remarks-heading">
      <h2 id="remarks-heading">{t("remarks")}</h2>
      {plan.remarks.length > 0 && (
        <ul className={classes.remarks}>
          {plan.remarks.map((remark) => (
            <li key={remark.en}>{say(remark)}</li>
          ))}
        </ul>
      )}
      <p className="dim">
        {t("madeBy", { engine: plan.made.engine })} | {t("caseHash")} <code>{plan.made.caseSha256.slice(0, 16)}</code>
      </p>
      <p>
        <b>{say(plan.notice)}</b>
      </p>
    </section>
  );
}
