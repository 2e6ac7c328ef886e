import { type BranchName, branchTitle, type Case, flowTitle, text } from "@glisson/case";
import { nearestFlips } from "../flips.ts";
import { branchState, inflowBranches } from "../trunk.ts";
import { along } from "./classMoves.ts";
import type { Move } from "./move.ts";

type Branch = NonNullable<NonNullable<NonNullable<Case["reading"]>["portal"]>[BranchName]>;

/** The trunk opened or blocked by the least change, its flow turned, and the branches beyond it opened or blocked. */
export const portalMoves = (patient: Case): Move[] => [
  ...trunkMoves(patient),
  ...flowMoves(patient),
  ...branchMoves(patient),
];

function trunkMoves(patient: Case): Move[] {
  const now = patient.reading?.portal?.["PV.trunk"]?.obstruction;
  return nearestFlips(patient.reading).map(({ change, distance, trunk }): Move => {
    const moved = trunk.obstruction?.value;
    return {
      path: `reading.portal.PV.trunk.${trunk.obstruction ? "obstruction" : "flow"}`,
      change,
      // Flow that turns by itself is moved along its own scale below; here it is what nobody has looked for yet.
      distance: distance === 0 && patient.reading?.portal?.["PV.trunk"]?.flow ? 1 : distance,
      within: moved !== undefined && now !== undefined && moved >= now.low && moved <= now.high,
      patient: withBranch(patient, "PV.trunk", trunk),
    };
  });
}

function flowMoves(patient: Case): Move[] {
  const flow = patient.reading?.portal?.["PV.trunk"]?.flow;
  const classes = (["hepatopetal", "to-and-fro", "hepatofugal", "none"] as const).map(
    (one) =>
      [one, text(`flow in the portal trunk: ${flowTitle[one].en}`, `门静脉主干血流：${flowTitle[one].zh}`)] as const,
  );
  return along({
    path: "reading.portal.PV.trunk.flow",
    classes,
    found: flow === "seen" ? "hepatopetal" : flow,
    put: (one) => withBranch(patient, "PV.trunk", { flow: one }),
  });
}

function branchMoves(patient: Case): Move[] {
  return inflowBranches(patient.reading).flatMap((branch): Move[] => {
    const filled = patient.reading?.portal?.[branch]?.obstruction?.value;
    if (filled === undefined) return [];
    const { en, zh } = branchTitle[branch];
    const isBlocked = branchState(patient.reading, branch) === "blocked";
    const value = isBlocked ? 0 : 1;
    const change = isBlocked ? text(`${en} open`, `${zh}通畅`) : text(`${en} blocked`, `${zh}闭塞`);
    const moved = {
      obstruction: { value, low: value, high: value, ranged: false },
      flow: isBlocked ? "hepatopetal" : "none",
    } as const;
    const path = `reading.portal.${branch}`;
    return [
      { path, change, distance: Math.abs(value - filled), within: false, patient: withBranch(patient, branch, moved) },
    ];
  });
}

const withBranch = (patient: Case, branch: BranchName, change: Partial<Branch>): Case => ({
  ...patient,
  reading: {
    ...patient.reading,
    portal: { ...patient.reading?.portal, [branch]: { ...patient.reading?.portal?.[branch], ...change } },
  },
});
