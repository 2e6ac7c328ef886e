import type { ComparedEvidence } from "@glisson/guidelines";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { citationLine } from "./citation.ts";
import { paragraph, span } from "./paragraph.ts";
import { reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { styles } from "./styles.ts";

/** The studies for and against the order, each with whom it studied. */
export const evidenceSection = (studies: readonly ComparedEvidence[], say: Say): readonly ReactElement[] =>
  section(say(reportWords.evidence), ...studies.map((study) => studyRow(study, say)));

const studyRow = ({ bears, on, finding, population, citation, likeness }: ComparedEvidence, say: Say): ReactElement =>
  h(
    View,
    { style: [styles.row, { gap: 8, marginBottom: 3 }], wrap: false },
    paragraph([styles.bold, { width: 52 }], say(words.bears[bears])),
    h(
      View,
      { style: styles.grow },
      paragraph({}, span(styles.bold, `${say(on)}${say(reportWords.colon)}`), say(finding)),
      paragraph(styles.dim, `${say(words.thisPatient)} ${sayLikeness(likeness, say)}`),
      paragraph(styles.dim, `${say(population)}${say(reportWords.semicolon)}`, ...citationLine(citation, say)),
    ),
  );

const sayLikeness = (likeness: ComparedEvidence["likeness"], say: Say): string =>
  likeness
    .map(({ says, verdict, mark }) => `${say(says)} (${say(words.mark[mark])}): ${say(words.verdict[verdict])}`)
    .join(say(reportWords.semicolon));
