import type { OrderCard } from "@glisson/planner";
import type { ReactElement } from "react";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";

/** The facts whose absence keeps the card open, each with the examination that gives it. */
export const missingSection = ({ missing }: OrderCard, say: Say): readonly ReactElement[] =>
  section(
    say(reportWords.missing),
    ...missing.map(({ name, test }) =>
      paragraph(
        {},
        span({ fontWeight: 700, color: ink.amber }, "?  "),
        span(styles.bold, say(name)),
        `${say(reportWords.colon)}${say(test)}`,
      ),
    ),
  );
