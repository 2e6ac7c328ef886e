import type { Plan } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { paragraph } from "./paragraph.ts";
import { styles } from "./styles.ts";

/** Which case it is, of which day, and where its facts come from. */
export const caseHead = ({ id, title, date, source }: Plan["case"]): ReactElement =>
  h(
    View,
    { style: { marginTop: 4 } },
    paragraph({ fontSize: 15, fontWeight: 700, lineHeight: 1.2 }, title ?? id),
    paragraph(styles.dim, [id, date, source].join("  ·  ")),
  );
