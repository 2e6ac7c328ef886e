import type { BranchReading, Quantity } from "@glisson/case";
import { text } from "@glisson/case";
import { type Assumption, certain, type Ranged } from "../uncertain.ts";
import type { PortalVein } from "./portalTree.ts";
import { unmeasuredThrombusMm, type Vein } from "./vein.ts";

/** A branch as it was read: its vein, and the free share of the vein's own area. `low` is the narrow end. */
export interface ReadVein {
  readonly vein: Vein;
  readonly open: Ranged;
  readonly assumptions: readonly Assumption[];
}

/** Least open share of a vein in which flow was seen: below it a vein is called plugged (defined). */
const leastOpenWithFlow = 0.02;

/**
 * How open a branch is. Where no flow was seen it carries none; then the measured lumen wins; else the wall's area less the obstruction; else the flow that was seen;
 * else anything from open to blocked. Unmeasured calibre and lengths come from the population.
 */
export function readVein(branch: PortalVein, reading: BranchReading | undefined, population: Vein): ReadVein {
  const given = reading ?? {};
  const radiusMm = given.radius ? millimetres(given.radius) : population.radiusMm;
  const lengthMm = given.length ? millimetres(given.length) : population.lengthMm;
  const narrowedMm = given.obstructedLength
    ? millimetres(given.obstructedLength)
    : unmeasuredThrombusMm(branch, lengthMm);
  const area = Math.PI * radiusMm ** 2;
  const lumen = openShare(branch, given, area);
  const narrowed = lumen.open.low < 1;
  const assumptions = [
    ...lumen.assumptions,
    ...(narrowed && !given.obstructedLength ? [assumedLength(branch, narrowedMm)] : []),
    ...(narrowed && !given.radius ? [assumedRadius(branch, radiusMm)] : []),
  ];
  return { vein: { radiusMm, lengthMm, narrowedMm, openFraction: lumen.open.value }, open: lumen.open, assumptions };
}

/** Whether the reading says anything of how open a branch is. */
export const isDescribed = (given: BranchReading | undefined): boolean =>
  [given?.obstruction, given?.lumenArea, given?.flow, given?.thrombus].some((said) => said !== undefined);

/** The free share of a branch whose own area this is, mm2. */
export function openShare(branch: string, given: BranchReading, area: number): Omit<ReadVein, "vein"> {
  const { obstruction, lumenArea, flow } = given;
  const wall = given.wallArea ? squareMillimetres(given.wallArea).value : area;
  const byFraction = obstruction && {
    value: ((1 - obstruction.value) * wall) / area,
    low: ((1 - obstruction.high) * wall) / area,
    high: ((1 - obstruction.low) * wall) / area,
  };
  if (flow === "none") return { open: certain(0), assumptions: [noFlowSeen(branch)] };
  if (lumenArea) {
    const measured = squareMillimetres(lumenArea);
    const open = {
      value: measured.value / area,
      low: Math.min(measured.low, measured.value, (byFraction?.low ?? Infinity) * area) / area,
      high: Math.max(measured.high, measured.value, (byFraction?.high ?? 0) * area) / area,
    };
    return { open, assumptions: measuredRange(branch, open) };
  }
  if (byFraction) return { open: byFraction, assumptions: measuredRange(branch, byFraction) };
  if (!isDescribed(given) && branch !== "PV.trunk") return { open: certain(1), assumptions: [] };
  const open = { value: 0.5, low: flow === undefined ? 0 : leastOpenWithFlow, high: 1 };
  return { open, assumptions: [unknownObstruction(branch, open)] };
}

const millimetres = ({ value, unit }: Quantity<"mm" | "cm">): number => (unit === "cm" ? value * 10 : value);

function squareMillimetres({ value, low = value, high = value, unit }: Quantity<"mm2" | "cm2">): Ranged {
  const scale = unit === "cm2" ? 100 : 1;
  return { value: value * scale, low: low * scale, high: high * scale };
}

const measuredRange = (branch: string, open: Ranged): Assumption[] =>
  open.low === open.high
    ? []
    : [
        {
          input: `${branch} open area`,
          used: open,
          mark: "measured",
          text: text(
            `The open share of ${branch} was varied over the range that was read.`,
            `${branch} 的通畅面积比例在判读给出的范围内变动。`,
          ),
        },
      ];

const unknownObstruction = (branch: string, open: Ranged): Assumption => ({
  input: `${branch} open area`,
  used: open,
  mark: "defined",
  text: text(
    `How much of ${branch} is obstructed is not known: it was varied from open to ${open.low === 0 ? "blocked" : "nearly blocked, since flow was seen"}.`,
    `${branch} 的阻塞程度未知：计算时从完全通畅变动到${open.low === 0 ? "完全阻塞" : "近乎阻塞（因已见血流）"}。`,
  ),
});

const noFlowSeen = (branch: string): Assumption => ({
  input: `${branch} open area`,
  used: "0",
  mark: "defined",
  text: text(
    `No flow was seen in ${branch}: it carries none here either, whatever lumen was measured.`,
    `${branch} 内未见血流：无论测得管腔多大，均按无血流计算。`,
  ),
});

const assumedLength = (branch: string, narrowedMm: number): Assumption => ({
  input: `${branch} obstructed length`,
  used: `${narrowedMm} mm`,
  mark: "defined",
  text: text(
    `The length of thrombus in ${branch} was not measured: ${narrowedMm} mm were taken.`,
    `${branch} 内癌栓长度未测量：按 ${narrowedMm} mm 计算。`,
  ),
});

const assumedRadius = (branch: string, radiusMm: number): Assumption => ({
  input: `${branch} radius`,
  used: `${radiusMm.toFixed(1)} mm`,
  mark: "population",
  text: text(
    `The calibre of ${branch} was not measured: a radius of ${radiusMm.toFixed(1)} mm was taken.`,
    `${branch} 的管径未测量：按半径 ${radiusMm.toFixed(1)} mm 计算。`,
  ),
});
