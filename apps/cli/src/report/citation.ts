import type { Citation } from "@glisson/staging";
import type { ReactElement } from "react";
import { words } from "../printWords.ts";
import { span } from "./paragraph.ts";
import type { Say } from "./section.ts";
import { styles } from "./styles.ts";

/** A source as it is cited, and whether it was read or recalled. */
export const citationLine = ({ text, doi, mark }: Citation, say: Say): readonly (string | ReactElement)[] => [
  `${text}${doi ? `, doi:${doi}` : ""} `,
  span(styles.bold, `[${say(words.mark[mark])}]`),
];
