import type { Text } from "@glisson/case";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { paragraph } from "./paragraph.ts";
import { styles } from "./styles.ts";

/** Says a text in the language of the report. */
export type Say = (text: Text) => string;

/**
 * A heading and what stands under it, in the page's own sequence: only there is a heading kept from standing alone at
 * the foot of a page. Nothing where there is nothing to say.
 */
export function section(title: string, ...content: readonly (ReactElement | undefined)[]): readonly ReactElement[] {
  const shown = content.filter((part) => part !== undefined);
  if (shown.length === 0) return [];
  return [h(View, { style: styles.heading, minPresenceAhead: 60 }, paragraph(styles.headingWords, title)), ...shown];
}
