import type { Stage, Stages } from "@glisson/staging";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";

/** Every stage in two columns: its value, or what it still may be and which facts would settle it. */
export function stagesSection(stages: Stages, say: Say): readonly ReactElement[] {
  const all: readonly Stage[] = Object.values(stages);
  const half = Math.ceil(all.length / 2);
  const column = (part: readonly Stage[]) =>
    h(View, { style: styles.grow }, ...part.map((stage) => stageLine(stage, say)));
  return section(
    say(reportWords.stages),
    h(View, { style: [styles.row, { gap: 14 }] }, column(all.slice(0, half)), column(all.slice(half))),
  );
}

const stageLine = (stage: Stage, say: Say): ReactElement =>
  h(
    View,
    { style: [styles.row, { gap: 6 }], wrap: false },
    paragraph({ width: 130 }, say(stage.title)),
    stage.value === undefined ? open(stage, say) : settled(stage.value, stage, say),
  );

const settled = (value: string, { detail }: Stage, say: Say): ReactElement =>
  paragraph(
    styles.grow,
    span(styles.bold, value === "none" ? say(words.none) : value),
    detail ? span(styles.dim, `  ${say(detail)}`) : "",
  );

function open({ possible = [], missing }: Stage, say: Say): ReactElement {
  const needs = missing.map(({ name }) => say(name)).join(say(reportWords.semicolon));
  return h(
    View,
    { style: styles.grow },
    paragraph(
      {},
      span({ fontWeight: 700, color: ink.amber }, say(words.cannotSay)),
      possible.length > 0 ? `${say(reportWords.colon)}${possible.join(" / ")}` : "",
    ),
    needs ? paragraph(styles.dim, `${say(reportWords.needs)}${say(reportWords.colon)}${needs}`) : undefined,
  );
}
