import type { Case } from "@glisson/case";
import { stageBurden, stageHap, stageJshTace } from "./stages/burdenStages.ts";
import { stageDoses } from "./stages/doseStages.ts";
import type { FurtherStage } from "./stages/furtherStage.ts";
import { stageChildPugh } from "./stages/liverFunction.ts";
import { stageObstruction, stageOtherVessels } from "./stages/obstructionStages.ts";
import { stageRemnants } from "./stages/remnantStages.ts";
import { stageMeld, stagePressure } from "./stages/reserveStages.ts";

/**
 * The stages and scores of a case on which its plan does not stand: liver reserve, tumour burden, grades of obstruction,
 * remnants of planned resections, radiation given. Each says whether the patient is one of those it was made for.
 */
export const furtherStages = (case_: Case): readonly FurtherStage[] => [
  ...stageMeld(case_),
  ...stagePressure(case_),
  ...stageBurden(case_),
  ...stageHap(case_),
  stageJshTace(case_),
  ...stageObstruction(case_),
  ...stageOtherVessels(case_),
  ...stageRemnants(case_, stageChildPugh(case_)),
  ...stageDoses(case_),
];
