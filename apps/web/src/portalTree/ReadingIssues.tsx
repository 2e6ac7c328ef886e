import type { ReadingIssue } from "@glisson/case";
import { severityWords } from "../findings/words.ts";
import { useWords } from "../language/language.ts";

const gravest: readonly ReadingIssue["severity"][] = ["block", "warn", "info"];

/** What the measurement says of its own limits, in its own words, the gravest first; nothing where it says nothing. */
export function ReadingIssues({ issues }: { issues: readonly ReadingIssue[] }) {
  const t = useWords();
  if (issues.length === 0) return null;
  const sorted = issues.toSorted((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
  return (
    <>
      <h3>{t("readingIssues")}</h3>
      <ul className="missing">
        {sorted.map((issue) => (
          <li key={`${issue.code} ${issue.where} ${issue.text}`}>
            <span className="mark">{t(severityWords[issue.severity])}</span> {issue.where}: {issue.text}
          </li>
        ))}
      </ul>
    </>
  );
}
