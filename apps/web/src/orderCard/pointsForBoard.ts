import type { Gate } from "@glisson/guidelines";

/** Lines of a gate that is met which do not decide it and are not met all the same: the board must know of them. */
export const pointsForBoard = ({ verdict, lines }: Gate): number =>
  verdict === "met" ? lines.filter(({ decides, trace }) => !decides && trace.verdict !== "met").length : 0;
