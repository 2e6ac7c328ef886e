import type { Danger } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import { FactReferences } from "../page/FactReferences.tsx";
import classes from "./casePage.module.css";

/** What must be said before everything else. */
export function DangerLines({ dangers }: { dangers: readonly Danger[] }) {
  const t = useWords();
  const say = useSay();
  if (dangers.length === 0) return null;
  return (
    <section className={classes.dangers} aria-labelledby="danger-heading">
      <h2 id="danger-heading">
        <span aria-hidden="true">▲</span> {t("danger")}
      </h2>
      {dangers.map((danger) => (
        <p key={danger.code}>
          <b>{say(danger.says)}</b> <FactReferences lines={danger.because} />
        </p>
      ))}
    </section>
  );
}
