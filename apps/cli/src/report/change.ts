import type { Change } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { styles } from "./styles.ts";

/** What changed since the case that this one follows, and what that did to the order. */
export function changeSection(change: Change | undefined, say: Say): readonly ReactElement[] {
  if (!change) return [];
  const { from, cardBefore, facts, says, restoredBy, response, turned } = change;
  const head = [reportWords.fact, reportWords.before, reportWords.now, reportWords.beyondError].map(say);
  return section(
    say(reportWords.change),
    paragraph(styles.bold, say(says)),
    paragraph(
      styles.dim,
      `${from.id}, ${from.date}${say(reportWords.colon)}${say(cardBefore.headline)} ${say(words.cardRemade)}`,
    ),
    ...response.map(({ title, answer, missing }) =>
      paragraph(
        styles.dim,
        `${say(title)}${say(reportWords.colon)}${answer ? say(answer) : `${say(words.cannotSay)}${say(reportWords.semicolon)}${missing ? say(missing) : ""}`}`,
      ),
    ),
    ...restoredBy.map((set) =>
      paragraph(styles.dim, `${say(words.restoredBy)} ${set.map(({ name }) => say(name)).join(" + ")}`),
    ),
    row(head.map((title) => paragraph([styles.dim, styles.bold], title))),
    ...facts.map(({ name, before, now, real }) =>
      row([
        paragraph({}, say(name)),
        paragraph({}, say(before)),
        paragraph(styles.bold, say(now)),
        real === undefined ? paragraph({}, "–") : beyondError(real, say),
      ]),
    ),
    ...turned.map((rule) => paragraph([styles.dim, { fontSize: 6.2 }], turnedLine(rule, say))),
  );
}

/** A rule that answers otherwise than before, and the changed facts behind it. */
function turnedLine({ guideline, edition, says, from, to, by }: Change["turned"][number], say: Say): string {
  const facts = by.length > 0 ? ` (${by.map(({ name }) => say(name)).join(say(reportWords.comma))})` : "";
  const verdicts = `${say(words.verdict[from])} → ${say(words.verdict[to])}`;
  return `${say(guideline)} ${edition}${say(reportWords.colon)}${say(says)} ${verdicts}${facts}`;
}

const beyondError = (real: boolean, say: Say): ReactElement =>
  real ? paragraph({}, span(styles.bold, say(reportWords.real))) : paragraph(styles.dim, say(reportWords.withinError));

const widths = [135, 140, 140, 90];

const row = (cells: readonly ReactElement[]): ReactElement =>
  h(
    View,
    { style: [styles.row, { gap: 6, marginTop: 1 }], wrap: false },
    ...cells.map((cell, index) => h(View, { style: { width: widths[index]! } }, cell)),
  );
