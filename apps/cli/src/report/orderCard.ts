import type { Gate, GateLine } from "@glisson/guidelines";
import type { CardStep, Plan } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { verdictMark } from "./marks.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";

/** The order of treatment: its headline, the steps with the gate before each, and what stops the whole. */
export function orderSection({ card, trunk }: Plan, say: Say): readonly ReactElement[] {
  const [first = [], ...others] = card.steps.map((step, index) => stepParts(step, index + 1, say));
  const [head, ...rest] = first;
  return section(
    say(reportWords.order),
    h(
      View,
      {},
      paragraph({ fontSize: 13, fontWeight: 700, lineHeight: 1.25 }, say(card.headline)),
      paragraph(styles.dim, say(trunk.says)),
      head,
    ),
    ...rest,
    ...others.flat(),
    ...card.stops.map((stop) =>
      paragraph(
        { marginTop: 4 },
        span({ fontWeight: 700, color: ink.red }, `■ ${say(reportWords.stops)}  `),
        say(stop),
      ),
    ),
  );
}

/** A step stands beside a bar, so that its parts are seen to belong together where a page ends between them. */
const beside = { borderLeftWidth: 2, borderLeftColor: ink.line, paddingLeft: 8 } as const;

/** A step in parts that a page may end between: its head with the first line of its gate, then each further line. */
function stepParts({ title, why, when, gate }: CardStep, number: number, say: Say): ReactElement[] {
  const [first, ...rest] = gate.lines.map((line) => gateLine(line, say));
  const head = h(
    View,
    { style: { marginTop: 7 }, wrap: false },
    h(
      View,
      { style: beside },
      paragraph({ fontSize: 10.5, fontWeight: 700 }, `${number}.  ${say(title)}`),
      paragraph({}, say(why)),
      paragraph({}, span(styles.bold, `${say(words.when)} `), say(when)),
      gateHead(gate, say),
    ),
    first,
  );
  return [head, ...rest];
}

const gateHead = ({ verdict }: Gate, say: Say): ReactElement =>
  h(
    View,
    { style: [styles.row, { marginTop: 3 }] },
    paragraph([styles.bold, { marginRight: 6 }], say(words.gate)),
    h(View, { style: styles.grow }, verdictMark(verdict, say)),
  );

const gateRow = { flexDirection: "row", gap: 8, paddingTop: 3, ...beside } as const;

/** What must be true, whether it is, the facts behind the answer, and where the limit comes from. */
function gateLine({ trace, limit, decides }: GateLine, say: Say): ReactElement {
  const facts = trace.because.map(({ text }) => say(text)).join(say(reportWords.semicolon));
  const missing = trace.missing.map(({ name }) => say(name)).join(say(reportWords.semicolon));
  return h(
    View,
    { style: gateRow, wrap: false },
    h(View, { style: { width: 76 } }, verdictMark(trace.verdict, say, decides)),
    h(
      View,
      { style: { width: 180 } },
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
