import type { GuidelineAdvice, RuleAdvice } from "@glisson/guidelines";
import { useSay, useWords, type Words } from "../language/language.ts";
import { TraceView } from "../orderCard/TraceView.tsx";
import { CitationLine } from "../page/CitationLine.tsx";
import { VerdictMark } from "../page/VerdictMark.tsx";
import classes from "./guidelines.module.css";

const covers: Record<GuidelineAdvice["covers"], Words> = {
  yes: "coversYes",
  no: "coversNo",
  "cannot say": "coversMaybe",
};

/** What each guideline says of this case, side by side and never blended. Rules that hold come first. */
export function GuidelineColumns({ guidelines }: { guidelines: readonly GuidelineAdvice[] }) {
  const t = useWords();
  const say = useSay();
  return (
    <section className="card" aria-labelledby="guidelines-heading">
      <h2 id="guidelines-heading">{t("guidelinesDiffer")}</h2>
      <div className={classes.columns}>
        {guidelines.map((guideline) => (
          <article key={guideline.id} className={classes.column}>
            <h3>{say(guideline.title)}</h3>
            <p className="dim">
              {guideline.edition} · {t(covers[guideline.covers])}
            </p>
            {inOrder(guideline.rules).map((rule) => (
              <RuleView key={rule.id} rule={rule} />
            ))}
          </article>
        ))}
      </div>
    </section>
  );
}

const rank = { met: 0, "cannot say": 1, "not met": 2 } as const;

const inOrder = (rules: readonly RuleAdvice[]): RuleAdvice[] =>
  rules.toSorted((a, b) => rank[a.verdict] - rank[b.verdict]);

function RuleView({ rule }: { rule: RuleAdvice }) {
  const t = useWords();
  const say = useSay();
  return (
    <div className={classes.rule} data-verdict={rule.verdict}>
      <VerdictMark verdict={rule.verdict} />
      <p>{say(rule.says)}</p>
      <p className="dim">{say(rule.strength)}</p>
      <details className="more">
        <summary>{t("sourceAndTrace")}</summary>
        <CitationLine citation={rule.citation} />
        <TraceView trace={rule.trace} />
      </details>
    </div>
  );
}
