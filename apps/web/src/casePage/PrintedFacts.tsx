import type { FactGroup } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import classes from "./casePage.module.css";

/** The facts on paper, where the form cannot be used. */
export function PrintedFacts({ facts }: { facts: readonly FactGroup[] }) {
  const t = useWords();
  const say = useSay();
  return (
    <section className={`card ${classes.printedFacts}`}>
      <h2>{t("facts")}</h2>
      {facts.map((group) => (
        <p key={group.title.en}>
          <b>{say(group.title)}</b>{" "}
          {group.lines
            .map(
              ({ name, shown, date }) => `${say(name)} ${shown ? say(shown) : t("unknown")}${date ? ` [${date}]` : ""}`,
            )
            .join("; ")}
        </p>
      ))}
    </section>
  );
}
