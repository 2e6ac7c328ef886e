import { Text, type View } from "@react-pdf/renderer";
import { type ComponentProps, createElement as h, type ReactElement } from "react";
import { readyLine } from "./lineBreaks.ts";

type Style = NonNullable<ComponentProps<typeof View>["style"]>;

/** From this penalty on the layout never breaks a word by a hyphen. Real, though the library's types do not name it. */
const neverHyphenate = { hyphenationPenalty: 10_000 };

/** Given to each paragraph with its size: inherited, it would be a height in points, whatever the size of the letters. */
const base = { fontSize: 8.2, lineHeight: 1.3 };

/** A run of text. Bold or dim parts are spans of their own. */
export const paragraph = (style: Style, ...parts: readonly (string | ReactElement)[]): ReactElement =>
  h(
    Text,
    { style: [base, style], ...neverHyphenate },
    ...parts.map((part) => (typeof part === "string" ? readyLine(part) : part)),
  );

/** A part of a paragraph in another style. */
export const span = (style: Style, words: string): ReactElement => h(Text, { style }, readyLine(words));
