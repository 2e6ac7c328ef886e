import type { Plan } from "@glisson/planner";
import { type ReactNode, useEffect, useRef } from "react";
import { useEditing } from "../document/editing.ts";
import { useSay, useWords, type Words } from "../language/language.ts";
import classes from "./facts.module.css";
import { commonDate, type KnownFact, type ShownField, shownFields } from "./knownFacts.ts";
import { flaggedAge } from "./labAge.ts";

interface Props {
  readonly title: Words;
  readonly plan: Plan;
  /** Places in the case that the group holds: a fact belongs to it when its path starts with one of them. */
  readonly paths: readonly string[];
  /** Fields of the group that the plan has no line for: shown all the same when they are known. */
  readonly fields?: readonly ShownField[];
  readonly children: ReactNode;
}

/** A group of facts: what is known, with date and source, in one look; the fields to correct it beneath. A fault opens it. */
export function FactGroup({ title, plan, paths, fields = [], children }: Props) {
  const t = useWords();
  const say = useSay();
  const { valid, faults } = useEditing();
  const holds = (path: string) => paths.some((start) => path === start || path.startsWith(`${start}.`));
  const lines = plan.facts.flatMap((group) => group.lines).filter(({ path }) => holds(path));
  const unknown = lines.filter(({ shown }) => shown === undefined);
  const known: KnownFact[] = [
    ...lines.flatMap(({ name, shown, ...line }) => (shown ? [{ ...line, name: say(name), shown: say(shown) }] : [])),
    ...shownFields(fields, valid, t).filter(({ path }) => !lines.some((line) => line.path === path)),
  ];
  const common = commonDate(known, valid.date);
  const sources = new Set(known.map(({ source }) => source ?? valid.source));
  const atFault = faults.some(({ where }) => holds(where.replace(/^case\./, "")));
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (atFault && details.current) details.current.open = true;
  }, [atFault]);

  return (
    <details className={classes.group} ref={details}>
      <summary>
        <h3>{t(title)}</h3>
        <span className={classes.known}>
          {known.map((fact) => {
            const age = fact.path.startsWith("labs.") ? flaggedAge(fact.date, valid.date) : undefined;
            return (
              <span key={fact.path} title={[fact.date ?? valid.date, fact.source ?? valid.source].join(" | ")}>
                <span className={classes.factName}>{fact.name}</span> <b>{fact.shown}</b>
                {(fact.date ?? valid.date) !== common && (
                  <span className={classes.small}> {fact.date ?? valid.date}</span>
                )}
                {age !== undefined && <span className={classes.old}>{t("daysOld", { count: age })}</span>}
              </span>
            );
          })}
          {unknown.length > 0 && (
            <span className={classes.dim}>
              {t("unknownFacts", { names: unknown.map(({ name }) => say(name)).join(t("comma")) })}
            </span>
          )}
          {lines.length === 0 && <span className={classes.dim}>{t("nothingWritten")}</span>}
          {known.length > 0 && <span className={classes.small}>{[common, ...sources].join(" | ")}</span>}
        </span>
        <span className={classes.correct}>{t("correct")}</span>
      </summary>
      <div className={classes.stack}>{children}</div>
    </details>
  );
}
