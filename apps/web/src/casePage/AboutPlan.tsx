import type { Plan } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";

/** What made the plan, so that it can be made again; and what it is not. */
export function AboutPlan({ plan }: { plan: Plan }) {
  const t = useWords();
  const say = useSay();
  const editions = plan.made.editions.map(({ guideline, edition }) => `${guideline} ${edition}`).join(t("comma"));
  return (
    <section className="card" aria-labelledby="about-heading">
      <h2 id="about-heading">{t("aboutPlan")}</h2>
      <p className="dim">
        {t("madeBy", { engine: plan.made.engine, editions })} <code>{plan.made.caseSha256.slice(0, 16)}</code>
      </p>
      <b>{say(plan.notice)}</b>
    </section>
  );
}
