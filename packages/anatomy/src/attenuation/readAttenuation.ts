import type { BranchName, LiverReadingInput, Phase, ReadingIssue } from "@glisson/case";
import type { Mask } from "@glisson/volume";
import type { ReadingOptions } from "../liverImages.ts";
import type { NamedTree } from "../names/nameBranches.ts";
import type { Nodule } from "../nodules/findNodules.ts";
import type { VesselMasks } from "../obstruction/crossSection.ts";
import type { BranchReadings } from "../territories/portalSeeds.ts";
import type { RootedTree } from "../tree/rootedTree.ts";
import type { Wall } from "../veins/wall.ts";
import { acceptScans } from "./acceptScans.ts";
import { aortaHu, arteryBesideClosed, brightBranches, thrombusApart } from "./arterioportalHints.ts";
import {
  type BranchHu,
  branchAttenuation,
  type Enhancement,
  enhancementOf,
  thrombusRemark,
} from "./branchAttenuation.ts";
import { type Lipiodol, readLipiodol } from "./lipiodol.ts";

interface AttenuationInput {
  readonly scans: NonNullable<ReadingOptions["scans"]>;
  readonly liver: Mask;
  readonly tumour?: Mask | undefined;
  readonly artery?: Mask | undefined;
  readonly vessel: VesselMasks;
  /** Null where no branch was named. */
  readonly portal: {
    readonly wall: Wall<BranchName>;
    readonly tree: RootedTree;
    readonly branches: NamedTree["branches"];
  } | null;
  /** Obstruction of the branches, as far as it was read. */
  readonly readings: BranchReadings;
  /** Nodules of the tumour mask; null where there is none, so that nobody looked. */
  readonly nodules: readonly Nodule[] | null;
}

interface Attenuation {
  readonly fields: Pick<LiverReadingInput, "phases" | "lipiodolInPortalVein" | "arterioportalHints">;
  readonly ofBranch: ReadonlyMap<BranchName, Enhancement>;
  readonly ofNodule: ReadonlyMap<number, Lipiodol>;
  readonly issues: readonly ReadingIssue[];
}

/**
 * What the scans show where the masks tell what is what: attenuation of thrombus and lumen by branch and phase, iodised
 * oil in nodules and portal vein, and signs that blood runs from artery to portal vein. Signs that need no scan are told
 * without one.
 */
export function readAttenuation(given: AttenuationInput): Attenuation {
  const { liver, tumour, artery, vessel, portal, readings, nodules } = given;
  const issues: ReadingIssue[] = [];
  const scans = acceptScans(given.scans, liver, tumour, issues);
  const byPhase = portal ? branchAttenuation(scans, vessel, portal.wall) : new Map<Phase, Map<BranchName, BranchHu>>();
  issues.push(...thrombusRemark(byPhase));
  const oil = readLipiodol(scans, nodules ?? [], vessel, artery, issues);
  const arterial = scans.find(({ phase }) => phase === "arterial");
  const bright = byPhase.get("arterial");
  const hints = [
    ...(arterial && bright ? brightBranches(bright, artery ? aortaHu(arterial, artery) : null) : []),
    ...(portal && nodules ? thrombusApart(vessel, portal.wall, nodules) : []),
    ...(portal && artery ? arteryBesideClosed(artery, portal.wall, portal.tree, portal.branches, readings) : []),
  ];
  return {
    fields: {
      ...(scans.length > 0 ? { phases: scans.map(({ phase }): Phase => phase) } : {}),
      ...(oil.inPortalVein ? { lipiodolInPortalVein: oil.inPortalVein } : {}),
      ...(hints.length > 0 ? { arterioportalHints: hints } : {}),
    },
    ofBranch: new Map(
      [...(portal?.branches.keys() ?? [])].flatMap((name) => {
        const measured = enhancementOf(byPhase, name);
        return measured.length > 0 ? [[name, measured]] : [];
      }),
    ),
    ofNodule: oil.ofNodule,
    issues,
  };
}
