import type { Case } from "@glisson/case";
import { type ChildPughStage, stageAlbi, stageChildPugh } from "./stages/liverFunction.ts";
import { stageEcog } from "./stages/performance.ts";
import { stagePortalThrombus } from "./stages/portalTypes.ts";
import type { Stage } from "./stages/stage.ts";
import { stageCancer } from "./stages/tumourStages.ts";
import { stageVenousThrombus } from "./stages/venousTypes.ts";

/** Every stage of one case. */
export interface Stages {
  readonly childPugh: ChildPughStage;
  readonly albi: Stage;
  readonly malbi: Stage;
  readonly bclc: Stage;
  readonly cnlc: Stage;
  readonly cheng: Stage;
  readonly vp: Stage;
  readonly vv: Stage;
  readonly hvtt: Stage;
  readonly ecog: Stage;
}

/**
 * Stages a case: how well the liver works, how the patient is, how far thrombus has grown in the portal and in the
 * hepatic veins, and from these the stage of the cancer.
 *
 * Each stage carries the facts that it stands on. Where facts are missing it is worked out for every value that they
 * may have: one outcome settles it all the same, several are shown as `possible` with the facts that would settle it.
 */
export function stageCase(case_: Case): Stages {
  const childPugh = stageChildPugh(case_);
  const { albi, malbi } = stageAlbi(case_);
  const ecog = stageEcog(case_);
  const { cheng, vp } = stagePortalThrombus(case_);
  const { vv, hvtt } = stageVenousThrombus(case_);
  const { bclc, cnlc } = stageCancer(case_, childPugh);
  return { childPugh, albi, malbi, bclc, cnlc, cheng, vp, vv, hvtt, ecog };
}
