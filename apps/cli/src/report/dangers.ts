import type { Danger } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { dangerMark } from "./marks.ts";
import { paragraph } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import type { Say } from "./section.ts";
import { ink, styles } from "./styles.ts";

const box = {
  flexDirection: "row",
  padding: 8,
  marginBottom: 6,
  backgroundColor: ink.redGround,
  borderLeftWidth: 3,
  borderLeftColor: ink.red,
} as const;

/** What must be said before anything else, each with the facts behind it. */
export const dangerLines = (dangers: readonly Danger[], say: Say): readonly ReactElement[] =>
  dangers.map(({ says, because }) =>
    h(
      View,
      { style: box, wrap: false },
      dangerMark(),
      h(
        View,
        { style: styles.grow },
        paragraph({ fontSize: 10, fontWeight: 700, color: ink.red }, say(says)),
        because.length > 0 &&
          paragraph(
            styles.small,
            because
              .map(({ text, date, source }) =>
                [say(text), ...[date, source].filter(Boolean)].join(say(reportWords.comma)),
              )
              .join(say(reportWords.semicolon)),
          ),
      ),
    ),
  );
