import type { ComparedEvidence } from "@glisson/guidelines";
import { memo } from "react";
import { useSay, useWords, type Words } from "../language/language.ts";
import { CitationLine } from "../page/CitationLine.tsx";
import { VerdictMark } from "../page/VerdictMark.tsx";
import classes from "./evidence.module.css";

const bearings: readonly { readonly bears: ComparedEvidence["bears"]; readonly heading: Words }[] = [
  { bears: "for", heading: "evidenceFor" },
  { bears: "against", heading: "evidenceAgainst" },
  { bears: "neither way", heading: "evidenceNeither" },
];

/** Studies for and against the order, and who was studied. */
export const EvidenceList = memo(function EvidenceList({ evidence }: { evidence: readonly ComparedEvidence[] }) {
  const t = useWords();
  const say = useSay();
  return (
    <section className="card noPrint" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">{t("evidence")}</h2>
      <div className={classes.bearings}>
        {bearings.map(({ bears, heading }) => {
          const studies = evidence.filter((study) => study.bears === bears);
          return (
            studies.length > 0 && (
              <div key={bears}>
                <h3>{t(heading)}</h3>
                <ul className={classes.studies}>
                  {studies.map((study) => (
                    <li key={study.id}>
                      <span className="mark">{say(study.on)}</span> {say(study.finding)}
                      <div className="dim">
                        {say(study.population)}
                        {study.size !== undefined && ` | ${t("patients", { count: study.size })}`}
                      </div>
                      <div className="dim">
                        {t("thisPatient")}{" "}
                        {study.likeness.map(({ says, verdict, mark }) => (
                          <span key={says.en}>
                            {say(says)}
                            {mark === "recalled" && ` (${t("recalled")})`} <VerdictMark verdict={verdict} />{" "}
                          </span>
                        ))}
                      </div>
                      <CitationLine citation={study.citation} />
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
});
