import type { SupplyState } from "@glisson/circulation";
import type { SupplyReport } from "@glisson/planner";
import { View } from "@react-pdf/renderer";
import { createElement as h, type ReactElement } from "react";
import { words } from "../printWords.ts";
import { inflowChange, ranged, tens } from "./figures.ts";
import { paragraph, span } from "./paragraph.ts";
import { afterTitle, reportWords } from "./reportWords.ts";
import { type Say, section } from "./section.ts";
import { ink, styles } from "./styles.ts";
import { barScaleMl, supplyBar, supplyKinds, swatch } from "./supplyBar.ts";

/** The simulated blood supply now and after each step that was looked at: a bar and its figures, a row each. */
export function supplySection({ now, after, notSolved }: SupplyReport, say: Say): readonly ReactElement[] {
  const title = say(reportWords.supply);
  if (!now) return section(title, notSolved ? paragraph({}, say(notSolved)) : undefined);
  const scaleMl = barScaleMl([now, ...after.map(({ state }) => state)]);
  return section(
    title,
    h(View, {}, legend(say), head(say), stateRow(say(words.now), now, scaleMl, say)),
    ...after.map(({ title, state }) => stateRow(say(afterTitle(title)), state, scaleMl, say)),
    paragraph(styles.dim, say(reportWords.whisker)),
    assumptions(now, say),
  );
}

const legend = (say: Say): ReactElement =>
  h(
    View,
    { style: [styles.row, { gap: 14, marginBottom: 3 }] },
    ...supplyKinds.map((kind) =>
      h(View, { style: [styles.row, { gap: 4 }] }, swatch(kind), paragraph(styles.small, say(kind.label))),
    ),
  );

const barWidth = 188;
const columns = [112, barWidth, 72, 76, 51];

const row = (cells: readonly (ReactElement | readonly ReactElement[])[]): ReactElement =>
  h(
    View,
    {
      style: [styles.row, { gap: 6, paddingVertical: 1.5, borderTopWidth: 0.5, borderTopColor: ink.line }],
      wrap: false,
    },
    ...cells.map((cell, index) => h(View, { style: { width: columns[index]! } }, ...[cell].flat())),
  );

function head(say: Say): ReactElement {
  const { state, liver, index, indexNote, inflow, gradient } = reportWords;
  const title = (words: string) => paragraph([styles.dim, styles.bold], words);
  return row([
    title(say(state)),
    title(say(liver)),
    [title(say(index)), paragraph(styles.dim, say(indexNote))],
    title(say(inflow)),
    title(say(gradient)),
  ]);
}

function stateRow(title: string, state: SupplyState, scaleMl: number, say: Say): ReactElement {
  const { volumesMl, totalIndex, inflowMlPerMin, inflowLostFraction, portalGradientMmHg } = state;
  const tooLittle = totalIndex.value < 1;
  return row([
    paragraph(styles.bold, title),
    [supplyBar(volumesMl, scaleMl, barWidth), volumes(volumesMl, say)],
    paragraph([styles.small, tooLittle ? { fontWeight: 700, color: ink.red } : {}], ranged(totalIndex, 2, say)),
    [
      paragraph(styles.small, tens(inflowMlPerMin, say)),
      ...(state.after.length > 0 ? [paragraph(styles.dim, inflowChange(inflowLostFraction, say))] : []),
    ],
    paragraph(styles.small, ranged(portalGradientMmHg, 1, say)),
  ]);
}

/** Every kind that there may be, the volume with no supply in bold. */
const volumes = (volumesMl: SupplyState["volumesMl"], say: Say): ReactElement =>
  paragraph(
    styles.small,
    ...supplyKinds
      .filter(({ volume }) => volumesMl[volume].high >= 1)
      .flatMap(({ volume, label }, index) => [
        index > 0 ? say(reportWords.semicolon) : "",
        span(volume === "neither" ? styles.bold : {}, `${say(label)} ${tens(volumesMl[volume], say)}`),
      ]),
  );

const assumptions = ({ assumptions }: SupplyState, say: Say): ReactElement | undefined =>
  assumptions.length === 0
    ? undefined
    : paragraph(
        [styles.dim, { fontSize: 7, marginTop: 2 }],
        span(styles.bold, `${say(reportWords.assumed)} `),
        assumptions.map(({ text }) => say(text)).join(say(reportWords.blank)),
      );
