import type { Text } from "@glisson/case";
import type { ReactElement } from "react";
import { paragraph } from "./paragraph.ts";
import { type Say, section } from "./section.ts";

/** Sentences of one kind under their heading, each after the same mark. */
export const sentencesSection = (
  title: Text,
  mark: string,
  sentences: readonly Text[],
  say: Say,
  style: Parameters<typeof paragraph>[0] = {},
): readonly ReactElement[] =>
  section(say(title), ...sentences.map((line) => paragraph(style, `${mark}  ${say(line)}`)));
