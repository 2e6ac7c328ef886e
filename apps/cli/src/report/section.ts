import type { Text } from "@glisson/case";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { paragraph } from "./paragraph.ts";
import { styles } from "./styles.ts";

/** Says a text in the language of the report. */
export type Say = (text: Text) => string;

export const heading = (title: string): ReactElement =>
  h(View, { style: styles.heading }, paragraph(styles.headingWords, title));

/**
 * A heading and what stands under it; nothing where there is nothing to say. The heading and what comes first stay on
 * one page, so that no heading stands alone at the foot: what comes first must be shorter than a page.
 */
export function section(title: string, ...content: readonly (ReactElement | undefined)[]): readonly ReactElement[] {
  const [first, ...rest] = content.filter((part) => part !== undefined);
  return first ? [h(View, { wrap: false }, heading(title), first), ...rest] : [];
}
