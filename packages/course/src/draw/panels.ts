import { type Text, text } from "@glisson/case";
import type { Band, CourseSummary } from "../play/summarise.ts";
import type { CourseReport } from "../simulateCourse.ts";
import { quantityTitle } from "../words.ts";
import { roundUp } from "./axis.ts";

/** A quantity over the months: its title with the unit, and the band of each order. */
export interface Panel {
  readonly title: Text;
  readonly bands: readonly (readonly Band[])[];
  /** Greatest value of the axis. */
  readonly most: number;
}

/** A band in per cent, of a share or of what a share leaves. */
const inPercent = (of: (share: number) => number, bands: readonly Band[]): Band[] =>
  bands.map(({ month, low, middle, high }) => {
    const [a, b] = [100 * of(low), 100 * of(high)];
    return { month, low: Math.min(a, b), middle: 100 * of(middle), high: Math.max(a, b) };
  });

const same = (share: number): number => share;

const greatestOf = (bands: readonly (readonly Band[])[]): number =>
  Math.max(0, ...bands.flat().map(({ high }) => high));

/** The figures of a report, in the order in which they are read. The way out of the liver is there where thrombus reached it. */
export function coursePanels({ orders }: CourseReport): Panel[] {
  const each = (title: Text, of: (order: CourseSummary) => readonly Band[], fixed?: number): Panel => {
    const bands = orders.map(of);
    return { title, bands, most: fixed ?? roundUp(greatestOf(bands)) };
  };
  const alive = ({ alive: shares }: CourseSummary): Band[] =>
    inPercent(
      same,
      shares.map(({ month, share, low, high }) => ({ month, low, middle: share, high })),
    );
  const work = ({ bands }: CourseSummary): Band[] => inPercent(same, bands.liverFunction);
  // A liver may begin with up to a fifth more than its usual work.
  const mostWork = greatestOf(orders.map(work)) > 100 ? 120 : 100;
  const outflow = (["hepaticVeinTaken", "venaCavaTaken"] as const).filter((name) =>
    orders.some(({ bands }) => bands[name].some(({ high }) => high > 0)),
  );
  return [
    each(text("alive, %", "存活，%"), alive, 100),
    each(
      text("free lumen of the portal trunk, %", "门静脉主干通畅管腔，%"),
      ({ bands }) => inPercent((taken) => 1 - taken, bands.trunkTaken),
      100,
    ),
    each(quantityTitle.thrombusMl, ({ bands }) => bands.thrombusMl),
    each(quantityTitle.tumourMl, ({ bands }) => bands.tumourMl),
    each(quantityTitle.liverFunction, work, mostWork),
    ...outflow.map((name) => each(quantityTitle[name], ({ bands }) => inPercent(same, bands[name]), 100)),
    each(quantityTitle.bilirubinMgDl, ({ bands }) => bands.bilirubinMgDl),
    each(quantityTitle.albuminGDl, ({ bands }) => bands.albuminGDl),
    each(quantityTitle.supplyIndex, ({ bands }) => bands.supplyIndex),
    each(quantityTitle.gradientMmHg, ({ bands }) => bands.gradientMmHg),
  ];
}
