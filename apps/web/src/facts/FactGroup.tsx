import type { Plan } from "@glisson/planner";
import type { ReactNode } from "react";
import { useEditing } from "../document/editing.ts";
import { useSay, useWords, type Words } from "../language/language.ts";
import classes from "./facts.module.css";
import { flaggedAge } from "./labAge.ts";

interface Props {
  readonly title: Words;
  readonly plan: Plan | undefined;
  /** Places in the case that the group holds: a fact belongs to it when its path starts with one of them. */
  readonly paths: readonly string[];
  readonly children: ReactNode;
}

/** A group of facts: what is known in one line, the fields to correct it beneath. A fault inside opens it. */
export function FactGroup({ title, plan, paths, children }: Props) {
  const t = useWords();
  const say = useSay();
  const { valid, faults } = useEditing();
  const holds = (path: string) => paths.some((start) => path === start || path.startsWith(`${start}.`));
  const lines = plan?.facts.flatMap((group) => group.lines).filter(({ path }) => holds(path)) ?? [];
  const known = lines.filter(({ shown }) => shown !== undefined);
  const unknown = lines.filter(({ shown }) => shown === undefined);
  const atFault = faults.filter(({ where }) => holds(where.replace(/^case\./, "")));

  return (
    <details className={classes.group} open={atFault.length > 0 || undefined}>
      <summary>
        <h3>{t(title)}</h3>
        <span className={classes.known}>
          {known.map((line) => {
            const age = line.path.startsWith("labs.") ? flaggedAge(line.date, valid.date) : undefined;
            return (
              <span key={line.path} className={classes.fact}>
                <span className={classes.factName}>{say(line.name)}</span> <b>{line.shown && say(line.shown)}</b>
                {age !== undefined && <span className={classes.old}>{t("daysOld", { count: age })}</span>}
              </span>
            );
          })}
          {unknown.length > 0 && (
            <span className={classes.dim}>
              {t("unknownFacts", { names: unknown.map(({ name }) => say(name)).join(t("comma")) })}
            </span>
          )}
        </span>
        <span className={classes.correct}>{t("correct")}</span>
      </summary>
      <div className={classes.stack}>{children}</div>
    </details>
  );
}
