import type { Gate, GateLine } from "@glisson/guidelines";
import type { CardStep, OrderCard } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { verdictMark } from "./marks.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";

/** The order of treatment: its headline, the steps with the gate before each, and what stops the whole. */
export const orderSection = ({ headline, steps, stops }: OrderCard, say: Say): readonly ReactElement[] =>
  section(
    say(reportWords.order),
    paragraph({ fontSize: 13, fontWeight: 700, lineHeight: 1.25, marginBottom: 2 }, say(headline)),
    ...steps.map((step, index) => stepBox(step, index + 1, say)),
    ...stops.map((stop) =>
      paragraph(
        { marginTop: 3 },
        span({ fontWeight: 700, color: ink.red }, `■ ${say(reportWords.stops)}  `),
        say(stop),
      ),
    ),
  );

const box = {
  marginTop: 5,
  padding: 6,
  borderWidth: 0.75,
  borderColor: ink.line,
  borderRadius: 3,
} as const;

const stepBox = ({ title, why, when, gate }: CardStep, number: number, say: Say): ReactElement =>
  h(
    View,
    { style: box },
    h(
      View,
      { wrap: false },
      paragraph({ fontSize: 10.5, fontWeight: 700 }, `${number}.  ${say(title)}`),
      paragraph({}, say(why)),
      paragraph({}, span(styles.bold, `${say(words.when)} `), say(when)),
      gateHead(gate, say),
    ),
    ...gate.lines.map((line) => gateLine(line, say)),
  );

const gateHead = ({ verdict }: Gate, say: Say): ReactElement =>
  h(
    View,
    { style: [styles.row, { marginTop: 3 }] },
    paragraph([styles.bold, { marginRight: 6 }], say(words.gate)),
    h(View, { style: styles.grow }, verdictMark(verdict, say)),
  );

const gateRow = {
  flexDirection: "row",
  gap: 8,
  paddingTop: 2,
  marginTop: 2,
  borderTopWidth: 0.5,
  borderTopColor: ink.line,
} as const;

/** What must be true, whether it is, the facts behind the answer, and where the limit comes from. */
function gateLine({ trace, limit, decides }: GateLine, say: Say): ReactElement {
  const facts = trace.because.map(({ text }) => say(text)).join(say(reportWords.semicolon));
  const missing = trace.missing.map(({ name }) => say(name)).join(say(reportWords.semicolon));
  return h(
    View,
    { style: gateRow, wrap: false },
    h(View, { style: { width: 78 } }, verdictMark(trace.verdict, say, decides)),
    h(
      View,
      { style: { width: 185 } },
      paragraph(styles.bold, say(trace.says)),
      facts ? paragraph(styles.small, facts) : undefined,
      missing
        ? paragraph(
            [styles.small, { color: ink.amber }],
            `${say(reportWords.needs)}${say(reportWords.colon)}${missing}`,
          )
        : undefined,
    ),
    paragraph([styles.dim, styles.grow], say(limit)),
  );
}
