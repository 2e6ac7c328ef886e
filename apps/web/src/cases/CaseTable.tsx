import { Link } from "wouter";
import { useSay, useWords } from "../language/language.ts";
import { trunkWords } from "../page/trunkWords.ts";
import type { CaseSummary } from "../server/server.ts";
import classes from "./cases.module.css";

/** All cases, the newest first; a case that cannot be read keeps its line and says why. */
export function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const t = useWords();
  if (cases.length === 0) return <p>{t("noCases")}</p>;
  const newestFirst = cases.toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? ""));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("case")}</th>
          <th scope="col">{t("date")}</th>
          <th scope="col">{t("portalTrunk")}</th>
          <th scope="col">{t("orderOfTreatment")}</th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map((summary) => (
          <CaseRow key={summary.id} summary={summary} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ summary }: { summary: CaseSummary }) {
  const t = useWords();
  const say = useSay();
  const { id, title, date, headline, trunk, dangers, decision, follows, fault, example } = summary;
  return (
    <tr>
      <th scope="row">
        <Link href={`/cases/${id}`}>{title ?? id}</Link>
        <div className="dim">
          {title && id} {example && <span className="mark">{t("example")}</span>}{" "}
          {follows && t("followUpOf", { id: follows })}
        </div>
      </th>
      <td>{date}</td>
      {fault ? (
        <td colSpan={2}>
          <span className="faultLine">{t("faultAt", { ...fault })}</span>
        </td>
      ) : (
        <>
          <td>
            {trunk && (
              <span className={classes.trunk} data-trunk={trunk}>
                {t(trunkWords[trunk])}
              </span>
            )}
          </td>
          <td>
            {dangers > 0 && (
              <span className={classes.danger}>
                <span aria-hidden="true">▲</span> {t("dangerMark", { count: dangers })}
              </span>
            )}
            {headline && say(headline)}
            {decision && (
              <div className="dim">
                {t(decision.state === "standing" ? "cardUnchanged" : "cardNotSeen")}, {decision.date}
              </div>
            )}
          </td>
        </>
      )}
    </tr>
  );
}
