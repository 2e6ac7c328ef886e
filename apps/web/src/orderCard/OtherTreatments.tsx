import { type OtherTreatment, stanceTitle } from "@glisson/planner";
import { useSay, useWords } from "../language/language.ts";
import { VerdictMark } from "../page/VerdictMark.tsx";
import { GateView } from "./GateView.tsx";
import classes from "./orderCard.module.css";

/** What guidelines name for this patient beside the order, not ranked: who names it, and the gate before it. */
export function OtherTreatments({ others }: { readonly others: readonly OtherTreatment[] }) {
  const t = useWords();
  if (others.length === 0) return null;
  return (
    <>
      <h3>{t("otherTreatments")}</h3>
      <ul className={classes.others}>
        {others.map((other) => (
          <OtherTreatmentView key={other.treatment} other={other} />
        ))}
      </ul>
    </>
  );
}

function OtherTreatmentView({ other: { title, note, gate, named } }: { readonly other: OtherTreatment }) {
  const t = useWords();
  const say = useSay();
  return (
    <li>
      <details className="more">
        <summary>
          {say(title)}{" "}
          {gate ? (
            <>
              {t("gateBefore")} <VerdictMark verdict={gate.verdict} />
            </>
          ) : (
            <span className="mark">{t("noLimitsFound")}</span>
          )}
        </summary>
        {note && <p className={classes.tight}>{say(note)}</p>}
        <ul className={classes.plain}>
          {named.map(({ guideline, edition, rule, says, stance, verdict }) => (
            <li key={`${guideline.en} ${rule}`}>
              <b>{say(stanceTitle[stance])}</b> {say(guideline)}, {edition}: {say(says)}{" "}
              {verdict === "cannot say" && <VerdictMark verdict={verdict} />}
            </li>
          ))}
        </ul>
        {gate && <GateView gate={gate} />}
      </details>
    </li>
  );
}
