import { type Text, text } from "@glisson/case";
import type { GuidelineAdvice, RuleAdvice } from "@glisson/guidelines";
import type { Plan } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";

/** What each guideline says of this case, one under the other, never blended: edition, strength, and read or recalled. */
export function guidelinesSection({ guidelines, differences }: Plan, say: Say): readonly ReactElement[] {
  const speaking = guidelines.filter(({ covers }) => covers !== "no");
  const silent = guidelines.filter(({ covers }) => covers === "no");
  return section(
    say(reportWords.guidelines),
    ...speaking.map((guideline) => guidelineRow(guideline, differences, say)),
    silent.length > 0
      ? paragraph(
          styles.dim,
          `${silent.map((guideline) => say(named(guideline))).join(say(reportWords.semicolon))}${say(reportWords.colon)}${say(words.doesNotCover)}`,
        )
      : undefined,
    paragraph(styles.dim, say(reportWords.howToRead)),
  );
}

const named = ({ title, edition }: GuidelineAdvice) => text(`${title.en}, ${edition}`, `${title.zh}，${edition}`);

const guidelineRow = (guideline: GuidelineAdvice, differences: Plan["differences"], say: Say): ReactElement => {
  const of = (verdict: RuleAdvice["verdict"]) => guideline.rules.filter((rule) => rule.verdict === verdict);
  const open = of("cannot say");
  return h(
    View,
    { style: [styles.row, { gap: 8, paddingTop: 2, borderTopWidth: 0.5, borderTopColor: ink.line }], wrap: false },
    h(View, { style: { width: 104 } }, paragraph([styles.small, styles.bold], say(named(guideline)))),
    h(
      View,
      { style: styles.grow },
      ...of("met").map((rule) =>
        metLine(rule, differences.find((one) => one.guideline === guideline.id && one.rule === rule.id)?.says, say),
      ),
      open.length > 0 ? openLine(open, say) : undefined,
      paragraph([styles.dim, { fontSize: 6.2 }], sourcesOf([...of("met"), ...open])),
    ),
  );
};

/** A sentence that holds, its strength, and whether it was read. */
const metLine = ({ says, strength, citation }: RuleAdvice, differs: Text | undefined, say: Say): ReactElement =>
  paragraph(
    styles.small,
    span({ fontWeight: 700, color: ink.green }, `${say(words.verdict.met)}  `),
    say(says),
    differs ? span({ fontWeight: 700, color: ink.amber }, ` ≠ ${say(words.unlikeCard)} ${say(differs)}`) : "",
    span({ color: ink.dim }, `${say(reportWords.blank)}${say(strength)} [${say(words.mark[citation.mark])}]`),
  );

/** Sentences that cannot be judged, told by what they wait for. */
function openLine(open: readonly RuleAdvice[], say: Say): ReactElement {
  const facts = new Map(open.flatMap(({ trace }) => trace.missing.map(({ path, name }) => [path, say(name)] as const)));
  const needs = [...facts.values()].join(say(reportWords.comma));
  return paragraph(
    styles.small,
    span({ fontWeight: 700, color: ink.amber }, `${say(words.verdict["cannot say"])} (${open.length})  `),
    needs ? `${say(reportWords.needs)}${say(reportWords.colon)}${needs}` : "",
  );
}

/** The sources of some rules, each once. */
const sourcesOf = (rules: readonly RuleAdvice[]): string =>
  [...new Set(rules.map(({ citation: { text: source, doi } }) => `${source}${doi ? `, doi:${doi}` : ""}`))].join("; ");
