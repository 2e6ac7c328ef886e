import type { Evidence } from "@glisson/guidelines";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { citationLine } from "./citation.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { styles } from "./styles.ts";

/** The studies for and against the order, each with whom it studied. */
export const evidenceSection = (studies: readonly Evidence[], say: Say): readonly ReactElement[] =>
  section(say(reportWords.evidence), ...studies.map((study) => studyRow(study, say)));

const studyRow = ({ bears, on, finding, population, citation }: Evidence, say: Say): ReactElement =>
  h(
    View,
    { style: [styles.row, { gap: 8, marginBottom: 3 }], wrap: false },
    paragraph([styles.bold, { width: 52 }], say(words.bears[bears])),
    h(
      View,
      { style: styles.grow },
      paragraph({}, span(styles.bold, `${say(on)}${say(reportWords.colon)}`), say(finding)),
      paragraph(styles.dim, `${say(population)}${say(reportWords.semicolon)}`, ...citationLine(citation, say)),
    ),
  );
