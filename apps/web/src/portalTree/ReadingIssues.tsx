import type { ReadingIssue } from "@glisson/case";
import { useWords, type Words } from "../language/language.ts";

const severityWords: Record<ReadingIssue["severity"], Words> = {
  info: "issueInfo",
  warn: "issueWarn",
  block: "issueBlock",
};

/** What the measurement says of its own limits, in its own words. */
export function ReadingIssues({ issues }: { issues: readonly ReadingIssue[] }) {
  const t = useWords();
  return (
    <>
      <h3>{t("readingIssues")}</h3>
      <ul className="missing">
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.where}`}>
            <span className="mark">{t(severityWords[issue.severity])}</span> {issue.where}: {issue.text}
          </li>
        ))}
      </ul>
    </>
  );
}
