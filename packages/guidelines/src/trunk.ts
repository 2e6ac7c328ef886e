import { type BranchName, type Case, type LiverReading, portalVariantOf, showObstruction, text } from "@glisson/case";
import type { FactLine, MissingFact } from "./finding.ts";

/** Area fraction above which the trunk counts as blocked (Ma 2014: complete is more than 90 %, read in a public supplement). */
export const blockedAbove = 0.9;

/** The limits at which the answer is shown beside the rule's own, because no limit for tumour thrombus is agreed. */
export const sensitivityLimits = [0.5, 0.75, 0.9, 0.98] as const;

export type TrunkState = "blocked" | "open" | "cannot say";

/**
 * Is a portal branch blocked, what the seed calls completely obstructed?
 *
 * Blocked: no flow seen, or obstruction above the limit over its whole range. Open: the range's high end is at most the
 * limit AND flow was seen. Anything else cannot be said, and so is a gap in the lumen that nobody labelled.
 */
export function branchState(
  reading: LiverReading | undefined,
  branch: BranchName,
  limit: number = blockedAbove,
): TrunkState {
  const seen = reading?.portal?.[branch];
  if (!seen) return "cannot say";
  if (seen.flow === "none") return "blocked";
  if ((seen.thrombus ?? reading?.thrombus) === "unlabelled gap") return "cannot say";
  const { obstruction } = seen;
  if (!obstruction) return "cannot say";
  if (obstruction.low > limit) return "blocked";
  return obstruction.high <= limit && seen.flow !== undefined ? "open" : "cannot say";
}

/** Is the portal trunk blocked? The order of treatment hangs on it. */
export const trunkState = (reading: LiverReading | undefined, limit: number = blockedAbove): TrunkState =>
  branchState(reading, "PV.trunk", limit);

/** The day on which the trunk was last looked at; the case's own day where the reading does not say. */
export const trunkSeenOn = ({ reading, date }: Case): string =>
  reading?.portal?.["PV.trunk"]?.obstruction?.date ?? reading?.date ?? date;

/** The branches through which all portal blood enters the liver, by the variant of the tree. */
export const inflowBranches = (reading: LiverReading | undefined): readonly BranchName[] =>
  portalVariantOf(reading).inflow;

/** The facts about the trunk that its state rests on. */
export function trunkFacts(reading: LiverReading | undefined): FactLine[] {
  const trunk = reading?.portal?.["PV.trunk"];
  const lines: FactLine[] = [];
  if (trunk?.obstruction) {
    const shown = showObstruction(trunk.obstruction);
    lines.push({
      path: "reading.portal.PV.trunk.obstruction",
      text: text(`portal trunk ${shown.en} filled`, `门静脉主干充填 ${shown.zh}`),
      ...provenance(trunk.obstruction),
    });
  }
  if (trunk?.flow)
    lines.push({
      path: "reading.portal.PV.trunk.flow",
      text: flowInTrunk[trunk.flow],
      ...provenance(reading ?? {}),
    });
  return lines;
}

/** What would have to be known of the trunk before its state can be told. */
export function trunkMissing(reading: LiverReading | undefined): MissingFact[] {
  const trunk = reading?.portal?.["PV.trunk"];
  const missing: MissingFact[] = [];
  const kind = trunk?.thrombus ?? reading?.thrombus;
  if (!trunk?.obstruction || kind === "unlabelled gap")
    missing.push({
      path: "reading.portal.PV.trunk.obstruction",
      name: text("how much of the portal trunk's lumen is filled", "门静脉主干管腔充填程度"),
      test: text("portal-phase CT or MR, measured on the worst section", "门静脉期CT或MR，在最窄截面测量"),
    });
  if (!trunk?.flow)
    missing.push({
      path: "reading.portal.PV.trunk.flow",
      name: text("whether flow is seen in the portal trunk", "门静脉主干内是否可见血流"),
      test: text("Doppler ultrasound, or the portal phase", "多普勒超声，或门静脉期影像"),
    });
  if (trunk?.obstruction && trunk.flow && trunk.flow !== "none" && missing.length === 0)
    missing.push({
      path: "reading.portal.PV.trunk.obstruction",
      name: text("a tighter measurement: the range reaches to both sides of 90 %", "更精确的测量：当前范围跨越90%界限"),
      test: text("thin-slice portal-phase CT, or contrast-enhanced ultrasound", "薄层门静脉期CT，或超声造影"),
    });
  return missing;
}

const flowInTrunk = {
  none: text("no flow seen in the portal trunk", "门静脉主干未见血流"),
  seen: text("flow seen in the portal trunk, direction not told", "门静脉主干可见血流，方向未述"),
  hepatopetal: text("hepatopetal flow in the portal trunk", "门静脉主干血流为向肝性"),
  "to-and-fro": text("to-and-fro flow in the portal trunk", "门静脉主干血流为往返性"),
  hepatofugal: text("hepatofugal flow in the portal trunk", "门静脉主干血流为离肝性"),
};

interface Provenance {
  readonly date?: string | undefined;
  readonly source?: string | undefined;
}

const provenance = ({ date, source }: Provenance): { date?: string; source?: string } => ({
  ...(date === undefined ? {} : { date }),
  ...(source === undefined ? {} : { source }),
});
