import type { Text } from "@glisson/case";
import type { GuidelineAdvice, RuleAdvice, Verdict } from "@glisson/guidelines";
import type { Difference, Flip } from "@glisson/planner";
import type { Citation } from "@glisson/staging";
import { memo } from "react";
import { useSay, useWords, type Words } from "../language/language.ts";
import { TraceView } from "../orderCard/TraceView.tsx";
import { CitationLine } from "../page/CitationLine.tsx";
import { SettledBy } from "../page/SettledBy.tsx";
import { VerdictMark } from "../page/VerdictMark.tsx";
import classes from "./guidelines.module.css";
import { RuleFlips } from "./RuleFlips.tsx";

const covers: Record<GuidelineAdvice["covers"], Words> = {
  yes: "coversYes",
  no: "coversNo",
  "cannot say": "coversMaybe",
};

/** What each guideline says of this case, side by side and never blended. Rules that hold come first. */
export const GuidelineColumns = memo(function GuidelineColumns({
  guidelines,
  differences,
  flips,
}: {
  guidelines: readonly GuidelineAdvice[];
  differences: readonly Difference[];
  flips: readonly Flip[];
}) {
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
              {guideline.edition} | {t(covers[guideline.covers])}
            </p>
            {sharedCitation(guideline.rules) && (
              <p>
                <CitationLine citation={sharedCitation(guideline.rules)!} />
              </p>
            )}
            <Rules
              rules={guideline.rules}
              differences={differences.filter((difference) => difference.guideline === guideline.id)}
            />
            {guideline.covers !== "no" && guideline.remainder && <p className="dim">{say(guideline.remainder)}</p>}
            <RuleFlips guideline={guideline.id} rules={guideline.rules} flips={flips} />
          </article>
        ))}
      </div>
    </section>
  );
});

/** Rules that hold, then those of which it cannot be said; those that do not hold are a click away. */
function Rules({ rules, differences }: { rules: readonly RuleAdvice[]; differences: readonly Difference[] }) {
  const t = useWords();
  const of = (verdict: Verdict) => rules.filter((rule) => rule.verdict === verdict);
  const notMet = of("not met");
  const cites = sharedCitation(rules) === undefined;
  return (
    <>
      {[...of("met"), ...of("cannot say")].map((rule) => (
        <RuleView
          key={rule.id}
          rule={rule}
          cites={cites}
          differs={differences.find((difference) => difference.rule === rule.id)?.says}
        />
      ))}
      {notMet.length > 0 && (
        <details className="more">
          <summary>{t("rulesNotMet", { count: notMet.length })}</summary>
          {notMet.map((rule) => (
            <RuleView key={rule.id} rule={rule} cites={cites} />
          ))}
        </details>
      )}
    </>
  );
}

/** The source that all rules of a guideline have in common, to be named once. */
function sharedCitation(rules: readonly RuleAdvice[]): Citation | undefined {
  const [first] = rules;
  const same = ({ citation }: RuleAdvice) =>
    citation.text === first?.citation.text && citation.mark === first.citation.mark;
  return rules.every(same) ? first?.citation : undefined;
}

function RuleView({ rule, cites, differs }: { rule: RuleAdvice; cites: boolean; differs?: Text | undefined }) {
  const t = useWords();
  const say = useSay();
  return (
    <div className={classes.rule} data-verdict={rule.verdict}>
      <VerdictMark verdict={rule.verdict} />
      <p>{say(rule.says)}</p>
      {differs && (
        <p className={classes.differs}>
          <b>≠ {t("unlikeCard")}</b> {say(differs)}
        </p>
      )}
      <p className="dim">{say(rule.strength)}</p>
      {rule.settledBy && rule.settledBy.length > 0 && (
        <details className="more">
          <summary>{t("whatSettles")}</summary>
          <SettledBy sets={rule.settledBy} />
        </details>
      )}
      {cites && <CitationLine citation={rule.citation} />}{" "}
      <details className="more">
        <summary>{t("trace")}</summary>
        <TraceView trace={rule.trace} />
      </details>
    </div>
  );
}
