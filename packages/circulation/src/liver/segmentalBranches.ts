import { type Couinaud, type LiverReading, type Sector, sectors, text } from "@glisson/case";
import type { Assumption, Uncertain } from "../uncertain.ts";
import { isDescribed, openShare } from "./narrowing.ts";
import { segmentShare, segments } from "./segments.ts";
import { populationVein } from "./vein.ts";

/** Segments whose portal branch is narrowed, and those where it carries nothing; at `low` the most do not. */
export interface ReadSegmental {
  readonly narrowed: readonly Couinaud[];
  readonly closed: Uncertain<readonly Couinaud[]>;
  readonly assumptions: readonly Assumption[];
}

/** Open share under which a branch counts as blocked: more than 90 % of its area is filled, the limit of the trunk's rule (Ma 2014). */
export const blockedBelow = 0.1;

/** Portal branches P1 to P8. They have no vessel of their own here: one that is blocked takes its share of the sector's. */
export function readSegmental({ portal = {} }: LiverReading, share: Readonly<Record<Sector, number>>): ReadSegmental {
  const read = segments.flatMap((segment) => {
    const branch = `P${segment.slice(1)}` as `P${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
    const given = portal[branch];
    if (!given || !isDescribed(given)) return [];
    const sector = sectors.find((one) => segment in segmentShare[one])!;
    const population = populationVein(`PV.${sector}`, share[sector] * segmentShare[sector][segment]!).radiusMm;
    const radiusMm = given.radius ? given.radius.value * (given.radius.unit === "cm" ? 10 : 1) : population;
    return [{ segment, branch, ...openShare(branch, given, Math.PI * radiusMm ** 2) }];
  });
  const closedAt = (end: keyof Uncertain<unknown>): readonly Couinaud[] =>
    read.filter(({ open }) => open[end] < blockedBelow).map(({ segment }) => segment);
  const value = closedAt("value");
  // Ends that do not differ from the centre are the centre, so that nothing is varied for them.
  const at = (end: "low" | "high"): readonly Couinaud[] => {
    const closed = closedAt(end);
    return closed.length === value.length ? value : closed;
  };
  const closed = { value, low: at("low"), high: at("high") };
  return {
    narrowed: read.filter(({ open }) => open.low < 1).map(({ segment }) => segment),
    closed,
    assumptions: [
      ...read.flatMap(({ assumptions }) => assumptions),
      ...(closed.low.length > 0 ? [blockedSegments(closed.low)] : []),
    ],
  };
}

const blockedSegments = (blocked: readonly Couinaud[]): Assumption => ({
  input: "segmental portal branches",
  used: blocked.join(", "),
  mark: "defined",
  text: text(
    `A segmental portal branch counts as blocked where more than 90 % of it may be filled (${blocked.join(", ")}): its segment's share of the sector's portal vessels is closed.`,
    `段级门静脉支充填可能超过90%者（${blocked.join("、")}）按闭塞计算：关闭其所在肝区门静脉血管中该段的份额。`,
  ),
});
