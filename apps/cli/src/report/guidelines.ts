import { type Text, text } from "@glisson/case";
import type { GuidelineAdvice, RuleAdvice } from "@glisson/guidelines";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { citationLine } from "./citation.ts";
import { verdictMark } from "./marks.ts";
import { paragraph } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";

/** What each guideline says of this case, side by side, never blended: edition, strength, and read or recalled. */
export function guidelinesSection(guidelines: readonly GuidelineAdvice[], say: Say): readonly ReactElement[] {
  const speaking = guidelines.filter((guideline) => spoken(guideline).length > 0);
  const silent = guidelines.filter((guideline) => spoken(guideline).length === 0);
  return section(
    say(reportWords.guidelines),
    ...rowsOf(speaking).map((row) =>
      h(
        View,
        { style: [styles.row, { gap: 10, marginBottom: 4 }], wrap: false },
        ...row.map((guideline) => column(guideline, say)),
      ),
    ),
    ...silent.map(({ title, edition }) =>
      paragraph(styles.dim, `${say(named(title, edition))}${say(reportWords.colon)}${say(words.doesNotCover)}`),
    ),
    paragraph(styles.dim, say(reportWords.howToRead)),
  );
}

const named = ({ en, zh }: Text, edition: string) => text(`${en}, ${edition}`, `${zh}，${edition}`);

/** At most three columns beside each other, the rows as even as may be. */
function rowsOf(guidelines: readonly GuidelineAdvice[]): GuidelineAdvice[][] {
  const inRow = Math.ceil(guidelines.length / Math.ceil(guidelines.length / 3));
  const rows = Array.from({ length: Math.ceil(guidelines.length / inRow) || 0 });
  return rows.map((_, index) => guidelines.slice(index * inRow, (index + 1) * inRow));
}

const spoken = ({ rules }: GuidelineAdvice): readonly RuleAdvice[] =>
  rules.filter(({ verdict }) => verdict !== "not met");

const column = (guideline: GuidelineAdvice, say: Say): ReactElement =>
  h(
    View,
    { style: [styles.grow, { paddingTop: 3, borderTopWidth: 1, borderTopColor: ink.line }] },
    paragraph(styles.bold, say(named(guideline.title, guideline.edition))),
    ...spoken(guideline).map((rule, index, rules) => ruleLines(rule, rules[index + 1], say)),
  );

/** A rule; its source is left to the next rule where that has the same. */
const ruleLines = ({ says, verdict, strength, citation }: RuleAdvice, next: RuleAdvice | undefined, say: Say) =>
  h(
    View,
    { style: { marginTop: 3 } },
    verdictMark(verdict, say),
    paragraph({}, say(says)),
    paragraph(styles.dim, say(strength)),
    next?.citation.text === citation.text ? undefined : paragraph(styles.dim, ...citationLine(citation, say)),
  );
