import type { FactGroup, Plan } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { heading, type Say } from "./section.ts";
import { ink, styles } from "./styles.ts";

type FactLine = FactGroup["lines"][number];

/** Every fact with its value; a letter leads to its date and source, said once under the facts. */
export function factsSection({ facts, case: { date, source } }: Plan, say: Say): readonly ReactElement[] {
  const origins = [...new Set(facts.flatMap(({ lines }) => lines.map(origin)))].filter((said) => said !== "");
  const letterOf = (line: FactLine): string => (origin(line) === "" ? "" : letter(origins.indexOf(origin(line))));
  const column = (groups: readonly FactGroup[]) =>
    h(View, { style: styles.grow }, ...groups.map((group) => factGroup(group, letterOf, say)));
  const [left, right] = halves(facts);
  return [
    heading(say(reportWords.facts)),
    h(View, { style: [styles.row, { gap: 14 }] }, column(left), column(right)),
    paragraph(
      [styles.dim, { marginTop: 3 }],
      ...origins.flatMap((said, index) => [span(styles.bold, `${letter(index)}\u00a0`), `${said}   `]),
      span(styles.bold, say(reportWords.noLetter)),
      ` ${date}, ${source}`,
    ),
  ];
}

/** Date and source of a known fact, as far as it has them of its own. */
const origin = ({ shown, date, source }: FactLine): string =>
  shown ? [date, source].filter((part) => part !== undefined).join(", ") : "";

/** a to z, then aa to zz. */
const letter = (index: number): string => String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26));

/** The groups in two columns of about the same number of lines, in their order. */
function halves(groups: readonly FactGroup[]): [FactGroup[], FactGroup[]] {
  const total = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const columns: [FactGroup[], FactGroup[]] = [[], []];
  let lines = 0;
  for (const group of groups) {
    columns[lines + group.lines.length / 2 <= total / 2 ? 0 : 1].push(group);
    lines += group.lines.length;
  }
  return columns;
}

const factGroup = ({ title, lines }: FactGroup, letterOf: (line: FactLine) => string, say: Say): ReactElement =>
  h(
    View,
    { style: { marginBottom: 4 } },
    paragraph([styles.dim, styles.bold], say(title)),
    ...lines.map((line) =>
      h(
        View,
        { style: [styles.row, { gap: 6 }], wrap: false },
        paragraph({ width: 100 }, say(line.name)),
        paragraph(
          [styles.grow, line.shown ? styles.bold : { color: ink.amber }],
          say(line.shown ?? words.unknown),
          span({ fontSize: 6.5, fontWeight: 400, color: ink.dim }, `  ${letterOf(line)}`),
        ),
      ),
    ),
  );
