import type { Plan } from "@glisson/planner";
import { Text, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { paragraph } from "./paragraph.ts";
import { editionsNamed, pageOf, reportWords } from "./reportWords.ts";
import type { Say } from "./section.ts";
import { ink, styles } from "./styles.ts";

const frame = { position: "absolute", left: 36, right: 36, flexDirection: "row", gap: 12 } as const;

/** On top of every page: that this is research software, and which case it is. */
export const pageHead = ({ notice, case: { id, date } }: Plan, say: Say): ReactElement =>
  h(
    View,
    {
      fixed: true,
      style: { ...frame, top: 18, paddingBottom: 4, borderBottomWidth: 0.5, borderBottomColor: ink.line },
    },
    paragraph([styles.small, styles.bold, styles.grow], say(notice)),
    paragraph(styles.small, `${id}  ·  ${date}`),
  );

/** Under every page: what made it, so that it can be made again, and its place among the pages. */
export const pageFoot = ({ made, guidelines }: Plan, say: Say): ReactElement =>
  h(
    View,
    {
      fixed: true,
      style: { ...frame, bottom: 14, paddingTop: 4, borderTopWidth: 0.5, borderTopColor: ink.line },
    },
    h(
      View,
      { style: styles.grow },
      paragraph(tiny, `Glisson ${made.engine}  ·  ${say(reportWords.caseHash)} ${made.caseSha256}`),
      paragraph(tiny, say(editionsNamed(guidelines.length))),
    ),
    h(Text, {
      style: styles.small,
      render: ({ pageNumber, totalPages }) => say(pageOf(pageNumber, totalPages)),
    }),
  );

const tiny = { fontSize: 6.5, color: ink.dim };
