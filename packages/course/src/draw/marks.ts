import { type Order, plannedDays } from "../order/order.ts";
import { daysPerMonth } from "../play/playOrder.ts";

/** A treatment on the axis of the months. */
export interface Mark {
  /** Which step of its order, from 0. */
  readonly step: number;
  readonly month: number;
  /** The same step again, after its first time. */
  readonly isRepeat: boolean;
}

/** When an order's steps come where no gate holds them back, within the months played. */
export const marksOf = (order: Order, months: number): readonly Mark[] =>
  plannedDays(order)
    .flatMap((days, step) => days.map((day, n) => ({ step, month: day / daysPerMonth, isRepeat: n > 0 })))
    .filter(({ month }) => month <= months);

/** A triangle under the axis; orders that step in the same month stand beside each other. */
export const markPath = (x: number, y: number, order: number): string =>
  `M${(x + 4 * order).toFixed(1)} ${y}l-3.5 7h7Z`;
