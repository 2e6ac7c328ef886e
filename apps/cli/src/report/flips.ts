import type { Plan } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { styles } from "./styles.ts";

/** The nearest changes that turn the order round, and what other limits for "blocked" would say of the trunk. */
export function flipsSection({ card, trunk }: Plan, say: Say): readonly ReactElement[] {
  const limits = trunk.atOtherLimits
    .map(({ limit, state }) => `${Math.round(limit * 100)} %${say(reportWords.colon)}${say(words.trunkState[state])}`)
    .join(say(reportWords.semicolon));
  return section(
    say(reportWords.flips),
    h(
      View,
      {},
      ...card.flips.map(({ change, becomes }) =>
        paragraph({}, `↔  ${say(change)}  →  `, span(styles.bold, say(becomes))),
      ),
      paragraph(styles.dim, `${say(words.otherLimits)} ${limits}`),
    ),
  );
}
