import type { Verdict } from "@glisson/guidelines";
import { Circle, Path, Polygon, Rect, Svg, View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { paragraph } from "./paragraph.ts";
import type { Say } from "./section.ts";
import { ink, styles } from "./styles.ts";

const svg = (...shapes: readonly ReactElement[]) => h(Svg, { viewBox: "0 0 10 10", style: styles.mark }, ...shapes);

/** Each verdict has a shape of its own, so that a black-and-white print tells them apart. */
const shapes = {
  met: () =>
    svg(
      h(Circle, { cx: 5, cy: 5, r: 4.5, fill: "none", stroke: ink.green, strokeWidth: 1 }),
      h(Path, { d: "M2.6 5.2 L4.4 7 L7.6 3.2", fill: "none", stroke: ink.green, strokeWidth: 1.2 }),
    ),
  "not met": () =>
    svg(
      h(Rect, { x: 0.5, y: 0.5, width: 9, height: 9, fill: ink.red }),
      h(Path, { d: "M2.8 2.8 L7.2 7.2 M7.2 2.8 L2.8 7.2", fill: "none", stroke: "#ffffff", strokeWidth: 1.4 }),
    ),
  "cannot say": () =>
    svg(
      h(Polygon, { points: "5,0.3 9.7,5 5,9.7 0.3,5", fill: "none", stroke: ink.amber, strokeWidth: 1 }),
      h(Path, { d: "M5 2.6 L5 5.6 M5 6.4 L5 7.4", fill: "none", stroke: ink.amber, strokeWidth: 1.2 }),
    ),
} as const satisfies Record<Verdict, () => ReactElement>;

const colours = { met: ink.green, "not met": ink.red, "cannot say": ink.amber } as const;

/** The mark of a verdict and its word. `decides` false: shown for the board, it does not count. */
export const verdictMark = (verdict: Verdict, say: Say, decides = true): ReactElement => {
  const word = decides ? say(words.verdict[verdict]) : `${say(words.verdict[verdict])}, ${say(words.boardDecides)}`;
  return h(
    View,
    { style: styles.row },
    shapes[verdict](),
    paragraph([styles.bold, styles.grow, { color: colours[verdict] }], word),
  );
};

export const dangerMark = (): ReactElement =>
  h(
    Svg,
    { viewBox: "0 0 10 10", style: { width: 16, height: 16, marginRight: 8, marginTop: 1 } },
    h(Polygon, { points: "5,0.5 9.8,9.5 0.2,9.5", fill: ink.red }),
    h(Path, { d: "M5 3.2 L5 6.6 M5 7.5 L5 8.5", fill: "none", stroke: "#ffffff", strokeWidth: 1.1 }),
  );
