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
): readonly ReactElement[] => section(say(title), ...sentences.map((line) => paragraph({}, `${mark}  ${say(line)}`)));
